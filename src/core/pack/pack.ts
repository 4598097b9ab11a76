import { splitNote } from '../note/frontmatter';
import { readFrontmatter } from '../note/read-frontmatter';
import { type Identity, identityOf } from '../note/identity';
import { baseName, extension, type Properties } from '../note/note';
import { pathFault } from './check-path';
import { foldPath } from './fold-path';
import { type OlderText, readOlder } from './older-text';
import type { ShippedFile } from './shipped-file';

/** What is built into the program: the files of the present edition, and the texts that older ones shipped. */
export interface PackFiles {
  readonly edition: number;
  readonly files: readonly ShippedFile[];
  /** By the key of the file, the newest first; of those that are shipped no more, too. */
  readonly older: Readonly<Record<string, readonly OlderText[]>>;
  /** The app's type for each property of ours, by its name. */
  readonly propertyTypes: Readonly<Record<string, string>>;
}

/** The files of the present edition, and what is known of older ones. */
export interface Pack {
  readonly edition: number;
  /** In the order of their paths. */
  readonly files: readonly PackFile[];
  /** What older editions shipped, by the key of the file, the newest first. */
  readonly older: ReadonlyMap<string, readonly ShippedFile[]>;
  /** Keys by every name that a file of ours has or had, as `foldPath` folds it. */
  readonly keysByName: ReadonlyMap<string, string>;
  /** The app's type for each property of ours, by its name. */
  readonly propertyTypes: Readonly<Record<string, string>>;
}

/** A file as shipped now. */
export interface PackFile extends ShippedFile {
  /** What it is known by, whatever its name: `case/austria`; `file:PATH` for one without an identity. */
  readonly key: string;
  /** Null for a base, a canvas and a template: they are known by their place alone. */
  readonly identity: Identity | null;
  /** The kind of a note; empty for what has none. */
  readonly kind: string;
  readonly name: string;
  readonly properties: Properties;
}

/**
 * Open what is built into the program.
 *
 * @throws When a note has unreadable properties, or a path that not every vault can have: a fault of the build,
 *   not of the reader.
 */
export function openPack({ edition, files, older, propertyTypes }: PackFiles): Pack {
  for (const { path } of [...files, ...Object.values(older).flat()]) {
    const fault = pathFault(path);
    if (fault !== null) throw new Error(`${path} cannot be the path of a note: ${fault}.`);
  }
  const opened = files.map(openFile).sort((a, b) => (a.path < b.path ? -1 : 1));
  const textOf = new Map(opened.map(({ key, text }) => [key, text]));
  const olderFiles = new Map(
    Object.entries(older).map(([key, texts]) => [
      key,
      texts.map((each) => readOlder(each, textOf.get(key) ?? '')),
    ]),
  );
  const keysByName = new Map<string, string>();
  for (const [key, shipped] of olderFiles)
    for (const { path } of shipped) keysByName.set(foldPath(nameOf(path)), key);
  for (const { key, path } of opened) keysByName.set(foldPath(nameOf(path)), key);
  return { edition, files: opened, older: olderFiles, keysByName, propertyTypes };
}

/** The name by which links reach a file: a note's without its extension. */
export const nameOf = (path: string): string =>
  extension(path) === 'md' ? baseName(path) : path.slice(path.lastIndexOf('/') + 1);

/** The edition in which a file was first shipped. */
export const sinceEdition = ({ older }: Pack, { key, edition }: PackFile): number =>
  Math.min(edition, ...(older.get(key) ?? []).map((each) => each.edition));

/** The key of a file without an identity. */
const keyOfPlace = (path: string): string => `file:${path}`;

function openFile(file: ShippedFile): PackFile {
  const { path, text } = file;
  const properties = path.endsWith('.md') ? propertiesOf(path, text) : new Map();
  const identity = identityOf(properties);
  return {
    ...file,
    key: identity?.key ?? keyOfPlace(path),
    identity,
    kind: identity?.key.split('/')[0] ?? '',
    name: baseName(path),
    properties,
  };
}

function propertiesOf(path: string, text: string): Properties {
  const { properties, fault } = readFrontmatter(splitNote(text).yaml ?? '', path);
  if (properties === null) throw new Error(`${path}, line ${fault.line ?? 1}: ${fault.message}`);
  return properties;
}
