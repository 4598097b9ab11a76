import { reasonOf } from '../core/problem';
import { addButton } from './add-button';
import { drawPlaceLink } from './place-link';
import { TEXT } from './text';

/** What the button asks and tells. */
interface KeepOptions {
  /** Keeps what is shown as a note, and gives its path. */
  keep(): Promise<string>;
  open(path: string): void;
  /** Has a screen reader say something. */
  say(words: string): void;
}

/**
 * Add the button that keeps what is shown as a note.
 *
 * @param content - Where it is told what came of it.
 */
export function addKeepButton(
  content: HTMLElement,
  buttons: HTMLElement,
  options: KeepOptions,
): void {
  const keptEl = content.createEl('p');
  const button = addButton(buttons, TEXT.run.keep, () => {
    button.disabled = true;
    options.keep().then(
      (path) => {
        button.remove();
        keptEl.setText(`${TEXT.run.kept} `);
        drawPlaceLink(keptEl, path, path, () => options.open(path));
        keptEl.querySelector('a')?.focus();
        options.say(keptEl.textContent);
      },
      (error: unknown) => {
        button.disabled = false;
        keptEl.setText(TEXT.run.notKept(reasonOf(error)));
        options.say(keptEl.textContent);
      },
    );
  });
}
