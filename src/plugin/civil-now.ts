import { civilTime } from '../core/value/civil-time';

/** The present moment of the reader's own clock, in milliseconds; see `civilTime`. */
export const civilNow = (): number => civilTime(Date.now());
