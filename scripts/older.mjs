// Tells the texts of older editions by what they share with the present ones, so that the build stays small.
import { diffIndices } from 'node-diff3';

/**
 * Lines of an older text: its own as strings, and runs that it shares with the present text as [first line, how many].
 * src/core/pack/older-text.ts reads them.
 *
 * @param {string} older
 * @param {string} present Empty where the file is shipped no more.
 */
export function encodeOlder(older, present) {
  const [theirs, ours] = [present.split('\n'), older.split('\n')];
  const lines = [];
  let [at, own] = [0, 0];
  const share = (count) => {
    if (count > 0) lines.push([at, count]);
  };
  for (const { buffer1, buffer2, buffer2Content } of diffIndices(theirs, ours)) {
    share(buffer1[0] - at);
    lines.push(...buffer2Content);
    at = buffer1[0] + buffer1[1];
    own = buffer2[0] + buffer2[1];
  }
  share(ours.length - own);
  return lines;
}

/**
 * The texts of older editions that the build carries, by key, the newest first.
 *
 * @param {Record<string, {path: string, edition: number, text: string}>[]} editions The frozen editions from the
 *   first on.
 * @param {Record<string, string>} present The present text of each file by its key.
 */
export function olderTexts(editions, present) {
  const older = {};
  for (const edition of editions.toReversed()) {
    for (const [key, { path, edition: number, text }] of Object.entries(edition)) {
      if (text === present[key]) continue;
      const texts = (older[key] ??= []);
      if (texts.some((each) => each.edition === number)) continue;
      texts.push({ path, edition: number, lines: encodeOlder(text, present[key] ?? '') });
    }
  }
  return older;
}
