/** No column is padded beyond this: what is longer runs over, and the rest stays readable. */
const WIDEST = 48;

/**
 * Pad the columns of the tables in a Markdown text, so that they stand below each other in a terminal.
 *
 * @param markdown - As the core draws it: one line for a row, `| ` and ` |` at its ends.
 */
export function alignMarkdown(markdown: string): string {
  const lines = markdown.split('\n');
  const rows = lines.map(splitRow);
  const widths: number[] = [];
  for (const row of rows) {
    row?.forEach(({ width }, index) => {
      widths[index] = Math.min(WIDEST, Math.max(widths[index] ?? 3, width));
    });
  }
  const drawRow = (row: readonly Measured[], filler: ' ' | '-'): string =>
    row
      .map(
        ({ text, width }, index) => text + filler.repeat(Math.max(0, (widths[index] ?? 0) - width)),
      )
      .join(' | ');
  return rows
    .map((row, index) => {
      if (row === null) return lines[index];
      // The second line of a table has nothing but dashes; further down they are a value.
      const isDelimiters = Boolean(rows[index - 1]) && !rows[index - 2];
      return `| ${drawRow(row, isDelimiters ? '-' : ' ')} |`;
    })
    .join('\n');
}

/** A cell with the places that it takes in a terminal. */
interface Measured {
  readonly text: string;
  readonly width: number;
}

/** The cells of a row; null for a line that is none. */
function splitRow(line: string): Measured[] | null {
  if (!line.startsWith('| ') || !line.endsWith(' |')) return null;
  const inside = line.slice(1, -1);
  const cells = inside.includes('\\')
    ? (inside.match(/(?:[^|\\]|\\.)+/g) ?? [])
    : inside.split('|');
  return cells.map((cell) => {
    const text = cell.trim();
    return { text, width: widthOf(text) };
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
