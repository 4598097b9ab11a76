/** No column is padded beyond this: what is longer runs over, and the rest stays readable. */
const WIDEST = 48;

/**
 * Pad the columns of the tables in a Markdown text, so that they stand below each other in a terminal.
 *
 * @param markdown - As the core draws it: one line for a row, `| ` and ` |` at its ends.
 */
export function alignMarkdown(markdown: string): string {
  const lines = markdown.split('\n');
  // Each line is cut twice, for a long table's cells together take more memory than is worth it.
  const widths: number[] = [];
  for (const line of lines) {
    splitRow(line)?.forEach((cell, index) => {
      widths[index] = Math.min(WIDEST, Math.max(widths[index] ?? 3, widthOf(cell)));
    });
  }
  const padded = (cell: string, index: number, filler: string): string =>
    cell + filler.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
  return lines
    .map((line, index) => {
      // The second line of a table has nothing but dashes; further down they are a value.
      const isDelimiters = isRow(lines[index - 1]) && !isRow(lines[index - 2]);
      const filler = isDelimiters ? '-' : ' ';
      const cells = splitRow(line)?.map((cell, column) => padded(cell, column, filler));
      return cells === undefined ? line : `| ${cells.join(' | ')} |`;
    })
    .join('\n');
}

const isRow = (line: string | undefined): line is string =>
  line !== undefined && line.startsWith('| ') && line.endsWith(' |');

/** The cells of a row; undefined for a line that is none. */
function splitRow(line: string): string[] | undefined {
  if (!isRow(line)) return undefined;
  const inside = line.slice(1, -1);
  const cells = inside.includes('\\')
    ? (inside.match(/(?:[^|\\]|\\.)+/g) ?? [])
    : inside.split('|');
  return cells.map((cell) => cell.trim());
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
