import { diffIndices } from 'node-diff3';

/**
 * Find the lines of a text in what became of it.
 *
 * @param before - The text, line by line.
 * @param after - The other one.
 * @returns For each line of `before` its index in `after`, which grows from line to line; -1 for one that is gone.
 */
export function matchLines(before: readonly string[], after: readonly string[]): number[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;

  const shift = after.length - before.length;
  const [middle, other] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
  return [
    ...before.slice(0, start).map((_, index) => index),
    ...matchMiddle(middle, other).map((index) => (index < 0 ? -1 : index + start)),
    ...before.slice(before.length - end).map((_, index) => before.length - end + index + shift),
  ];
}

/** More pairs of lines than this are not compared: it would take seconds, and no text of ours has as many. */
const MOST_PAIRS = 400_000_000;

function matchMiddle(before: string[], after: string[]): number[] {
  const matches = before.map(() => -1);
  if (before.length * after.length > MOST_PAIRS) return matches;
  let [line, other] = [0, 0];
  const keepUntil = (end: number): void => {
    while (line < end) matches[line++] = other++;
  };
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    keepUntil(buffer1[0]);
    line = buffer1[0] + buffer1[1];
    other = buffer2[0] + buffer2[1];
  }
  keepUntil(before.length);
  return matches;
}
