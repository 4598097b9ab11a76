import { textOf } from '../expression/show';
import { baseName, type Note } from '../note/note';
import { readNoteProperty } from '../note/read-property';
import { itemsOf } from '../value/value';
import type { Cell } from './table';
import type { Work } from './work';

/**
 * The works that cells cite by key, in the order in which they are first met.
 *
 * @param find - The note at a path.
 */
export function citedWorks(
  cells: Iterable<Cell>,
  find: (path: string) => Note | undefined,
): Work[] {
  const works = new Map<string, Work>();
  for (const { sources } of cells) {
    for (const { key, link } of sources) {
      const note = link === null ? undefined : find(link);
      if (key !== null && note !== undefined && !works.has(key)) works.set(key, workOf(key, note));
    }
  }
  return [...works.values()];
}

/** The `citekey` of a note; null where it has none. */
export function citekeyOf(note: Note | undefined): string | null {
  return note === undefined ? null : textIn(note, 'citekey') || null;
}

function workOf(key: string, note: Note): Work {
  const authors = readNoteProperty(note, 'authors').value;
  return {
    key,
    type: textIn(note, 'source_type') || textIn(note, 'kind'),
    title: textIn(note, 'title') || textIn(note, 'citation') || baseName(note.path),
    authors: itemsOf(authors)
      .map(textOf)
      .filter((name) => name !== ''),
    date: textIn(note, 'date_signed') || textIn(note, 'year'),
    container: textIn(note, 'container'),
    locator: textIn(note, 'locator'),
    url: textIn(note, 'url'),
  };
}

const textIn = (note: Note, name: string): string =>
  textOf(readNoteProperty(note, name).value).trim();
