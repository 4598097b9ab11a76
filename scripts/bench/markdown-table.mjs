// What was measured, as tables of Markdown.

/**
 * A table.
 *
 * @param {string[]} heads
 * @param {(string | number)[][]} rows - An empty cell is an empty text.
 */
export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A number with a comma between its thousands. */
export const thousands = (number) => number.toLocaleString('en');
