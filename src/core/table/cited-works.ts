import { textOf } from '../expression/show';
import { baseName, type Note } from '../note/note';
import { readNoteProperty } from '../note/read-property';
import type { Fault } from '../problem';
import { itemsOf } from '../value/value';
import type { Cell, Citation } from './table';
import type { Work } from './work';

/** The works cited, and the notes whose key is that of another work. */
interface CitedWorks {
  readonly works: readonly Work[];
  readonly faults: readonly Fault[];
}

/**
 * The works that cells cite by key, in the order in which they are first met. Notes on one work may share its key;
 * of two works that share one the first has it, and the other is told.
 *
 * @param find - The note at a path.
 */
export function citedWorks(
  cells: Iterable<Cell>,
  find: (path: string) => Note | undefined,
): CitedWorks {
  const works = new Map<string, { work: Work; path: string }>();
  const faults: Fault[] = [];
  const looked = new Set<string>();
  for (const { key, link } of citationsIn(cells)) {
    const note = link === null || looked.has(link) ? undefined : find(link);
    if (key === null || note === undefined) continue;
    looked.add(note.path);
    const work = workOf(key, note);
    const first = works.get(key);
    if (first === undefined) works.set(key, { work, path: note.path });
    else if (JSON.stringify(first.work) !== JSON.stringify(work))
      faults.push(sharedKey(key, note.path, first.path));
  }
  return { works: [...works.values()].map(({ work }) => work), faults };
}

const citationsIn = (cells: Iterable<Cell>): Citation[] =>
  [...cells].flatMap(({ sources }) => sources);

const sharedKey = (key: string, path: string, first: string): Fault => ({
  path,
  message: `Its citekey "${key}" is also that of ${first}, to which its citations lead. Give each work a key of its own.`,
});

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
