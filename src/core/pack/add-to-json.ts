import { isCollection, isMap, parseDocument } from 'yaml';

/**
 * Add entries at the end of a list or an object in a JSON text, and leave every other byte as it is.
 *
 * @param text - Valid JSON.
 * @param keys - The way from the root to the list or object; empty for the root itself.
 * @param entries - JSON of each entry, with its name and a colon in an object.
 * @returns The new text, indented as the text is.
 */
export function addToJson(
  text: string,
  keys: readonly string[],
  entries: readonly string[],
): string {
  const { contents } = parseDocument(text, { uniqueKeys: false }); // every JSON text is YAML
  const node = keys.length > 0 && isMap(contents) ? contents.getIn(keys, true) : contents;
  const end = isCollection(node) ? node.range?.[1] : undefined;
  if (end === undefined) throw new Error(`There is no list or object at ${keys.join('.')}.`);
  return insertBefore(text, end - 1, entries);
}

/** Put entries before a closing bracket. */
function insertBefore(text: string, close: number, entries: readonly string[]): string {
  const body = text.slice(0, close).trimEnd();
  const gap = text.slice(body.length, close);
  const isEmpty = /[[{]$/.test(body);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(body)?.[1] ?? '';
  if (isEmpty) {
    const inner = `${eol}${indent}${indentUnit(text)}`;
    return `${body}${inner}${entries.join(`,${inner}`)}${eol}${indent}${text.slice(close)}`;
  }
  const between = gap.includes('\n') ? `,${eol}${indent}` : ', ';
  return `${body}${between}${entries.join(between)}${gap}${text.slice(close)}`;
}

/** One step of a text's indentation; two spaces where it has none. */
const indentUnit = (text: string): string => /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
