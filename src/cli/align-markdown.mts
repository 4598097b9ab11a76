/** No column is padded beyond this: what is longer runs over, and the rest stays readable. */
const WIDEST = 48;

/**
 * Pad the columns of the tables in a Markdown text, so that they stand below each other in a terminal.
 *
 * @param markdown - As the core draws it: one line for a row, `| ` and ` |` at its ends.
 */
export function alignMarkdown(markdown: string): string {
  const rows = markdown.split('\n').map(splitRow);
  const widths: number[] = [];
  for (const [index, cell] of rows.flatMap((row) => (row === null ? [] : [...row.entries()]))) {
    if (cell !== '---')
      widths[index] = Math.min(WIDEST, Math.max(widths[index] ?? 3, widthOf(cell)));
  }
  const pad = (cell: string, index: number): string => {
    const width = widths[index] ?? 0;
    return cell === '---'
      ? '-'.repeat(width)
      : cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
  };
  const lines = markdown.split('\n');
  return rows
    .map((row, index) => (row === null ? lines[index] : `| ${row.map(pad).join(' | ')} |`))
    .join('\n');
}

/** The cells of a row; null for a line that is none. */
function splitRow(line: string): string[] | null {
  if (!line.startsWith('| ') || !line.endsWith(' |')) return null;
  const cells = line.slice(1, -1).match(/(?:[^|\\]|\\.)+/g) ?? [];
  return cells.map((cell) => cell.trim());
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NONE = /[\p{M}\p{Cf}]/u;

/** How many places a text takes in a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : NONE.test(character) ? 0 : 1;
  return width;
}
