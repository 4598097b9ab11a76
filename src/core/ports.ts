import type { Edit } from './note/edit';
import type { LinkFormat } from './note/link-format';
import type { Note } from './note/note';
import type { Fault } from './problem';
import type { Resolve } from './value/same';

/** How the links of a vault are resolved and written; the app's own rules, or ours that follow them. */
export interface Links {
  readonly resolve: Resolve;
  /**
   * A link to the file at `path` as the note at `from` would write it, in the vault's link format.
   *
   * @param display - The text shown; null for the format's own.
   * @param subpath - `#heading` or `#^block`, or empty.
   */
  write(path: string, from: string, display: string | null, subpath: string): string;
  /** A link whose target leads nowhere, in the same format. */
  writeUnresolved(target: string, display: string | null, subpath: string): string;
}

/** The notes of a vault at one moment, and what could not be read. */
export interface NoteSet {
  /** In the order of their paths, by code unit. */
  readonly notes: readonly Note[];
  /** Those that carry an identity of ours, in the same order. */
  readonly ours: readonly Note[];
  readonly faults: readonly Fault[];
  /** The same object as in an earlier set only where no file came, went or moved since. */
  readonly links: Links;
  /** How the reader has links written. */
  readonly linkFormat: LinkFormat;
  /** Whether the reader keeps a note out of view: the app's excluded files, template folders. */
  readonly isExcluded: (path: string) => boolean;
}

/** Where notes come from. */
export interface NoteSource {
  /**
   * Every note of the vault. Never throws for a single note: what cannot be read is a fault.
   *
   * @param reading - `headsOnly` where nobody will ask for the contents of the notes, so that they need not be read.
   */
  readNotes(reading?: { readonly headsOnly?: boolean }): Promise<NoteSet>;
}

/** What stands at a path. */
export type EntryKind = 'file' | 'folder' | 'other';

/** The vault's files as the installer and the refresher need them. */
export interface VaultFiles {
  /** How many files it makes or changes at the same time without one getting in another's way; one where it does not say. */
  readonly atOnce?: number;
  /** Every file and folder by its path, the configuration folder and hidden ones left out. */
  list(): Promise<ReadonlyMap<string, EntryKind>>;
  /** The text at `path`, or null where there is no file. Throws with a sentence when it cannot be read. */
  read(path: string): Promise<string | null>;
  /**
   * Make a new file and the folders above it, whole or not at all.
   *
   * @throws When something stands at `path` already: nothing existing is ever overwritten.
   */
  create(path: string, text: string): Promise<void>;
  /**
   * Change an existing file in one step, so that an edit made meanwhile is kept. When `change` returns
   * the text it was given, nothing is written and the modification time stays.
   */
  process(path: string, change: (text: string) => string): Promise<void>;
  /**
   * Put a file where removed files go: in the app as the user set it, headless into `.trash` of the vault.
   * Nothing there is overwritten.
   *
   * @throws When there is no file at the path.
   */
  trash(path: string): Promise<void>;
  /** Remove a folder in which nothing is; one that holds anything stays. */
  removeEmptyFolder(path: string): Promise<void>;
}

/** Files of the app's configuration folder, by their name in it: `types.json`. */
export interface SettingsFiles {
  /** The text of one, or null where there is none. Throws with a sentence when it cannot be read. */
  read(name: string): Promise<string | null>;
  /**
   * Make or change one in one step; nothing is written when the text stays the same.
   *
   * @param change - Told the text, null where there is no file; gives the new one.
   */
  change(name: string, change: (text: string | null) => string): Promise<void>;
}

/** Changes single notes and leaves everything else in them as it is. */
export interface NoteEditor {
  /** The text at `path`, or null where there is no file. */
  read(path: string): Promise<string | null>;
  /**
   * Change an existing note in one step: what is open through its editor, so that it can be undone and the cursor
   * stays. Without changes nothing is written.
   *
   * @param change - Told the text; gives the changes. May be called more than once.
   * @throws With a sentence when the note cannot be read or written.
   */
  edit(path: string, change: (text: string) => readonly Edit[]): Promise<void>;
}
