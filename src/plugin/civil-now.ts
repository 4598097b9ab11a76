import { civilTime } from '../core/value/civil-time';

/** The present moment of the reader's own clock, in milliseconds; see `civilTime`. */
export const civilNow = (): number => civilTime(Date.now());

/** The day that the reader's own calendar shows: `2026-11-26`. */
export const civilToday = (): string => new Date(civilNow()).toISOString().slice(0, 10);
