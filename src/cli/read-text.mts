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
  return checkedBytes(() => disk.readFileSync(file), path).toString('utf8');
}

/** Nearly all notes are shorter; a longer one takes memory of its own. */
const BLOCK = 65_536;

/** Reads many files one after the other, through the same memory. */
export class BytesReader {
  private readonly disk: Disk;
  private readonly block = Buffer.allocUnsafeSlow(BLOCK);

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /**
   * The bytes of a file of UTF-8 text, which stand until the next one is read; see `readText`.
   *
   * All of them are looked at, however few are wanted: a note that is no text is a fault, whatever is asked of it.
   */
  read(file: string, path: string): Buffer {
    return checkedBytes(() => {
      const length = this.disk.readBlockSync(file, this.block);
      return length < BLOCK ? this.block.subarray(0, length) : this.disk.readFileSync(file);
    }, path);
  }
}

function checkedBytes(read: () => Buffer, path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = read();
  } catch (error) {
    throw diskError(path, 'read', error);
  }
  if (!isUtf8(bytes)) throw new EncodingError(path, firstBadLine(bytes));
  return bytes;
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
