import { parseDocument, type Scalar, stringify, visit } from 'yaml';
import { applyEdits, type Edit } from '../note/edit';

/**
 * Write a definition as YAML that can stand in an HTML comment: no blank line, and no `-->`, which is
 * written `--\u003e` in a quoted text.
 *
 * @param definition - The keys in the order in which they are to stand; undefined ones are left out.
 */
export function commentSafe(definition: Readonly<Record<string, unknown>>): string {
  const filled = Object.fromEntries(
    Object.entries(definition).filter(([, value]) => value !== undefined),
  );
  const yaml = (quoted: boolean): string =>
    stringify(filled, {
      lineWidth: 0,
      collectionStyle: 'any',
      flowCollectionPadding: false,
      ...(quoted ? { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } : {}),
    });
  const plain = yaml(false).replace(/\n$/, '');
  // A last value that ends with a space that YAML keeps would be cut where the comment is read.
  const isCut = plain !== plain.trim();
  const unsafe = isCut || plain.includes('-->') || /\n\s*\n/.test(plain);
  return unsafe ? escaped(yaml(true).trim()) : plain;
}

const BLANK_LINE = /^[ \t]*$/m;

/**
 * Bring a definition's text into the form in which it can stand in an HTML comment.
 *
 * @param yaml - A valid definition with LF line endings.
 * @returns The text as it is where it has no blank line and no `-->`. Else blank lines go, and the values that
 *   hold either are written in double quotes; every value stays the same, and so do all other lines.
 */
export function withinComment(yaml: string): string {
  if (yaml === '' || isSafe(yaml)) return yaml;
  const edits: Edit[] = [];
  visit(parseDocument(yaml), {
    Scalar: (_, scalar) => {
      const edit = quoted(yaml, scalar);
      if (edit !== null) edits.push(edit);
    },
  });
  const lines = applyEdits(yaml, edits).split('\n');
  const filled = lines.filter((line) => line.trim() !== '').join('\n');
  return filled.replaceAll('-->', '-- >'); // what is left of them stands in YAML's own comments
}

/** A text as YAML in double quotes, on one line and without `-->`. */
export const quotedForComment = (text: string): string => escaped(JSON.stringify(text));

/** Quoted YAML without `-->`, which would end the comment. */
const escaped = (quotedYaml: string): string => quotedYaml.replaceAll('-->', '--\\u003e');

const isSafe = (yaml: string): boolean => !yaml.includes('-->') && !BLANK_LINE.test(yaml);

/** A value in double quotes, on one line; null where it can stay. */
function quoted(yaml: string, { range, value, type }: Scalar): Edit | null {
  if (!range || typeof value !== 'string') return null;
  const [from, to] = range;
  const source = yaml.slice(from, to);
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  const inner = isBlock ? source : source.trimEnd();
  if (isSafe(inner) && !(isBlock && /\n[ \t]*\n/.test(yaml.slice(from, to + 1)))) return null;
  const text = quotedForComment(value);
  return { from, to, text: isBlock ? `${text}\n` : text };
}
