import { findRegions, type Region } from './region';

/**
 * Make static tables plain ones: their two comments go, with the blank line that kept each apart from the table.
 *
 * @param text - The note.
 * @param chosen - Asked for each static table of the note.
 * @returns The note; what stands between the comments and around them stays byte for byte.
 */
export function releaseTables(text: string, chosen: (region: Region) => boolean): string {
  return findRegions(text)
    .regions.filter(chosen)
    .reduceRight((released, { from, to, content }) => {
      const table = released
        .slice(content.from, content.to)
        .replace(/^(?:[ \t]*\r?\n)+|(?:\r?\n[ \t]*)+$/g, '');
      return released.slice(0, from) + table + released.slice(to);
    }, text);
}
