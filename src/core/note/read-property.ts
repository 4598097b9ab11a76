import { civilTime } from '../value/civil-time';
import { isList, type Value } from '../value/value';
import { baseName, extension, fileName, folderOf, type Note } from './note';

/** What a note says of one of its properties. */
export interface PropertyReading {
  /** The value; null unless `state` is `value`. */
  readonly value: Value;
  /**
   * `unknown` and `n/a`: the note names the property in `unknown` or `not_applicable`. `error`: a formula that
   * has no answer for the note.
   */
  readonly state: 'value' | 'unknown' | 'n/a' | 'gap' | 'error';
  readonly disputed: boolean;
  readonly unchecked: boolean;
  /** Why there is no answer, where `state` is `error`. */
  readonly error?: string;
}

/** Which notes link to the file at a path. */
export type Backlinks = (path: string) => readonly string[];

/**
 * Read a property of a note's file.
 *
 * @param backlinks - Where the notes are found that link to it; a note alone does not know.
 */
export const readFileProperty = (note: Note, name: string, backlinks: Backlinks): PropertyReading =>
  plainReading(
    name === 'backlinks'
      ? backlinks(note.path).map((path): Value => ({ type: 'file', path }))
      : fileProperty(note, name),
  );

const GAP: PropertyReading = { value: null, state: 'gap', disputed: false, unchecked: false };

/** A value of which nothing else is said; nothing, and what is empty, is a gap. */
export const plainReading = (value: Value): PropertyReading =>
  isEmpty(value) ? GAP : { value, state: 'value', disputed: false, unchecked: false };

/** What a note says of its properties beside their values: it names them in these of its lists. */
export interface Marks {
  readonly unknown: Value;
  readonly notApplicable: Value;
  readonly disputed: Value;
  readonly unchecked: Value;
}

const UNMARKED: Marks = { unknown: null, notApplicable: null, disputed: null, unchecked: null };

/** The marks of a note; most have none. */
export function marksOf({ properties }: Note): Marks {
  const unknown = properties.get('unknown') ?? null;
  const notApplicable = properties.get('not_applicable') ?? null;
  const disputed = properties.get('disputed') ?? null;
  const unchecked = properties.get('unchecked') ?? null;
  const mark = unknown ?? notApplicable ?? disputed ?? unchecked;
  return mark === null ? UNMARKED : { unknown, notApplicable, disputed, unchecked };
}

/**
 * Read one of a note's own properties, and whether the note marks it as unknown, not applicable, disputed or unchecked.
 *
 * @param marks - Those of the note, where they are known already.
 */
export function readNoteProperty(note: Note, name: string, marks = marksOf(note)): PropertyReading {
  const value = note.properties.get(name) ?? null;
  if (!isEmpty(value)) {
    const disputed = names(marks.disputed, name);
    const unchecked = names(marks.unchecked, name);
    return { value, state: 'value', disputed, unchecked };
  }
  if (names(marks.unknown, name)) return { ...GAP, state: 'unknown' };
  return names(marks.notApplicable, name) ? { ...GAP, state: 'n/a' } : GAP;
}

const isEmpty = (value: Value): boolean =>
  value === null ||
  value === '' ||
  (isList(value) && value.every((item) => item === null || item === ''));

const names = (list: Value, name: string): boolean =>
  isList(list) ? list.includes(name) : list === name;

/** The properties of the file itself, by the names of Bases. */
const FILE_PROPERTIES: Readonly<Record<string, (note: Note) => Value>> = {
  name: ({ path }) => fileName(path),
  basename: ({ path }) => baseName(path),
  path: ({ path }) => path,
  folder: ({ path }) => folderOf(path) || '/',
  ext: ({ path }) => extension(path),
  size: ({ stat }) => stat.size,
  ctime: ({ stat }) => ({ type: 'date', at: civilTime(stat.created), hasTime: true }),
  mtime: ({ stat }) => ({ type: 'date', at: civilTime(stat.modified), hasTime: true }),
  file: ({ path }) => ({ type: 'file', path }),
  tags: (note) => note.contents().tags,
  links: (note) => note.contents().links,
  embeds: (note) => note.contents().embeds,
  properties: ({ properties }) => ({ type: 'object', entries: properties }),
};

/** A property of the file itself; null for one that Bases does not have. */
export const fileProperty = (note: Note, name: string): Value =>
  Object.hasOwn(FILE_PROPERTIES, name) ? (FILE_PROPERTIES[name]?.(note) ?? null) : null;
