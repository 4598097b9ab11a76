import type { Fault } from '../core/problem';
import type { Io } from './io.mts';

/** Where something is wrong: `States/Austria.md, line 4`. */
export const place = (path: string, line: number | undefined): string =>
  line === undefined ? path : `${path}, line ${String(line)}`;

/** A fault in one line: where, and what. */
export const faultLine = ({ path, line, message }: Fault): string =>
  `${place(path, line)}: ${message}\n`;

/** `1 note`, `2 notes`. */
export const counted = (count: number, noun: string): string =>
  `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Tells on a terminal how far something is, in one line that is gone at the end. */
export const progressOn =
  (io: Io, verb: string): ((done: number, all: number) => void) =>
  (done, all) => {
    if (io.isTerminal)
      io.stderr(done === all ? '\r\u001B[K' : `\r${verb} ${String(done)} of ${String(all)}`);
  };

/** A document for programs, readable for people. */
export const jsonText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;
