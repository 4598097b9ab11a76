import { isUtf8 } from 'node:buffer';
import type { Disk } from './disk.mts';
import { DiskError, diskError } from './disk.mts';

/** Bytes that are no UTF-8 text. */
export class EncodingError extends DiskError {
  /** The first line with such bytes, from 1. */
  readonly line: number;

  constructor(path: string, line: number) {
    super(path, 'It is not UTF-8 text. Save it as UTF-8, then run this again.');
    this.line = line;
  }
}

/**
 * Read a file's text, a byte order mark included.
 *
 * @param file - Where it is on the disk.
 * @param path - Its path as the reader knows it, for the sentence of an error.
 * @throws DiskError when it cannot be read, EncodingError when it is not UTF-8.
 */
export function readText(disk: Disk, file: string, path: string): string {
  let bytes: Buffer;
  try {
    bytes = disk.readFileSync(file);
  } catch (error) {
    throw diskError(path, 'read', error);
  }
  if (!isUtf8(bytes)) throw new EncodingError(path, firstBadLine(bytes));
  return bytes.toString('utf8');
}

function firstBadLine(bytes: Buffer): number {
  let from = 0;
  for (let line = 1; ; line += 1) {
    const newline = bytes.indexOf(0x0a, from);
    const to = newline === -1 ? bytes.length : newline;
    if (newline === -1 || !isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
}
