import { addButton } from './add-button';
import { TEXT } from './text';

/**
 * Add a button that leads past a list: hundreds of rows can stand between the keyboard and the buttons below them.
 * It is seen by those who come to it with the keyboard.
 */
export function addSkipButton(parent: HTMLElement, skip: () => void): void {
  addButton(parent, TEXT.list.skip, skip).addClass('neutrality-atlas-skip');
}
