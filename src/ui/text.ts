import type { Disposition } from '../core/pack/plan';
import type { Problem } from '../core/problem';

/** Every sentence and label that a person reads in the app, by the place where it stands. */
export const TEXT = {
  name: 'Neutrality Atlas',
  commands: {
    installNotes: 'Install notes',
    insertComparison: 'Insert comparison',
    refreshTables: 'Refresh tables in this note',
    refreshAllTables: 'Refresh tables in all notes',
    openHome: 'Open home note',
  },
  table: {
    empty: 'No note matches this comparison.',
    name: 'Comparison',
    disputed: 'disputed',
    unchecked: 'seen in no primary text',
    unknown: 'Looked for, not found',
    'n/a': 'Does not apply',
    error: 'A formula has no answer here',
    sources: 'Sources',
    source: (number: number) => `Source ${number}`,
    back: 'Back to the table',
    problems: 'This comparison cannot be drawn.',
    faults: (count: number) =>
      count === 1
        ? '1 note is left out: it could not be read or compared'
        : `${count} notes are left out: they could not be read or compared`,
    reading: 'Reading the notes…',
  },
  bases: {
    layout: 'Layout',
    orientation: 'Items',
    orientations: { columns: 'As columns', rows: 'As rows' },
    summary: 'Summary of each item',
    noSummary: 'None',
    gaps: 'Count gaps',
    sources: 'Sources',
    sourceStyles: { off: 'Off', footnotes: 'Footnotes' },
    differences: 'Differences',
    show: 'Properties that differ',
    differencesShown: { off: 'Not marked', mark: 'Marked', only: 'Shown alone' },
    baseline: 'Compared with',
    baselinePlaceholder: 'All with each other',
    group: 'Group',
    empty: 'No entry matches the filters of this base and view.',
    noBaseline: (text: string) =>
      `“${text}” is not among the entries of this view, so they are compared with each other. Choose another note to compare with, or let the filters take it in.`,
    noProperties: 'Choose the properties to compare in the toolbar of the base.',
    badChoice: (key: string, text: string, allowed: readonly string[]) =>
      `“${key}” should be ${allowed.join(', ')}, but it is “${text}”. Choose again in the menu of the view.`,
    faults: (count: number) =>
      count === 1
        ? '1 note or formula could not be read'
        : `${count} notes and formulas could not be read`,
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
  form: {
    title: 'Insert comparison',
    notes: 'Notes',
    notesHint: 'What the comparison is about.',
    scope: {
      kind: 'Of one kind',
      folder: 'In one folder',
      picked: 'Picked by hand',
      all: 'All notes',
    },
    kind: 'Kind',
    folder: 'Folder',
    picked: 'Picked notes',
    pickedHint: 'They are shown in this order.',
    addNote: 'Add note',
    pickPlaceholder: 'Find a note',
    remove: (name: string) => `Remove ${name}`,
    filter: 'Filter',
    filterHint: 'Optional. Only notes for which this is true, written as in Bases.',
    filterExample: 'origin == "essay"',
    properties: 'Properties',
    propertiesHint:
      'In the order in which you tick them. Tick none for the eight that are filled most often.',
    find: 'Find a property',
    count: (filled: number, all: number) => `${filled} of ${all}`,
    noProperties: 'No property to choose from.',
    notFound: 'No property has this in its name.',
    orientation: 'Layout',
    orientations: { rows: 'Notes as rows', columns: 'Notes as columns' },
    caption: 'Caption',
    captionHint: 'A line above the table. May be empty.',
    sources: 'Sources as footnotes',
    sourcesHint: 'From the properties that end in _source.',
    form: 'Insert as',
    forms: { table: 'Static table', block: 'Live code block' },
    formHint: {
      table: 'Plain text that every program shows. A command refreshes it.',
      block: 'Always up to date. Needs this plugin.',
    },
    preview: 'Preview',
    previewFirst: (shown: number, all: number) => `The first ${shown} of ${all} notes.`,
    addNotes: 'Add the notes to compare.',
    correctFilter: 'Correct the filter to see the table.',
    selected: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    insert: 'Insert',
    cancel: 'Cancel',
  },
  refresh: {
    none: 'There is no static table here.',
    title: 'Tables changed by hand',
    intro: 'They were left alone. Choose what happens to each.',
    errors: 'Tables that could not be refreshed',
    faults: 'Notes that are left out',
    choices: {
      keep: 'Keep my edit',
      overwrite: 'Overwrite',
      release: 'Make it a plain table',
    },
    choiceHint: {
      keep: 'It stays as it is. You will be asked again next time.',
      overwrite: 'It is replaced from the notes. Your edit is lost.',
      release: 'Its two comments are removed. It is not refreshed any more.',
    },
    place: (path: string, line: number) => `${path}, line ${line}`,
    apply: 'Apply',
    close: 'Close',
    states: {
      fresh: (count: number) => `${count} up to date`,
      written: (count: number) => `${count} refreshed`,
      stale: (count: number) => `${count} out of date`,
      edited: (count: number) => `${count} changed by hand and left alone`,
      released: (count: number) => `${count} made plain`,
      error: (count: number) => `${count} with an error`,
    },
    counts: (parts: readonly string[]) => `Tables: ${parts.join(', ')}.`,
  },
  home: {
    missing: 'The home note is not in this vault. Install the notes first.',
  },
} as const;

/** What a disposition means, in a word and in a sentence. */
export const DISPOSITIONS: Readonly<Record<Disposition, { label: string; hint: string }>> = {
  create: { label: 'New', hint: 'Will be created.' },
  unchanged: { label: 'Unchanged', hint: 'Stands as shipped.' },
  keep: { label: 'Edited by you', hint: 'Stays as it is.' },
  yours: { label: 'Yours', hint: 'You have a note about the same; ours is left out.' },
  blocked: { label: 'Blocked', hint: 'Something else has the path.' },
};

/** A problem as one line, with its line number where there is one. */
export const problemLine = ({ message, line }: Problem): string =>
  line === undefined ? message : `Line ${line}: ${message}`;
