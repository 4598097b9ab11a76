import { staysInside } from './check-path';

/** A file that is being written by a host that can be interrupted in the middle of it. */
export interface Unfinished {
  readonly path: string;
  /** All that it is to hold. */
  readonly text: string;
}

/** The files that a run was writing, from saved data; what is damaged, or leads out of the vault, is left out. */
export function readUnfinished(data: unknown): Unfinished[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { path, text } = { path: null, text: null, ...each };
    if (typeof path !== 'string' || typeof text !== 'string' || !staysInside(path)) return [];
    return [{ path, text }];
  });
}

/**
 * Whether a text is the beginning of another and nothing else: what is left when writing it was interrupted.
 * A letter that was cut in the middle, and zeros that a disk left behind, count as nothing.
 */
export function isBeginning(text: string, whole: string): boolean {
  const written = text.replace(/[\uFFFD\0]+$/, '');
  return text !== whole && whole.startsWith(written);
}
