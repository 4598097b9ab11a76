import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';

/** A note cut where its properties end; the three parts joined are the text. */
export interface Parts {
  readonly open: string;
  readonly yaml: string;
  readonly rest: string;
}

/** Cut a note; null where it has no properties or they cannot be read. */
export function partsOf(text: string): Parts | null {
  const [, open = '', yaml = '', rest = ''] =
    /^(\uFEFF?---\r?\n)([\s\S]*?\n)(---(?:\r?\n[\s\S]*)?)$/.exec(text) ?? [];
  return open === '' || parseDocument(yaml).errors.length > 0 ? null : { open, yaml, rest };
}

/** Properties of a note as plain data; none where they cannot be read. */
export function propertiesOf(text: string): Record<string, unknown> {
  const parts = partsOf(text);
  const data: unknown = parts === null ? null : parseDocument(parts.yaml).toJS();
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

/** The key of the note's identity; null where it has none. */
export function keyIn(text: string): string | null {
  const { atlas } = propertiesOf(text);
  return typeof atlas === 'string'
    ? (/^([a-z]+\/[a-z0-9-]+)@[1-9]\d*$/.exec(atlas)?.[1] ?? null)
    : null;
}

/** The edition that the note's identity names; 0 where it has none. */
export const editionIn = (text: string): number =>
  Number(/@(\d+)$/.exec(String(propertiesOf(text)['atlas']))?.[1] ?? 0);

/** Where a property stands in the YAML: its name, its value, and the end of its last line. */
interface Spot {
  readonly from: number;
  readonly colon: number;
  readonly to: number;
  readonly pair: Pair;
}

function spotOf(yaml: string, name: string): Spot | null {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return null;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === name);
  const key = pair?.key;
  if (pair === undefined || !isScalar(key) || !key.range) return null;
  const value: unknown = pair.value;
  const range = (isScalar(value) || isSeq(value) || isMap(value) ? value.range : null) ?? key.range;
  const [from, ,] = key.range;
  const until = Math.max(range[1], key.range[1]);
  const to = from + yaml.slice(from, until).trimEnd().length;
  return { from, colon: key.range[1], to, pair };
}

/** The YAML with another value of a property, as it is to stand there. */
export function withValue(yaml: string, name: string, value: string): string {
  const spot = spotOf(yaml, name);
  return spot === null ? yaml : `${yaml.slice(0, spot.colon)}: ${value}${yaml.slice(spot.to)}`;
}

/** The YAML without a property. */
export function withoutProperty(yaml: string, name: string): string {
  const spot = spotOf(yaml, name);
  if (spot === null) return yaml;
  const end = yaml.indexOf('\n', spot.to - 1);
  return yaml.slice(0, spot.from) + (end === -1 ? '' : yaml.slice(end + 1));
}

/** The YAML with an item more at the end of a list, in the list's own style. */
export function withItem(yaml: string, name: string, item: string): string {
  const spot = spotOf(yaml, name);
  const list = spot?.pair.value;
  if (spot === null || !isSeq(list)) return yaml;
  const whole = yaml.slice(spot.colon + 1, spot.to);
  if (list.flow) {
    const inside = whole.trim().slice(1, -1).trim();
    return withValue(yaml, name, `[${inside}${inside === '' ? '' : ', '}${item}]`);
  }
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\n([ \t]*)- [^\n]*$/.exec(whole)?.[1] ?? '  ';
  return `${yaml.slice(0, spot.to)}${eol}${indent}- ${item}${yaml.slice(spot.to)}`;
}

/** The YAML without one item of a list; a list of one stays. */
export function withoutItem(yaml: string, name: string, at: number): string {
  const spot = spotOf(yaml, name);
  const list = spot?.pair.value;
  if (spot === null || !isSeq(list) || list.flow || list.items.length < 2) return yaml;
  const lines = yaml.slice(0, spot.to).split('\n');
  const item = lines.length - list.items.length + (at % list.items.length);
  return lines.filter((_, index) => index !== item).join('\n') + yaml.slice(spot.to);
}

/** A body in the pieces that blank lines part; what is fenced, and a table with its comments, is one piece. */
export function chunksOf(rest: string): string[] {
  const chunks: string[] = [];
  let open: RegExp | null = null;
  let current: string[] = [];
  for (const line of rest.split('\n')) {
    current.push(line);
    if (open !== null) {
      if (open.test(line)) open = null;
    } else if (/^(```|<!-- comparison)/.test(line)) {
      open = line.startsWith('```') ? /^```/ : /^<!-- \/comparison/;
    } else if (line.trim() === '') {
      chunks.push(current.join('\n'));
      current = [];
    }
  }
  return [...chunks, current.join('\n')];
}

/** Tokens of ours in a text: `o12v3`, with whose place it is, the number and the version. */
export const tokensIn = (text: string): { token: string; owner: string; id: string }[] =>
  [...text.matchAll(/\b([orns])(\d+)v\d+\b/g)].map(([token, owner = '', id = '']) => ({
    token,
    owner,
    id: owner + id,
  }));
