import { reasonOf } from '../core/problem';
import * as fs from 'node:fs';

/**
 * The calls of node:fs that the program makes, and some that are made of them; tests hand in one that fails where
 * they want it to.
 */
export interface Disk extends NodeCalls {
  /** Read the beginning of a file into a block of memory. @returns How many bytes there were. */
  readonly readBlockSync: (file: string, block: Buffer) => number;
  /** Bring an opened file or folder down to the disk; that takes long, and many at once take little longer. */
  readonly sync: (handle: number) => Promise<void>;
}

type NodeCalls = Pick<
  typeof fs,
  | 'closeSync'
  | 'fchmodSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeFileSync'
>;

/** The machine's own disk. */
export const realDisk: Disk = {
  ...fs,
  readBlockSync: (file, block) => {
    const opened = fs.openSync(file, 'r');
    try {
      return fs.readSync(opened, block, 0, block.length, 0);
    } finally {
      fs.closeSync(opened);
    }
  },
  sync: (handle) =>
    new Promise((resolve, reject) => {
      fs.fsync(handle, (error) => {
        if (error === null) resolve();
        else reject(error);
      });
    }),
};

/** A file that could not be read or written; the message is a sentence that does not name the path. */
export class DiskError extends Error {
  override name = 'DiskError';
  /** The path as the reader knows it. */
  readonly path: string;

  constructor(path: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.path = path;
  }
}

const CAUSES: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied. Change its access rights, then run this again',
  EPERM: 'the system does not permit it. Change its access rights, then run this again',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full. Make room, then run this again',
  EISDIR: 'it is a folder and should be a file',
  ENOTDIR: 'a part of its path is a file and should be a folder',
  ENOENT: 'it does not exist, or it is a link that leads nowhere',
  ELOOP: 'it is a link that leads back to itself',
  EEXIST: 'something has this path already, and nothing existing is overwritten',
  EMFILE: 'too many files are open. Let this program open more, then run it again',
  ENAMETOOLONG: 'its name is too long for this disk',
};

/** What was tried with a file. */
export type Verb = 'read' | 'written' | 'moved';

/** The system's code of an error: `ENOENT`; empty where it has none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * Put an error of the system into a sentence.
 *
 * @param verb - What was tried: `read`, `written` or `moved`.
 * @returns An error of ours as it is.
 */
export function diskError(path: string, verb: Verb, error: unknown): DiskError {
  if (error instanceof DiskError) return error;
  const code = codeOf(error);
  const told = reasonOf(error);
  const cause = CAUSES[code] === undefined ? told : `${CAUSES[code]} (${code})`;
  return new DiskError(path, `It cannot be ${verb}: ${cause}.`, error);
}

/** What the system answers, or null where nothing stands at the path. */
export function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  }
}

/** Whether anything stands at a path, be it a link that leads nowhere. To be told of an error takes more time. */
export const stands = (disk: Disk, file: string): boolean =>
  Boolean(orNull(() => disk.lstatSync(file, { throwIfNoEntry: false })));
