import type { Io } from './io.mts';

/** Tells on a terminal how far something is, in one line that is gone at the end. */
export const progressOn =
  (io: Io, verb: string): ((done: number, all: number) => Promise<void>) =>
  (done, all) => {
    if (io.isTerminal)
      io.stderr(done === all ? '\r\u001B[K' : `\r${verb} ${String(done)} of ${String(all)}`);
    return Promise.resolve();
  };
