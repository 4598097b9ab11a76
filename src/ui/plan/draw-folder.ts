import { Setting } from 'obsidian';
import { describeControls, nameControls } from '../name-controls';
import { TEXT } from '../text';

/**
 * Draw the field for the folder of the notes.
 *
 * @param change - Told what is typed; answers with what is wrong with it, or null.
 */
export function drawFolder(
  parent: HTMLElement,
  folder: string,
  change: (typed: string) => string | null,
): void {
  const setting = new Setting(parent)
    .setName(TEXT.plan.folder)
    .setDesc(TEXT.plan.folderHint)
    .addText((text) => text.setValue(folder).onChange((typed) => showError(change(typed))));
  nameControls(setting);
  const showError = describeControls(setting, 'folder');
}
