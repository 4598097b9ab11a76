import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';

/** A part of a base that is changed or kept as one: its filters, a formula, a property's settings, a view. */
export interface BasePart {
  /** Tells it from other parts: `filters`, `formulas/age`, `views/table/Cases`. */
  readonly id: string;
  /** What it is, for a person: `the view "Cases"`. */
  readonly place: string;
  /** What it holds, in one fixed spelling. */
  readonly canonical: string;
  /** As it is written, without the indentation. */
  readonly source: string;
  readonly node: Node;
  /** The list or map it stands in: `formulas`; null for a part that stands at the top. */
  readonly section: string | null;
  /** Its name there. */
  readonly name: string;
  /** The lines of the comments above it, and of those in it. */
  readonly comments: { readonly above: readonly string[]; readonly inside: readonly string[] };
}

/** A base that can be edited part by part. */
export interface BaseDocument {
  readonly document: Document.Parsed;
  readonly parts: ReadonlyMap<string, BasePart>;
  /** The lines of all comments. */
  readonly comments: readonly string[];
}

const MAPS: Readonly<Record<string, string>> = {
  formulas: 'the formula',
  properties: 'the settings of the property',
  summaries: 'the summary',
};

/** Read a base; null where it is no YAML map. */
export function readBase(text: string): BaseDocument | null {
  const yaml = text.replace(/^\uFEFF/, '');
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  const comments = [...commentLines(document), ...commentsIn(contents)];
  const parts = new Map<string, BasePart>();
  if (isEmpty(contents)) return { document, parts, comments };
  if (!isMap(contents)) return null;
  for (const { key, value } of contents.items) {
    for (const found of findParts(key, value)) {
      let { id } = found;
      while (parts.has(id)) id += "'";
      parts.set(id, readPart({ ...found, id }, document, yaml));
    }
  }
  return { document, parts, comments };
}

type FoundPart = Pick<BasePart, 'id' | 'place' | 'node' | 'section' | 'name'> & {
  /** The name as it is written above; null where there is none. */
  readonly key: Node | null;
};

/** The parts at a key of the base; none where it is left empty. */
function findParts(key: Node, node: Node | null): FoundPart[] {
  if (node === null || isEmpty(node)) return [];
  const section = String(key);
  const word = Object.hasOwn(MAPS, section) ? MAPS[section] : undefined;
  if (word !== undefined && isMap(node)) {
    return node.items.map((pair) => {
      const name = String(pair.key);
      const id = `${section}/${name}`;
      const place = `${word} "${name}"`;
      return { id, place, node: pair.value as Node, section, name, key: pair.key as Node };
    });
  }
  if (section === 'views' && isSeq(node)) {
    return node.items.map((item) => {
      const name = textAt(item, 'name');
      const id = `views/${textAt(item, 'type')}/${name}`;
      return { id, place: `the view "${name}"`, node: item as Node, section, name, key: null };
    });
  }
  return [{ id: section, place: `"${section}"`, node, section: null, name: section, key }];
}

/** What is left empty counts as not there: the app writes such keys, and so do people. */
const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null);

function textAt(node: unknown, key: string): string {
  const text = isMap(node) ? node.get(key) : '';
  return typeof text === 'string' ? text : '';
}

function readPart({ key, ...part }: FoundPart, document: Document.Parsed, text: string): BasePart {
  const { node } = part;
  const source = sourceOf(node, text);
  const first = linesOf(node.commentBefore);
  const above = [...commentsIn(key), ...first];
  const inside = commentsIn(node).slice(first.length);
  const canonical = canonicalOf(node, document) ?? source;
  return { ...part, source, canonical, comments: { above, inside } };
}

function sourceOf({ range }: Node, text: string): string {
  const [from, , to] = range ?? [0, 0, 0];
  const indent = from - (text.lastIndexOf('\n', from - 1) + 1);
  return text
    .slice(from, to)
    .replaceAll(`\n${' '.repeat(indent)}`, '\n')
    .trimEnd();
}

/** The lines of all comments in a node, those above it first. */
function commentsIn(node: Node | null): string[] {
  const lines: string[] = [];
  if (node !== null) visit(node, { Node: (_, each) => void lines.push(...commentLines(each)) });
  return lines;
}

const commentLines = (node: Pick<Node, 'commentBefore' | 'comment'>): string[] => [
  ...linesOf(node.commentBefore),
  ...linesOf(node.comment),
];

const linesOf = (comment: string | null | undefined): string[] =>
  comment?.split('\n').map((line) => line.trim()) ?? [];

/** What a node holds in one fixed spelling; null where an alias in it leads nowhere, or to too much. */
function canonicalOf(node: Node, document: Document.Parsed): string | null {
  try {
    return JSON.stringify(sorted(node.toJS(document, { maxAliasCount: 100 })));
  } catch {
    return null;
  }
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, sorted(value)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
