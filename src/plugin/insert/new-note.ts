import { type App, normalizePath } from 'obsidian';
import type { Choices } from '../../core/draft/choices';
import { baseName } from '../../core/note/note';
import { TEXT } from '../../ui/text';

/** The most notes that a name of a comparison names. */
const MOST_NAMED = 3;
const LONGEST_NAME = 100;

/** What a new note with a comparison is called: by its caption, else by the notes picked for it. */
export function comparisonName({ caption, scope, picked }: Choices): string {
  const names = (scope === 'picked' ? picked : []).map(baseName);
  const named = names.length > MOST_NAMED ? names.slice(0, 1) : names;
  return fileNameOf(caption) || fileNameOf(TEXT.form.newName(named, names.length - named.length));
}

/** A text without what no file name or no link can hold. */
const fileNameOf = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|#^[\]\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/[. ]+$/, '');

/**
 * Where a new note goes: into the folder that the app has for new notes, under a name that no file has.
 *
 * @param from - Path of the open note, for "same folder as current file"; empty for none.
 * @param name - The name wished for; a number is added where it is taken.
 */
export function newNotePath({ fileManager, vault }: App, from: string, name: string): string {
  const folder = fileManager.getNewFileParent(from, `${name}.md`).path;
  const taken = new Set(vault.getAllLoadedFiles().map(({ path }) => path.toLowerCase()));
  for (let number = 0; ; number += 1) {
    const numbered = number === 0 ? name : `${name} ${number}`;
    const path = normalizePath(`${folder}/${numbered}.md`);
    if (!taken.has(path.toLowerCase())) return path;
  }
}
