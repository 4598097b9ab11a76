import { textOf } from '../expression/show';
import { baseName, type Note } from '../note/note';
import { readNoteProperty } from '../note/read-property';
import type { Fault } from '../problem';
import { itemsOf } from '../value/value';
import type { Cell } from './table';
import type { Work } from './work';

/** Works, each key once, and the notes whose key is that of another work. */
export interface CitedWorks {
  readonly works: readonly Work[];
  readonly faults: readonly Fault[];
}

/**
 * The works that cells cite by key, in the order in which they are first met.
 *
 * @param find - The note at a path.
 */
export function citedWorks(cells: Iterable<Cell>, find: (path: string) => Note | null): CitedWorks {
  const links = new Set(
    [...cells]
      .flatMap(({ sources }) => sources)
      .map(({ key, link }) => (key === null ? null : link)),
  );
  return collectWorks([...links].flatMap((link) => (link === null ? [] : (find(link) ?? []))));
}

/**
 * The works of those notes that have a citekey. Notes on one work may share its key; of two works that share one the
 * first has it, and the other is told.
 */
export function collectWorks(notes: readonly Note[]): CitedWorks {
  const works = new Map<string, { work: Work; path: string }>();
  const faults: Fault[] = [];
  for (const note of notes) {
    const key = citekeyOf(note);
    if (key === null) continue;
    const work = workOf(key, note);
    const first = works.get(key);
    if (first === undefined) works.set(key, { work, path: note.path });
    else if (JSON.stringify(first.work) !== JSON.stringify(work))
      faults.push(sharedKey(key, note.path, first.path));
  }
  return { works: [...works.values()].map(({ work }) => work), faults };
}

const sharedKey = (key: string, path: string, first: string): Fault => ({
  path,
  message: `Its citekey "${key}" is also that of ${first}, to which citations lead. Give each work a key of its own.`,
});

/** The `citekey` of a note; null where it has none. */
export function citekeyOf(note: Note | null): string | null {
  return note === null ? null : textIn(note, 'citekey') || null;
}

function workOf(key: string, note: Note): Work {
  const authors = readNoteProperty(note, 'authors').value;
  return {
    key,
    type: textIn(note, 'source_type') || textIn(note, 'instrument_type') || textIn(note, 'kind'),
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
