import type { Disposition } from '../core/pack/plan/plan';
import type { Problem } from '../core/problem';
import { BUILDING } from './words/building';
import { KEEPING } from './words/keeping';
import { SHOWING } from './words/showing';

/** Every sentence and label that a person reads in the app, by the place where it stands. */
export const TEXT = {
  name: 'Neutrality Atlas',
  ...BUILDING,
  ...KEEPING,
  ...SHOWING,
  commands: {
    installNotes: 'Install notes',
    insertComparison: 'Insert comparison',
    compareNotes: 'Compare with similar notes',
    refreshTables: 'Refresh tables in this note',
    refreshAllTables: 'Refresh tables in all notes',
    openHome: 'Open home note',
    convertToTable: 'Convert to static table',
    convertToBlock: 'Convert to live block',
    copyComparison: 'Copy comparison',
    exportComparison: 'Export comparison',
  },
  plan: {
    title: 'Install the notes',
    intro: 'Nothing is written until you press Install. Notes you edited stay as they are.',
    folder: 'Folder',
    folderHint: 'The notes are put here. Leave it empty to use the root of the vault.',
    planning: 'Looking at the vault…',
    all: 'All',
    files: 'Files of the plan',
    install: (count: number) => (count === 1 ? 'Install 1 note' : `Install ${count} notes`),
    nothing: 'There is nothing to install.',
    upToDate: (count: number) =>
      count === 1 ? 'The note is up to date.' : `All ${count} notes are up to date.`,
    filter: 'Show only',
    notWritten: 'Not written',
    wantALook: 'Files to look at',
    cancel: 'Cancel',
    close: 'Close',
    stop: 'Stop',
    stopping: 'Stopping…',
    installing: 'Installing the notes',
    progress: (done: number, all: number) => `${done} of ${all} notes`,
    done: 'The notes are installed',
    stopped: 'Stopped',
    stoppedHint: 'Run the command again to install the rest.',
    failed: 'Some notes could not be written',
    written: (count: number, all: number) =>
      `${count === all ? '' : `${count} of `}${all} ${all === 1 ? 'note' : 'notes'} written.`,
    openHome: 'Open home note',
    error: (reason: string) => `The vault could not be read: ${reason}`,
  },
  home: {
    missing: 'The home note is not in this vault. Install the notes first.',
  },
} as const;

/** What a disposition means, in a word and in a sentence. */
export const DISPOSITIONS: Readonly<Record<Disposition, { label: string; hint: string }>> = {
  conflict: { label: 'Conflict', hint: 'You and we changed the same place; your words stay.' },
  blocked: { label: 'Blocked', hint: 'Something else has the path.' },
  create: { label: 'New', hint: 'Will be created.' },
  update: { label: 'Update', hint: 'You did not change it; it gets our new text.' },
  merge: { label: 'Merge', hint: 'You and we changed it in different places; both stay.' },
  remove: { label: 'Remove', hint: 'Goes to the trash.' },
  keep: { label: 'Edited by you', hint: 'Stays as it is.' },
  yours: { label: 'Yours', hint: 'You have a note about the same; ours is left out.' },
  deleted: { label: 'Deleted', hint: 'You deleted it or left it out; it stays away.' },
  moved: { label: 'Moved', hint: 'Stands as shipped, at another place.' },
  unchanged: { label: 'Unchanged', hint: 'Stands as shipped.' },
};

/** A problem as one line, with its line number where there is one. */
export const problemLine = ({ message, line }: Problem): string =>
  line === undefined ? message : `Line ${line}: ${message}`;
