import { isSeq, type Node } from 'yaml';
import { canonicalItem } from './canonical-data';
import type { MergeContext } from './merge';
import { type Chunk, chunkYaml, propertiesIn, type PropertyChunk } from './property-chunks';

/** One of the texts of a merge: its properties, with what each of them holds. */
export interface YamlVersion {
  readonly chunks: readonly Chunk[];
  readonly properties: ReadonlyMap<string, VersionedProperty>;
}

/** A property of one version. */
export interface VersionedProperty extends PropertyChunk {
  /** What it holds: one text and a list of that text are the same, and so is everything that is empty. */
  readonly items: readonly string[];
  /** The items of a list with what each of them holds, '' for nothing; null for what is no list. */
  readonly list: readonly { readonly node: unknown; readonly item: string }[] | null;
}

/** Read YAML for a merge; null where it is no plain list of properties, or cannot be followed. */
export function readVersion(yaml: string, context: MergeContext): YamlVersion | null {
  const chunked = chunkYaml(yaml);
  if (chunked === null) return null;
  const { chunks, document } = chunked;
  const dataOf = (node: unknown): unknown =>
    (node as Node | null)?.toJS(document, { mapAsMap: true, maxAliasCount: 100 });
  const itemOf = (node: unknown): string => canonicalItem(dataOf(node), context);
  try {
    const properties = [...propertiesIn(chunks)].map(([name, chunk]) => {
      const { node } = chunk;
      const list = isSeq(node)
        ? node.items.map((each) => ({ node: each, item: itemOf(each) }))
        : null;
      const items = list?.map(({ item }) => item) ?? textsOf(name, dataOf(node), context);
      return [name, { ...chunk, items: items.filter((item) => item !== ''), list }] as const;
    });
    return { chunks, properties: new Map(properties) };
  } catch {
    return null; // an alias that leads nowhere or to itself, too many of them, or too deep a nest
  }
}

/** What a property that is no list holds; `tags` may name several in one text, as the app reads them. */
const textsOf = (name: string, data: unknown, context: MergeContext): string[] =>
  (name === 'tags' && typeof data === 'string' ? data.split(/[,\s]+/) : [data]).map((each) =>
    canonicalItem(each, context),
  );
