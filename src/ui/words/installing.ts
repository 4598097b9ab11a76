import type { Alternative, Disposition } from '../../core/pack/plan/plan';

const outOf = (done: number, all: number): string =>
  done === all ? notes(all) : `${done} of ${notes(all)}`;

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** What is said where our notes are installed, brought up to date, removed and brought back. */
export const INSTALLING = {
  plan: {
    title: { install: 'Install the notes', update: 'Update the notes' },
    intro: {
      install:
        'Nothing is written until you press Install. No note of yours is changed unless you choose so.',
      update: 'Nothing is written until you press Update. What you wrote in the notes stays.',
    },
    folder: 'Folder',
    folderHint: 'The notes are put here. Leave it empty to use the root of the vault.',
    inFolder: (folder: string) =>
      folder === ''
        ? 'The notes are in the root of the vault.'
        : `The notes are in the folder "${folder}".`,
    planning: 'Looking at the vault…',
    all: 'All',
    files: 'Files of the plan',
    shown: (count: number) => (count === 1 ? '1 file shown' : `${count} files shown`),
    write: {
      install: (count: number) => `Install ${notes(count)}`,
      update: (count: number) => `Update ${notes(count)}`,
    },
    nothing: 'There is nothing to write.',
    upToDate: (count: number) =>
      count === 1 ? 'The note is up to date.' : `All ${count} notes are up to date.`,
    filter: 'Show only',
    notWritten: 'Not done',
    wantALook: 'Files to look at',
    include: (path: string) => `Include ${path}`,
    choose: (path: string) => `What to do with ${path}`,
    leftOut: 'You left it out.',
    /** What happens to a file where nothing else is chosen. */
    asPlanned: { yours: 'Leave ours out', keep: 'Keep yours', other: 'Leave it as it is' },
    alternatives: {
      adopt: 'Adopt your note',
      both: 'Keep both',
      beside: 'Put ours beside',
    } satisfies Record<Alternative['choice'], string>,
    alternativeHints: {
      adopt: 'Your note takes the place of ours. Only properties that are empty in it are filled.',
      both: 'Ours is made as a note of its own. Yours stays as it is.',
      beside: 'Yours stays, and ours goes into a note beside it.',
    } satisfies Record<Alternative['choice'], string>,
    cancel: 'Cancel',
    close: 'Close',
    openHome: 'Open home note',
    error: (reason: string) => `The vault could not be read: ${reason}`,
  },
  difference: {
    show: {
      change: 'Show what changes',
      create: 'Show the text',
      beside: 'Show the note beside it',
    },
    about: (path: string) => `Differences in ${path}`,
    newNote: (path: string) => `New note: ${path}`,
    folded: (count: number) => (count === 1 ? '1 line unchanged' : `${count} lines unchanged`),
    more: (count: number) => (count === 1 ? 'Show 1 more line' : `Show ${count} more lines`),
    none: 'Only line endings or an empty last line differ.',
    gone: 'Removed: ',
    added: 'Added: ',
  },
  effects: {
    links: (count: number) =>
      count === 1
        ? '1 link that would open another note'
        : `${count} links that would open another note`,
    linksHint:
      'These links are in notes of yours. Once our notes are in the vault, they lead to one of ours that has the same name.',
    inNote: (path: string) => `in ${path}`,
    nowhere: 'no note',
    clashes: (count: number) =>
      count === 1
        ? '1 property has another type in this vault'
        : `${count} properties have another type in this vault`,
    clash: (property: string, ours: string, theirs: string) =>
      `${property}: ${theirs} in this vault, ${ours} in our notes. It keeps the type that it has.`,
    typeNames: {
      text: 'text',
      multitext: 'list',
      number: 'number',
      checkbox: 'checkbox',
      date: 'date',
      datetime: 'date and time',
      aliases: 'aliases',
      tags: 'tags',
    } as Readonly<Record<string, string>>,
    set: 'Set the types of our properties',
    setHint: (count: number) =>
      `${count === 1 ? '1 property of ours has' : `${count} properties of ours have`} no type in this vault. Types that are set already stay. You see it after the next start of the app.`,
    setAlone: 'Set property types',
    typesSet: (count: number) =>
      count === 1 ? 'The type of 1 property is set.' : `The types of ${count} properties are set.`,
    typesNotSet: (reason: string) => `The types of properties could not be set. ${reason}`,
  },
  run: {
    titles: {
      install: { running: 'Installing the notes', done: 'The notes are installed' },
      update: { running: 'Updating the notes', done: 'The notes are updated' },
      remove: { running: 'Removing the notes', done: 'The notes are removed' },
    },
    failed: 'Not everything could be done',
    progress: (done: number, all: number) => `${done} of ${notes(all)}`,
    stop: 'Stop',
    stopping: 'Stopping…',
    stopped: 'Stopped',
    stoppedHint: 'Run the command again to do the rest.',
    broken: (reason: string) => `It could not be completed. ${reason}`,
    written: (done: number, all: number) => `${outOf(done, all)} written.`,
    moved: (done: number, all: number) => `${outOf(done, all)} moved to the trash.`,
    counts: {
      failed: (count: number) => `${count} not done`,
      leftOut: (count: number) => `${count} left out by you`,
      chosen: (count: number) => `${count} as you chose`,
      conflict: (count: number) => `${count} changed by you and by us in the same place`,
      blocked: (count: number) => `${count} blocked by something else`,
      create: (count: number) => `${count} created`,
      update: (count: number) => `${count} updated`,
      merge: (count: number) => `${count} merged with what you changed`,
      remove: (count: number) => `${count} moved to the trash`,
      keep: (count: number) => `${count} kept as you have ${count === 1 ? 'it' : 'them'}`,
      yours: (count: number) => `${count} left out for a note of yours`,
      deleted: (count: number) => `${count} deleted by you`,
      moved: (count: number) => `${count} moved by you`,
      unchanged: (count: number) => `${count} unchanged`,
    },
    beside: 'Notes beside yours',
    besideHint: 'Take over from each what you want, then delete it.',
    keep: 'Keep as a note',
    kept: 'It is kept as',
    noteName: (day: string) => `Neutrality Atlas ${day}`,
    notKept: (reason: string) => `It could not be kept. ${reason}`,
  },
  remove: {
    title: 'Remove the notes',
    intro:
      'Notes of ours that you never edited are moved to the trash, or deleted for good where your settings say so. Those that you edited stay, and so do your own. Links to what is removed stay as they are.',
    press: (count: number) =>
      count === 1 ? 'Move 1 note to the trash' : `Move ${count} notes to the trash`,
    nothing: 'There is no note of ours that could be removed.',
    none: 'None of our notes is in this vault.',
  },
  restore: {
    placeholder: 'Find a note that you deleted or edited',
    empty: 'There is no such note. All our notes stand as shipped.',
    states: { deleted: 'Deleted', edited: 'Edited by you' },
    title: 'Bring back the note as shipped',
    question: (name: string) =>
      `"${name}" is written anew as we ship it. Your text is kept in a note beside it.`,
    yes: 'Bring back',
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
  keep: { label: 'Kept', hint: 'Stays as you have it.' },
  yours: { label: 'Yours', hint: 'You have a note about the same; ours is left out.' },
  deleted: { label: 'Deleted', hint: 'You deleted it or left it out; it stays away.' },
  moved: { label: 'Moved', hint: 'Stands as shipped, at another place.' },
  unchanged: { label: 'Unchanged', hint: 'Stands as shipped.' },
};
