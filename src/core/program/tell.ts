import type { Fault } from '../problem';

/** Where something is wrong: `States/Austria.md, line 4`. */
export const place = (path: string, line: number | undefined): string =>
  line === undefined ? path : `${path}, line ${String(line)}`;

/** A fault in one line: where, and what. */
export const faultLine = ({ path, line, message }: Fault): string =>
  `${place(path, line)}: ${message}\n`;

/** `1 note`, `2 notes`. */
export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A document for programs, readable for people. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
