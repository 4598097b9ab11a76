import type { ShippedFile } from './shipped-file';

/** A text of an older edition, told by what it shares with the present one. */
export interface OlderText {
  readonly path: string;
  readonly edition: number;
  /** Lines of its own, and runs of lines of the present text: the first one, from 0, and how many. */
  readonly lines: readonly (string | readonly [number, number])[];
}

/**
 * The text of an older edition.
 *
 * @param present - The text of the present edition; empty where the file is shipped no more.
 */
export function readOlder({ path, edition, lines }: OlderText, present: string): ShippedFile {
  const shared = present.split('\n');
  const all = lines.flatMap((piece) =>
    typeof piece === 'string' ? [piece] : shared.slice(piece[0], piece[0] + piece[1]),
  );
  return { path, edition, text: all.join('\n') };
}
