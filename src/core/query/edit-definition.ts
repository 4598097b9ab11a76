import { isMap, isScalar, type Node, type Pair, parseDocument } from 'yaml';
import type { View } from './view';

/**
 * Write keys into a definition's text. The rest stays as it is written, comments and order included; a key that is
 * not there comes after the others.
 *
 * @param text - A valid definition.
 */
export function editDefinition(text: string, changes: Partial<View>): string {
  return Object.entries(changes).reduce((edited, [key, value]) => setKey(edited, key, value), text);
}

function setKey(text: string, key: string, value: string | boolean): string {
  const document = parseDocument(text);
  const root = document.contents;
  if (!isMap(root)) return addLine(text, `${key}: ${value}`);
  if (root.flow === true) {
    document.set(key, value);
    return document.toString({ lineWidth: 0 }).trimEnd();
  }
  const pair = root.items.find((each) => isKey(each, key));
  const place = isScalar(pair?.value) ? pair.value.range : null;
  if (place) {
    const [from, to] = place;
    return `${text.slice(0, from)}${from === to ? ' ' : ''}${value}${text.slice(to)}`;
  }
  const [first = 0] = (root.items[0]?.key as Node | undefined)?.range ?? [];
  const indent = text.slice(text.lastIndexOf('\n', first - 1) + 1, first);
  return addLine(text, `${indent}${key}: ${value}`);
}

const addLine = (text: string, line: string): string =>
  text.trim() === '' ? line : `${text.trimEnd()}\n${line}`;

const isKey = ({ key }: Pair, name: string): boolean => isScalar(key) && key.value === name;
