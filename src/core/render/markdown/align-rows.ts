/** No column is padded beyond this: what is longer runs over, and the rest stays readable. */
const WIDEST = 48;
const LEAST = 3;

/**
 * Pad the cells of a table, so that its columns stand below each other in a terminal.
 *
 * @param rows - As many cells in each. The second row, which parts the header from the rest in Markdown, is filled with dashes.
 */
export function alignRows(rows: readonly (readonly string[])[]): string[][] {
  const sizes = rows.map((row) => row.map(widthOf));
  const widths: number[] = [];
  for (const row of sizes) {
    row.forEach((size, column) => {
      widths[column] = Math.max(widths[column] ?? LEAST, Math.min(WIDEST, size));
    });
  }
  return rows.map((row, index) => {
    const filler = index === 1 ? '-' : ' ';
    const own = sizes[index] ?? [];
    return row.map((cell, column) => {
      const missing = (widths[column] ?? 0) - (own[column] ?? 0);
      return missing > 0 ? cell + filler.repeat(missing) : cell;
    });
  });
}

/** Characters that take one place each: those before the first combining ones, without the soft hyphen. */
const SINGLE = /^[\0-\u00AC\u00AE-\u02FF]*$/;
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /[\p{M}\p{Cf}]/u;

/** How many places a text takes in a terminal. */
function widthOf(text: string): number {
  if (SINGLE.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : NONE.test(character) ? 0 : 1;
  return width;
}
