import { identityOf } from '../../note/identity';
import { baseName, type Note } from '../../note/note';
import { itemsOf, type Value } from '../../value/value';
import { foldPath } from '../fold-path';
import { nameOf, type Pack, type PackFile } from '../pack';

/** Tells which of our notes a note of the reader's is about the same as. */
export interface Subjects {
  /** The key of ours; null for a note with an identity of its own, and where there is none. */
  readonly keyOf: (note: Note) => string | null;
}

/** Two notes are about the same when they are of one kind and share a name or an alias; ours, a name that it had, too. */
export function subjectsOf({ files, older }: Pack): Subjects {
  const keys = new Map<string, string>();
  const add = ({ key, kind }: PackFile, name: string): void => {
    const subject = subjectKey(kind, name);
    if (kind !== '' && !keys.has(subject)) keys.set(subject, key);
  };
  for (const file of files)
    for (const name of [file.name, ...textsOf(file.properties.get('aliases'))]) add(file, name);
  for (const file of files)
    for (const { path } of older.get(file.key) ?? []) add(file, nameOf(path));
  return {
    keyOf: ({ path, properties }) => {
      const kind = properties.get('kind');
      if (typeof kind !== 'string' || identityOf(properties) !== null) return null;
      const names = [baseName(path), ...textsOf(properties.get('aliases'))];
      const [found] = names.flatMap((name) => keys.get(subjectKey(kind, name)) ?? []);
      return found ?? null;
    },
  };
}

const subjectKey = (kind: string, name: string): string => `${kind}/${foldPath(name)}`;

const textsOf = (value: Value | undefined): string[] =>
  itemsOf(value ?? null).filter((item) => typeof item === 'string');
