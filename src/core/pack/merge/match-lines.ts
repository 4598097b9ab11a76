import { diffIndices } from 'node-diff3';

/**
 * Find the lines of a text in what became of it.
 *
 * @param before - The text, line by line.
 * @param after - The other one.
 * @param mostPairs - More pairs of lines than this are not compared, and the lines between common ends count as gone.
 * @returns For each line of `before` its index in `after`, which grows from line to line; -1 for one that is gone.
 */
export function matchLines(
  before: readonly string[],
  after: readonly string[],
  mostPairs = MOST_PAIRS,
): number[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;

  const [inner, other] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
  const shift = after.length - before.length;
  const matches = before.map((_, index) => {
    if (index < start) return index;
    return index < before.length - end ? -1 : index + shift;
  });
  for (const [index, match] of matchInner(inner, other, mostPairs).entries()) {
    if (match >= 0) matches[start + index] = start + match;
  }
  return slide(matches, before, after);
}

/** Comparing more would take seconds, and no text of ours has as many. */
const MOST_PAIRS = 400_000_000;

/** Match lines that say something first, and then, between those, the rest. */
function matchInner(
  before: readonly string[],
  after: readonly string[],
  mostPairs: number,
): number[] {
  const matches = before.map(() => -1);
  if (before.length * after.length > mostPairs) return matches;
  const [telling, tellingAfter] = [tellingLines(before), tellingLines(after)];
  const anchors = common(
    telling.map((index) => before[index] ?? ''),
    tellingAfter.map((index) => after[index] ?? ''),
  ).map(([index, match]): Pair => [telling[index] ?? 0, tellingAfter[match] ?? 0]);
  let [line, other] = [0, 0];
  for (const [nextLine, nextOther] of [...anchors, [before.length, after.length] as const]) {
    for (const [index, match] of common(
      before.slice(line, nextLine),
      after.slice(other, nextOther),
    ))
      matches[line + index] = other + match;
    if (nextLine < before.length) matches[nextLine] = nextOther;
    [line, other] = [nextLine + 1, nextOther + 1];
  }
  return matches;
}

/** Not blank lines, fences, rules and the like: they stand in many places, and would tie together what is not the same. */
const tellingLines = (lines: readonly string[]): number[] =>
  lines.flatMap((line, index) => (TELLING.test(line) ? [index] : []));

const TELLING = /^(?![\t >]*(?:```|~~~)|%%|\0).*[a-z\d\x80-\uFFFF]/is;

/** Two places, one in each of two texts. */
type Pair = readonly [number, number];

/** The places of the lines that two texts have in common, in their order. */
function common(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  let [line, other] = [0, 0];
  const keepUntil = (end: number): void => {
    while (line < end) pairs.push([line++, other++]);
  };
  for (const { buffer1, buffer2 } of diffIndices([...before], [...after])) {
    keepUntil(buffer1[0]);
    line = buffer1[0] + buffer1[1];
    other = buffer2[0] + buffer2[1];
  }
  keepUntil(before.length);
  return pairs;
}

/**
 * Match each line with the first that it can be: of lines that are the same, such as the ends of blocks of code, it
 * would else be chance which is taken, and one change would be found in two places.
 */
function slide(
  matches: readonly number[],
  before: readonly string[],
  after: readonly string[],
): number[] {
  const slid = matches.map(() => -1);
  let [line, other] = [0, 0];
  for (const [index, match] of matches.entries()) {
    if (match < 0) continue;
    if (before[line] !== before[index]) line = index;
    if (after[other] !== before[index]) other = match;
    slid[line] = other;
    line += 1;
    other += 1;
  }
  return slid;
}
