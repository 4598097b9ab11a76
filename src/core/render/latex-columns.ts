/** How a table is divided among its columns. */
export interface LatexColumns {
  /** What stands in the braces of `tabular`. */
  readonly preamble: string;
  /** The size of its letters. */
  readonly size: 'normalsize' | 'small' | 'footnotesize';
  /** About how many lines the rows take. */
  readonly lines: number;
}

/** About how many letters a line of a page holds, by the size of the letters. */
const LETTERS = { normalsize: 72, small: 80, footnotesize: 90 } as const;

/** Between two columns, in letters. */
const GAP = 3;

/**
 * Divide the width of a line among columns. What fits stands as it is; else every column gets a share by what it
 * has to hold, and its texts are broken ragged-right.
 *
 * @param rows - The texts of all rows, the header's among them, each with one text for each column.
 * @param numbers - Which columns hold nothing but numbers.
 */
export function latexColumns(
  rows: readonly (readonly string[])[],
  numbers: readonly boolean[],
): LatexColumns {
  const columns = numbers.map((_, index) => rows.map((row) => row[index] ?? ''));
  const longest = columns.map((texts) => most(texts.map((text) => text.length)));
  const isOneLine = rows.every((row) => row.every((text) => !/[\r\n]/.test(text)));
  const width = sum(longest) + GAP * (columns.length - 1);
  const size =
    width <= LETTERS.normalsize ? 'normalsize' : columns.length > 4 ? 'footnotesize' : 'small';
  if (isOneLine && width <= LETTERS[size]) {
    const preamble = numbers.map((isNumber) => (isNumber ? 'r' : 'l')).join('');
    return { preamble: `@{}${preamble}@{}`, size, lines: rows.length };
  }
  const weights = columns.map(weightOf);
  const shares = weights.map((weight) => weight / sum(weights));
  const letters = LETTERS[size] - GAP * (columns.length - 1);
  const lines = rows.map((row) =>
    most(shares.map((share, index) => Math.ceil((row[index] ?? '').length / (share * letters)))),
  );
  const preamble = shares.map(
    (share, index) =>
      `>{\\ragged${numbers[index] ? 'left' : 'right'}\\arraybackslash}` +
      `p{\\dimexpr${share.toFixed(3)}\\linewidth-2\\tabcolsep\\relax}`,
  );
  return { preamble: `@{}${preamble.join('')}@{}`, size, lines: sum(lines) };
}

/** What a column has to hold: its longest word must fit, and long texts want more room than short ones. */
function weightOf(texts: readonly string[]): number {
  const word = most(texts.flatMap((text) => text.split(/\s+/)).map((each) => each.length));
  const mean = sum(texts.map((text) => text.length)) / texts.length;
  return Math.min(word, 16) + Math.min(mean, 40) / 3 + GAP;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The greatest, at least 1. */
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);
