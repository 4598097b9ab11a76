import type { LinkValue, Value } from '../value/value';

/** Properties of a note by name, in the note's order. */
export type Properties = ReadonlyMap<string, Value>;

/** A Markdown note as data. */
export interface Note {
  /** Path from the vault's root, with `/`. */
  readonly path: string;
  readonly properties: Properties;
  /** Size in bytes and times in milliseconds since 1970. */
  readonly stat: { readonly size: number; readonly created: number; readonly modified: number };
  /** What the text holds beyond the properties; read when first asked for, then kept. */
  readonly contents: () => NoteContents;
}

/** Tags, links and embeds of a whole note, its properties included. */
export interface NoteContents {
  /** Without `#`, each once, in the order of the note. */
  readonly tags: readonly string[];
  readonly links: readonly LinkValue[];
  readonly embeds: readonly LinkValue[];
}

/** A file of which nothing is known but its path. */
export const bareNote = (path: string): Note => ({
  path,
  properties: new Map(),
  stat: { size: 0, created: 0, modified: 0 },
  contents: () => ({ tags: [], links: [], embeds: [] }),
});

/** All links of a note: those that it writes, then its embeds. */
export const linksOf = (note: Note): readonly LinkValue[] => {
  const { links, embeds } = note.contents();
  return [...links, ...embeds];
};

/** The last part of a path: `Austria.md`. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A file's name without its extension: `Austria`. */
export const baseName = (path: string): string => {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
};

/** A file's extension without the dot: `md`; empty when it has none. */
export const extension = (path: string): string => {
  const name = fileName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1) : '';
};

/** The folder of a path: `Neutrality Atlas/States`; empty for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
