import { listed } from './listed';

/** What is said in and about a table on show: in a note, in a base, in its menu. */
export const SHOWING = {
  table: {
    empty: 'No note matches this comparison.',
    name: 'Comparison',
    signs: {
      propertyDiffers: 'not the same everywhere',
      differs: 'differs from the baseline',
      disputed: 'disputed',
      unchecked: 'seen in no primary text',
      unknown: 'looked for, not found',
      'n/a': 'does not apply',
      error: 'a formula has no answer here',
      empty: 'missing',
    },
    sources: 'Sources',
    source: (number: number) => `Source ${number}`,
    back: 'Back to the table',
    problems: 'This comparison cannot be drawn.',
    faults: (count: number) =>
      count === 1
        ? '1 note is left out: it could not be read or compared'
        : `${count} notes are left out: they could not be read or compared`,
    reading: 'Reading the notes…',
    placed: (line: number, inNote: number, message: string) =>
      `Line ${line} (line ${inNote} of the note): ${message}`,
    baseline: 'baseline',
    all: 'All',
    agreeing: (names: string) => `All agree on: ${names}`,
    numbered: (number: string, citation: string) => `${number}. ${citation}`,
    shown: (count: number) =>
      count === 1 ? '1 note in the comparison' : `${count} notes in the comparison`,
    pages: 'Pages',
    page: (first: number, last: number, all: number) => `${first}–${last} of ${all}`,
    previous: 'Previous page',
    next: 'Next page',
    menu: 'More options',
  },
  link: {
    open: 'Open link',
    tab: 'Open in new tab',
    split: 'Open to the right',
  },
  menu: {
    copy: 'Copy table',
    export: 'Export…',
    convert: 'Convert to static table',
    columns: 'Notes as columns',
    differences: {
      off: 'Do not mark differences',
      mark: 'Mark differences',
      only: 'Show only differences',
    },
    gaps: 'Count gaps',
    sources: 'Sources',
    explain: 'Explain…',
    save: 'Save this view in the block',
    saved: 'The view is saved in the block.',
    notFound: 'The block could not be found in its note, so nothing was written.',
  },
  explain: {
    title: 'How this table was made',
    steps: {
      vault: 'notes in the vault',
      excluded: 'without excluded files and templates',
      holder: 'without the note that holds the table',
      notes: 'picked by hand',
      filter: 'where',
      limit: 'within the limit',
      base: 'entries selected by the base',
    },
    shown: (count: number) => (count === 1 ? '1 note is shown.' : `${count} notes are shown.`),
    faults: 'Notes that could not be read or compared',
    close: 'Close',
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
    noBaseline: (text: string) =>
      `"${text}" is not among the entries of this view, so they are compared with each other. Choose another note to compare with, or let the filters take it in.`,
    noProperties: 'Choose the properties to compare in the toolbar of the base.',
    badChoice: (key: string, text: string, allowed: readonly string[]) =>
      `"${key}" should be ${listed(allowed, 'or')}, but it is "${text}". Choose again in the menu of the view.`,
    faults: (count: number) =>
      count === 1
        ? '1 note or formula could not be read'
        : `${count} notes and formulas could not be read`,
  },
} as const;
