/** No column is padded beyond this: what is longer runs over, and the rest stays readable. */
const WIDEST = 48;
const LEAST = 3;

/**
 * Pad the cells of a table, so that its columns stand below each other in a terminal.
 *
 * @param rows - As many cells in each. The second row, which parts the header from the rest in Markdown, is filled with dashes.
 */
export function alignRows(rows: readonly (readonly string[])[]): string[][] {
  const widths = (rows[0] ?? []).map(() => LEAST);
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) {
      const width = widthOf(row[column] ?? '');
      if (width > (widths[column] ?? WIDEST)) widths[column] = Math.min(WIDEST, width);
    }
  }
  return rows.map((row, index) =>
    row.map((cell, column) => {
      const extra = cell.length - widthOf(cell); // of characters that take no place, or two
      return cell.padEnd((widths[column] ?? 0) + extra, index === 1 ? '-' : ' ');
    }),
  );
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
  for (const character of text) width += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
