import { Lexer } from 'yaml';

/** What the lexer of YAML gives before a text without quotes, in which `#` begins no comment. */
const BEFORE_TEXT = '\u001F';

/** The comments in YAML that can be read, each from its `#` to the end of its line. */
export function commentsIn(yaml: string): string[] {
  if (!yaml.includes('#')) return [];
  const tokens = [...new Lexer().lex(yaml)];
  return tokens.filter(
    (token, index) => token.startsWith('#') && tokens[index - 1] !== BEFORE_TEXT,
  );
}

/** The comments of one text that another does not have, each as often as it is missing. */
export function commentsMissing(from: string, there: string): string[] {
  const counts = new Map<string, number>();
  for (const each of commentsIn(there)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return commentsIn(from).filter((each) => {
    const count = counts.get(each) ?? 0;
    counts.set(each, count - 1);
    return count <= 0;
  });
}

/**
 * The lines of a property with the comments that the reader wrote into the lines in whose place they come: behind it
 * where it is one line with one comment, else above it.
 *
 * @param lines - The new lines; empty for a property that goes.
 * @param shipped - Our lines that the reader began with; their comments are ours, and go.
 */
export function withComments(lines: string, mine: string, shipped: string): string {
  const comments = commentsMissing(mine, shipped + lines);
  const [only, another] = comments;
  const isOneLine = lines.indexOf('\n') === lines.length - 1 && commentsIn(lines).length === 0;
  if (lines !== '' && isOneLine && only !== undefined && another === undefined)
    return `${lines.slice(0, -1)} ${only}\n`;
  return comments.map((comment) => `${comment}\n`).join('') + lines;
}
