import { parseFrontmatter, splitNote } from '../note/frontmatter';
import { baseName, type Properties } from '../note/note';
import { type Identity, identityOf } from '../note/identity';

/** The notes of one edition as they are built into the program. */
export interface PackFiles {
  readonly edition: number;
  /** Text of each note by its path below the folder of the notes. */
  readonly files: Readonly<Record<string, string>>;
}

/** The notes of one edition. */
export interface Pack {
  readonly edition: number;
  /** In the order of their paths. */
  readonly notes: readonly PackNote[];
}

/** One of our notes as shipped. */
export interface PackNote {
  /** Path below the folder of the notes: `States/Austria.md`. */
  readonly path: string;
  readonly text: string;
  readonly identity: Identity;
  readonly kind: string;
  readonly name: string;
  readonly properties: Properties;
}

/**
 * Open the notes built into the program.
 *
 * @throws When a note has no identity or unreadable properties: a fault of the build, not of the reader.
 */
export function openPack({ edition, files }: PackFiles): Pack {
  const paths = Object.keys(files).sort();
  return { edition, notes: paths.map((path) => openNote(path, files[path] ?? '')) };
}

function openNote(path: string, text: string): PackNote {
  const { properties, fault } = parseFrontmatter(splitNote(text).yaml ?? '', path);
  if (properties === null) throw new Error(`${path}, line ${fault.line ?? 1}: ${fault.message}`);
  const identity = identityOf(properties);
  if (identity === null) throw new Error(`${path}: "atlas" should be kind/slug@edition.`);
  return {
    path,
    text,
    identity,
    kind: identity.key.split('/')[0] ?? '',
    name: baseName(path),
    properties,
  };
}
