import { DAY, yearText } from '../value/calendar';
import { numberIn } from '../value/compare';
import { isoText, parseDate } from '../value/date';
import { parseEdtf } from '../value/edtf';
import { isTagged, type Value } from '../value/value';

/** How sure a date is, as EDTF marks it: approximate, uncertain, both. */
export type Mark = '' | '~' | '?' | '%';

/**
 * One date: the days that it may mean, counted from 1970-01-01. An end that is not known may be any day, one that is
 * open lies beyond all of them.
 */
export interface Edge {
  /** The first day that it may mean. */
  readonly earliest: number;
  /** The day after the last that it may mean. */
  readonly latest: number;
  readonly mark: Mark;
  /** As it is written, without its mark; empty where it is open or not known. */
  readonly text: string;
  /** What the note says of it: that sources differ, or that no primary text was seen. */
  readonly doubt: 'disputed' | 'unchecked' | null;
}

/** What a date property says: one date, which is first and last at once, or an interval. */
export interface When {
  readonly first: Edge;
  readonly last: Edge;
}

/** What is written where nothing is. */
const NONE = { mark: '', text: '', doubt: null } as const;

export const UNKNOWN: Edge = { earliest: -Infinity, latest: Infinity, ...NONE };
const OPEN_BEGIN: Edge = { earliest: -Infinity, latest: -Infinity, ...NONE };
export const OPEN_END: Edge = { earliest: Infinity, latest: Infinity, ...NONE };

/** Whether a date is one day and sure, so that nothing about it is soft. */
export const isExact = ({ earliest, latest, mark }: Edge): boolean =>
  mark === '' && latest - earliest === 1;

/** Whether there is a date: neither open nor unknown. */
export const isDated = ({ earliest, latest }: Edge): boolean =>
  Number.isFinite(earliest) && Number.isFinite(latest);

/** Whether what is written are two dates, or one with an open or unknown side. */
export const isInterval = ({ first, last }: When): boolean => first !== last;

/** An interval as the one date that is somewhere in it. */
export const asEdge = (when: When): Edge =>
  isInterval(when)
    ? {
        earliest: when.first.earliest,
        latest: when.last.latest,
        mark: '',
        text: `${when.first.text}${when.first.mark}/${when.last.text}${when.last.mark}`,
        doubt: when.first.doubt,
      }
    : when.first;

/**
 * Read a value as a date: an EDTF text, a whole number as its year, a day or moment of civil time as its day.
 *
 * @param doubt - What the note says of the property.
 * @returns Null for everything else.
 */
export function readWhen(value: Value, doubt: Edge['doubt']): When | null {
  const text = edtfTextOf(value);
  if (text !== null) return readEdtf(text, doubt);
  const date = typeof value === 'string' ? parseDate(value.trim()) : value;
  return isTagged(date) && date.type === 'date' ? onDay(Math.floor(date.at / DAY), doubt) : null;
}

/** A value as EDTF writes it; null where that is no EDTF. */
function edtfTextOf(value: Value): string | null {
  const number = typeof value === 'string' ? numberIn(value) : value;
  const isYear = typeof number === 'number' && Number.isInteger(number);
  const text = isYear ? yearText(number) : typeof value === 'string' ? value.trim() : '';
  return parseEdtf(text) === null ? null : text;
}

function readEdtf(text: string, doubt: Edge['doubt']): When | null {
  const [from = '', to] = text.split('/');
  const first = readSide(from, OPEN_BEGIN, doubt);
  const last = to === undefined ? first : readSide(to, OPEN_END, doubt);
  return first === null || last === null ? null : { first, last };
}

function readSide(side: string, open: Edge, doubt: Edge['doubt']): Edge | null {
  if (side === '') return UNKNOWN;
  if (side === '..') return open;
  const days = parseEdtf(side);
  const mark = (/[~?%]$/.exec(side)?.[0] ?? '') as Mark;
  const text = mark === '' ? side : side.slice(0, -1);
  return days && { earliest: days.start, latest: days.end + 1, mark, text, doubt };
}

function onDay(day: number, doubt: Edge['doubt']): When {
  const text = isoText({ type: 'date', at: day * DAY, hasTime: false });
  const edge: Edge = { earliest: day, latest: day + 1, mark: '', text, doubt };
  return { first: edge, last: edge };
}
