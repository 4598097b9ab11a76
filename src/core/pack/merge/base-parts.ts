import { type Document, isMap, isSeq, type Node, parseDocument, Scalar } from 'yaml';

/** A part of a base that is changed or kept as one: its filters, a formula, a property's settings, a view. */
export interface BasePart {
  /** Tells it from other parts: `filters`, `formulas/age`, `views/table/Cases`. */
  readonly id: string;
  /** What it is, for a person: `the view "Cases"`. */
  readonly place: string;
  /** What it holds, in one fixed spelling. */
  readonly canonical: string;
  readonly node: Node;
  /** The list or map it stands in: `formulas`; null for a part that stands at the top. */
  readonly section: string | null;
  /** Its name there. */
  readonly name: string;
}

/** A base that can be edited part by part. */
export interface BaseDocument {
  readonly document: Document.Parsed;
  readonly parts: ReadonlyMap<string, BasePart>;
}

const MAPS: Readonly<Record<string, string>> = {
  formulas: 'the formula',
  properties: 'the settings of the property',
  summaries: 'the summary',
};

/** Read a base; null where it is no YAML map. */
export function readBase(text: string): BaseDocument | null {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  const parts = new Map<string, BasePart>();
  if (contents === null || (contents instanceof Scalar && contents.value === null))
    return { document, parts };
  if (!isMap(contents)) return null;
  for (const { key, value } of contents.items) {
    for (const part of partsAt(String(key), value, document)) {
      let { id } = part;
      while (parts.has(id)) id += "'";
      parts.set(id, { ...part, id });
    }
  }
  return { document, parts };
}

function partsAt(key: string, node: Node | null, document: Document.Parsed): BasePart[] {
  if (node === null) return [];
  const word = Object.hasOwn(MAPS, key) ? MAPS[key] : undefined;
  if (word !== undefined && isMap(node)) {
    return node.items.flatMap(({ key: name, value }) => {
      const part = { id: `${key}/${String(name)}`, place: `${word} "${String(name)}"` };
      return partOf(part, value as Node | null, document, key, String(name));
    });
  }
  if (key === 'views' && isSeq(node)) {
    return node.items.flatMap((item) => {
      const [name, type] = ['name', 'type'].map((each) => textAt(item, each));
      const part = { id: `views/${type ?? ''}/${name ?? ''}`, place: `the view "${name ?? ''}"` };
      return partOf(part, item as Node, document, key, name ?? '');
    });
  }
  return partOf({ id: key, place: `"${key}"` }, node, document, null, key);
}

function textAt(node: unknown, key: string): string {
  const text = isMap(node) ? node.get(key) : '';
  return typeof text === 'string' ? text : '';
}

function partOf(
  named: Pick<BasePart, 'id' | 'place'>,
  node: Node | null,
  document: Document.Parsed,
  section: string | null,
  name: string,
): BasePart[] {
  if (node === null) return [];
  return [{ ...named, canonical: canonicalOf(node, document), node, section, name }];
}

/** What a node holds in one fixed spelling; one that cannot be followed is told by its text. */
function canonicalOf(node: Node, document: Document.Parsed): string {
  try {
    return JSON.stringify(sorted(node.toJS(document, { maxAliasCount: 100 })));
  } catch {
    return String(node);
  }
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, sorted(value)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
