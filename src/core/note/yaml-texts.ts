import { parseDocument, type Scalar, visit } from 'yaml';
import { applyEdits, type Edit } from './edit';

/**
 * Change texts of a YAML document, and leave every other byte as it is.
 *
 * @param yaml - Valid YAML; any other is given back as it is.
 * @param change - Told each text that is a value; gives the new one. It changes words within a line only.
 */
export function changeTexts(yaml: string, change: (text: string) => string): string {
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return yaml;
  const edits: Edit[] = [];
  visit(document, {
    Scalar: (key, scalar) => {
      if (key !== 'key') edits.push(...editOf(yaml, scalar, change));
    },
  });
  return applyEdits(yaml, edits);
}

function editOf(yaml: string, scalar: Scalar, change: (text: string) => string): Edit[] {
  const { range, value, type } = scalar;
  if (!range || typeof value !== 'string') return [];
  const [from, to] = range;
  const source = yaml.slice(from, to);
  // What stands in a block stands there as it is.
  const text = type?.startsWith('BLOCK')
    ? change(source)
    : rewritten(source, value, scalar, change);
  return text === source ? [] : [{ from, to, text }];
}

function rewritten(
  source: string,
  value: string,
  { type }: Scalar,
  change: (text: string) => string,
): string {
  const wanted = change(value);
  if (wanted === value) return source;
  if (type === 'QUOTE_SINGLE') return `'${wanted.replaceAll("'", "''")}'`;
  const isPlain = type === 'PLAIN' && readsAs(wanted);
  return isPlain ? wanted : JSON.stringify(wanted).replaceAll('-->', '--\\u003e'); // it may stand in a comment
}

/** Whether a text without quotes is read as that text. */
function readsAs(text: string): boolean {
  const document = parseDocument(`key: ${text}`, { logLevel: 'silent' });
  return document.errors.length === 0 && document.get('key') === text;
}
