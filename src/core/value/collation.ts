import { compareNames } from './compare';

/** A text with what orders it among others; worth keeping where it is compared with many. */
export interface Collated {
  readonly text: string;
  /** Where the keys of two texts differ, the texts are ordered as they are; null where only the collator knows. */
  readonly key: string | null;
}

const ASCII = /^[ -~]*$/;
/** What is neither letter nor digit, in the order of the collator: all of it before the digits, they before the letters. */
const SIGNS = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$';
const SIGN = /[^a-z\d]/g;
const ZERO = 0x30;
/** Longer runs of digits are cut by the collator. */
const LONGEST = 40;

/**
 * Work out what orders a text among others.
 *
 * The collator looks at letters without their case first, and at a run of digits as one number. The key of a text in
 * ASCII says the same by the order of its characters; only where two keys are equal has the collator more to say.
 */
export function collate(text: string): Collated {
  if (!ASCII.test(text)) return { text, key: null };
  const signs = text
    .toLowerCase()
    .replace(SIGN, (sign) => String.fromCharCode(ZERO - SIGNS.length + SIGNS.indexOf(sign)));
  const runs = signs.match(/\d+/g) ?? [];
  const isCut = runs.some(({ length }) => length > LONGEST);
  return { text, key: isCut ? null : signs.replace(/\d+/g, byLength) };
}

/** A number so that a longer one comes after a shorter one: its length as one character, then its digits. */
function byLength(digits: string): string {
  const number = digits.replace(/^0+/, '');
  return String.fromCharCode(ZERO + number.length) + number;
}

/** The order of the collator. */
export function compareCollated(a: Collated, b: Collated): number {
  if (a.key === null || b.key === null || a.key === b.key) return compareNames(a.text, b.text);
  return a.key < b.key ? -1 : 1;
}
