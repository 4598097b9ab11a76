type Size = 'normalsize' | 'small' | 'footnotesize' | 'scriptsize';

/** How a table is divided among its columns. */
export interface LatexColumns {
  /** What stands in the braces of `tabular`. */
  readonly preamble: string;
  /** The size of its letters. */
  readonly size: Size;
  /** About how many lines the rows take. */
  readonly lines: number;
}

/** About how many letters a line of a page holds, by the size of the letters. */
const LETTERS: Readonly<Record<Size, number>> = {
  normalsize: 72,
  small: 78,
  footnotesize: 86,
  scriptsize: 98,
};

/** Between two columns, in letters. */
const GAP = 2;

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
  if (isOneLine && width <= LETTERS.small) {
    const preamble = numbers.map((isNumber) => (isNumber ? 'r' : 'l')).join('');
    const size = width <= LETTERS.normalsize ? 'normalsize' : 'small';
    return { preamble: `@{}${preamble}@{}`, size, lines: rows.length };
  }
  const needs = columns.map(needOf);
  const size = sizeFor(needs);
  const shares = sharesOf(columns, needs, LETTERS[size]);
  const lines = rows.map((row) =>
    most(
      shares.map((share, index) =>
        Math.ceil((row[index] ?? '').length / Math.max(1, share * LETTERS[size] - GAP)),
      ),
    ),
  );
  const preamble = shares.map(
    (share, index) =>
      `>{\\ragged${numbers[index] ? 'left' : 'right'}\\arraybackslash}` +
      `p{\\dimexpr${share.toFixed(3)}\\linewidth-2\\tabcolsep\\relax}`,
  );
  return { preamble: `@{}${preamble.join('')}@{}`, size, lines: sum(lines) };
}

/** What the longest word of a column needs. */
function needOf(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(/\s+/));
  return GAP + Math.min(LONGEST_WORD, most(words.map(({ length }) => length)));
}

/** Small letters, and smaller ones for many columns or where the words do not fit. */
function sizeFor(needs: readonly number[]): Size {
  if (needs.length <= 4 && sum(needs) <= LETTERS.small) return 'small';
  return sum(needs) <= LETTERS.footnotesize ? 'footnotesize' : 'scriptsize';
}

/** First every column gets what it needs; what is left goes where the texts are long. */
function sharesOf(
  columns: readonly (readonly string[])[],
  needs: readonly number[],
  letters: number,
): number[] {
  const means = columns.map((texts) => sum(texts.map(({ length }) => length)) / texts.length);
  const left = Math.max(0, letters - sum(needs));
  const widths = needs.map((need, index) => need + (left * (means[index] ?? 0)) / sum(means));
  return widths.map((width) => width / sum(widths));
}

/** A longer word is hyphenated, or sticks out. */
const LONGEST_WORD = 18;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The greatest, at least 1. */
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 1);
