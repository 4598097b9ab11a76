import type { Rule } from '../../core/check/rules';

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** What is said where notes are checked. */
export const CHECKING = {
  check: {
    title: 'Check notes',
    checking: 'Checking the notes',
    reading: 'Reading the notes…',
    found: (findings: number, inNotes: number, checked: number) =>
      `${findings === 1 ? '1 finding' : `${findings} findings`} in ${inNotes} of ${notes(checked)}. Choose one to open the note at its line.`,
    none: (checked: number) =>
      checked === 0
        ? 'There is no note to check.'
        : `${notes(checked)} checked, and nothing was found: no broken link, no property that contradicts others, no table out of date.`,
    list: 'Findings',
    filter: 'Show only',
    every: (count: number) => `All findings (${count})`,
    ofRule: (label: string, count: number) => `${label} (${count})`,
    shown: (count: number) => (count === 1 ? '1 finding shown' : `${count} findings shown`),
    more: (count: number) => (count === 1 ? 'Show 1 more' : `Show ${count} more`),
    place: (path: string, line: number) => `${path}, line ${line}`,
    cancel: 'Cancel',
    close: 'Close',
    failed: (reason: string) => `The notes could not be checked. ${reason}`,
    noteName: (day: string) => `Check of notes ${day}`,
  },
} as const;

/** What a rule is called in the list. */
export const RULE_LABELS: Readonly<Record<Rule, string>> = {
  'unreadable-note': 'Unreadable',
  'broken-link': 'Broken link',
  'alias-link': 'Link to an alias',
  'missing-heading': 'Missing heading',
  'missing-block': 'Missing block',
  'unquoted-link': 'Link without quotes',
  'source-without-value': 'Source without value',
  'source-not-links': 'Source is no link',
  'mixed-types': 'Mixed types',
  'contradicting-marks': 'Contradiction',
  'marked-but-filled': 'Unknown, but filled',
  'marked-but-empty': 'Disputed, but empty',
  'unknown-mark': 'Unknown name',
  'duplicate-identity': 'Same identity',
  'duplicate-citekey': 'Same citekey',
  'stale-table': 'Table out of date',
  'edited-table': 'Table changed by hand',
  'broken-table': 'Broken table',
  'wrong-identity': 'Wrong identity',
  'unknown-property': 'Unknown property',
  'missing-property': 'Missing property',
  'unknown-value': 'Unknown value',
  'wrong-type': 'Wrong type',
  'empty-property': 'Empty',
  'dates-out-of-order': 'Order of dates',
  'uncited-date': 'Date without source',
  'bad-citation': 'Citation',
  'missing-as-of': 'No as_of',
  'unused-source': 'Unused source',
  orphan: 'Orphan',
};
