import type { Codebook } from '../check/codebook';
import type { LinkFormat } from '../note/link-format';
import type { Unfinished } from '../pack/journal';
import type { PackFiles } from '../pack/pack';
import type { StepReport } from '../pack/plan/apply-plan';
import type { Links, NoteEditor, NoteSet, SettingsFiles, VaultFiles } from '../ports';

/** The notes of a vault, and how to write links in another format than the vault's own. */
export interface ProgramNotes extends NoteSet {
  readonly linksAs: (markup: LinkFormat['markup']) => Links;
}

/** How much of the notes is read. */
export interface Reading {
  /**
   * How much of the texts is wanted beyond the properties: `none`, or that of few notes, which is read when it is asked
   * for. Else all of a note is read at once.
   */
  readonly bodies?: 'none' | 'late';
  /** Called with each note's text as it is read, those included whose properties cannot be; with `bodies` only with some. */
  readonly onText?: (path: string, text: string) => void;
}

/** The record of what is being written, where writing can be interrupted in the middle of a file. */
export interface Journal {
  /** What an earlier run has left unfinished. */
  readonly unfinished: readonly Unfinished[];
  keep(folder: string, next: readonly Unfinished[]): Promise<void>;
  close(folder: string, reports: readonly StepReport[]): Promise<void>;
}

/** A file that an option names to be written. */
export interface OutputFile {
  /** Its path as the reader knows it. */
  readonly file: string;
  /** Its path in the vault; null for one outside it. */
  readonly inVault: string | null;
  /** Replace it in one step; where there is none, make it. */
  readonly write: (text: string) => Promise<void>;
}

/** A file that holds a definition. */
export interface DefinitionFile {
  readonly text: string;
  /** Its path as the reader knows it. */
  readonly label: string;
  /** Its path in the vault; null for one outside it. */
  readonly inVault: string | null;
}

/** The vault, and what of the machine a program may use. */
export interface ProgramHost {
  /** The vault as the reader knows it: the path of its folder, or its name. */
  readonly name: string;
  /** The name of the app's configuration folder. */
  readonly configFolder: string;
  /** Where removed files go, for a sentence. */
  readonly trash: string;
  readonly files: VaultFiles;
  readonly settings: SettingsFiles;
  readonly editor: NoteEditor;
  readonly readNotes: (reading?: Reading) => Promise<ProgramNotes>;
  readonly openJournal: () => Promise<Journal>;
  /** Whether there is such a vault; one that is not there is empty, and made before anything is written. */
  readonly exists: boolean;
  readonly make: () => Promise<void>;
  /** Clear away what interrupted runs have left, in these hidden folders, too. */
  readonly sweep: (hidden?: readonly string[]) => Promise<void>;
  /** @throws UsageError where no file has this name. */
  readonly findDefinition: (name: string) => Promise<DefinitionFile>;
  /**
   * A folder that somebody names, letter for letter; empty for the vault itself.
   *
   * @throws UsageError where there is none.
   */
  readonly findFolder: (text: string) => Promise<string>;
  /** @throws UsageError where it cannot be a file; `flag` is the option that names it. */
  readonly output: (text: string, flag: string) => OutputFile;
  /** Results. */
  readonly stdout: (text: string) => void;
  /** Messages and faults. */
  readonly stderr: (text: string) => void;
  /** Told how far something is; `verb` says what: `writing`. */
  readonly progress: (verb: string) => (done: number, all: number) => Promise<void>;
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
  /** The notes that are installed. */
  readonly pack: () => Promise<PackFiles>;
  /** What the codebook demands of them. */
  readonly codebook: () => Codebook | Promise<Codebook>;
}
