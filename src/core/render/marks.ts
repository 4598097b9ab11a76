import type { Cell } from '../table/table';

/** What stands before a value that differs, and behind one that is disputed or unchecked. */
export const MARKS = { differs: '≠', disputed: '†', unchecked: '°' } as const;

/** What shows that a value is contested, or seen in no primary text. */
export const marksAfter = ({ disputed, unchecked }: Cell): string =>
  `${disputed ? MARKS.disputed : ''}${unchecked ? MARKS.unchecked : ''}`;
