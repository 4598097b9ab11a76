/** Cut the marks of a quotation, at most so many, from the beginning of a line. */
export function cutQuoteMarks(
  line: string,
  most = Infinity,
): { readonly depth: number; readonly rest: string } {
  let [depth, rest] = [0, line];
  while (depth < most) {
    const mark = /^ {0,3}>[ \t]?/.exec(rest);
    if (mark === null) break;
    rest = rest.slice(mark[0].length);
    depth += 1;
  }
  return { depth, rest };
}

/** How many columns a text is wide; a tab reaches to the next multiple of four. */
export const columnsOf = (text: string, from = 0): number =>
  [...text].reduce(
    (column, each) => (each === '\t' ? column + 4 - (column % 4) : column + 1),
    from,
  ) - from;
