import type { EntryWords } from '../../core/timeline/describe-entry';
import { listed } from './listed';

/** How an entry of a timeline is told: to screen readers, under the pointer, in a file. */
const ENTRY: EntryWords = {
  marked: {
    '~': (date) => `about ${date}`,
    '?': (date) => `perhaps ${date}`,
    '%': (date) => `perhaps about ${date}`,
  },
  doubted: {
    disputed: (date) => `${date} (disputed)`,
    unchecked: (date) => `${date} (seen in no primary text)`,
  },
  period: (from, until) => `${from} to ${until}`,
  since: (from) => `since ${from}`,
  until: (until) => `until ${until}`,
  endUnknown: (from) => `from ${from}, end not known`,
  beginUnknown: (until) => `until ${until}, beginning not known`,
  reversed: 'ends before it begins',
  event: (property, dates) => `${property} ${listed(dates, 'and')}`,
  entry: (name, parts) => `${name}: ${parts.join(', ')}`,
};

/** What is said in and about a timeline. */
export const TIMELINE = {
  timeline: {
    name: 'Timeline',
    entry: ENTRY,
    /** How our own events are told, where a base calls them by their property. */
    events: { violated_on: 'broken', date_signed: 'signed' } as Readonly<Record<string, string>>,
    dates: 'Dates',
    begin: 'Beginning',
    end: 'End',
    event: 'Event',
    otherwise: 'Date of notes without these',
    none: 'None',
    look: 'Look',
    colorBy: 'Color by',
    undated: 'List notes without a date',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    menu: 'More options',
    shown: (from: string, until: string) => `${from} to ${until} in view`,
    legend: { otherColor: 'Other', soft: 'Date not exact', today: 'Today' },
    empty:
      'No note here has a date in these properties. Choose the properties for beginning, end and event in the menu of the view.',
    noEntries: 'No note matches this view.',
    without: (count: number) =>
      count === 1 ? '1 note without a date' : `${count} notes without a date`,
    unread: (count: number) =>
      count === 1
        ? '1 note with a date that cannot be read'
        : `${count} notes with dates that cannot be read`,
    unreadDate: (property: string, text: string) =>
      `${property} is "${text}". Write a date as 1815-11-20, 1815-11, 1815, 1839~ or 1815/1819.`,
    more: (count: number) => `Show ${count} more`,
    exportSvg: 'Export as SVG',
    copySvg: 'Copy as SVG',
    copied: 'Timeline copied as SVG.',
    notCopied: (why: string) => `Nothing was copied. ${why}`,
    described: (count: number, from: string, until: string) =>
      count === 1 ? `1 note, ${from} to ${until}.` : `${count} notes, ${from} to ${until}.`,
    undatedNames: (names: readonly string[]) => `Without a date: ${names.join(', ')}.`,
  },
} as const;
