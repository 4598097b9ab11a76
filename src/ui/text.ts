import type { Problem } from '../core/problem';
import { BUILDING } from './words/building';
import { CHECKING } from './words/checking';
import { FINDING } from './words/finding';
import { INSTALLING } from './words/installing';
import { KEEPING } from './words/keeping';
import { SETTLING } from './words/settling';
import { SHOWING } from './words/showing';
import { TIMELINE } from './words/timeline';

/** Every sentence and label that a person reads in the app, by the place where it stands. */
export const TEXT = {
  name: 'Neutrality Atlas',
  ...BUILDING,
  ...CHECKING,
  ...FINDING,
  ...INSTALLING,
  ...KEEPING,
  ...SETTLING,
  ...SHOWING,
  ...TIMELINE,
  commands: {
    installNotes: 'Install notes',
    removeNotes: 'Remove notes',
    restoreNote: 'Restore note',
    insertComparison: 'Insert comparison',
    compareNotes: 'Compare with similar notes',
    refreshTables: 'Refresh tables in this note',
    refreshAllTables: 'Refresh tables in all notes',
    checkNotes: 'Check notes',
    openHome: 'Open home note',
    openNote: 'Open note of a kind',
    newNote: 'New note of a kind',
    convertToTable: 'Convert to static table',
    convertToBlock: 'Convert to live block',
    copyComparison: 'Copy comparison',
    exportComparison: 'Export comparison',
  },
  list: {
    skip: 'Skip the list',
  },
  vault: {
    noteUnread: (reason: string) => `It cannot be read: ${reason}`,
    unread: (path: string) => `${path} cannot be read.`,
    missing: (path: string) => `There is no file ${path}.`,
    taken: (path: string) => `${path} exists already.`,
  },
  home: {
    missing: 'The home note is not in this vault. Install the notes first.',
  },
} as const;

/** A problem as one line, with its line number where there is one. */
export const problemLine = ({ message, line }: Problem): string =>
  line === undefined ? message : `Line ${line}: ${message}`;
