import type { LinkFormat } from '../../note/link-format';
import { identityOf } from '../../note/identity';
import type { Note } from '../../note/note';
import type { EntryKind, NoteSource, SettingsFiles, VaultFiles } from '../../ports';
import { type Fault, reasonOf } from '../../problem';
import { foldPath } from '../fold-path';
import type { Unfinished } from '../journal';
import { nameOf, type Pack } from '../pack';
import { subjectsOf } from './same-subject';

/** What planning must know of the vault; see `surveyVault`. */
export interface VaultSurvey {
  /** Everything in the vault by its path. */
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** Every note that could be read. */
  readonly notes: readonly Note[];
  readonly faults: readonly Fault[];
  /** The text of each file that may be one of ours or about the same as one of ours, by its path. */
  readonly texts: ReadonlyMap<string, string>;
  /** What an interrupted run was writing, as far as the host kept record. */
  readonly unfinished: readonly Unfinished[];
  readonly linkFormat: LinkFormat;
  /** The text of types.json in the configuration folder; null where there is none. */
  readonly types: string | null;
}

/** Where a survey looks. */
export interface SurveyPorts {
  readonly files: VaultFiles;
  readonly notes: NoteSource;
  readonly settings: SettingsFiles;
}

/**
 * Gather what planning must know of a vault.
 *
 * @param unfinished - What a run was writing when it was last seen; nothing where writing is never interrupted,
 *   as with files that get their name when they are whole.
 */
export async function surveyVault(
  { files, notes: source, settings }: SurveyPorts,
  pack: Pack,
  unfinished: readonly Unfinished[] = [],
): Promise<VaultSurvey> {
  const entries = await files.list();
  const { notes, faults, linkFormat } = await source.readNotes();
  const subjects = subjectsOf(pack);
  const wanted = new Set([
    ...[...entries.keys()].filter((path) => mayBeOurs(path, pack)),
    ...notes
      .filter((note) => identityOf(note.properties) !== null || subjects.keyOf(note) !== null)
      .map(({ path }) => path),
    ...unfinished.map(({ path }) => path),
  ]);
  const texts = new Map<string, string>();
  const unread: Fault[] = [];
  for (const path of wanted) {
    if (entries.has(path) && entries.get(path) !== 'file') continue;
    try {
      const text = await files.read(path);
      if (text !== null) texts.set(path, text);
    } catch (error) {
      if (!faults.some((fault) => fault.path === path))
        unread.push({ path, message: reasonOf(error) });
    }
  }
  const types = await settings.read('types.json').catch(() => null);
  return { entries, notes, faults: [...faults, ...unread], texts, unfinished, linkFormat, types };
}

/** Whether a file has a name of ours, or that of a note in which a restoration keeps what the reader had written. */
const mayBeOurs = (path: string, pack: Pack): boolean =>
  pack.keysByName.has(foldPath(nameOf(path))) || / \(yours(?: \d+)?\)\.[^.]+$/.test(path);
