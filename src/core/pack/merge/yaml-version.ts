import { isSeq, type Node } from 'yaml';
import { canonicalItem, canonicalItems } from './canonical-data';
import type { MergeContext } from './merge';
import { type Chunk, chunkYaml, propertiesIn, type PropertyChunk } from './property-chunks';

/** One of the texts of a merge: its properties, with what each of them holds. */
export interface YamlVersion {
  readonly chunks: readonly Chunk[];
  readonly properties: ReadonlyMap<string, VersionedProperty>;
}

/** A property of one version. */
export interface VersionedProperty extends PropertyChunk {
  readonly items: readonly string[];
  /** The items of a list with what each of them holds; null for what is no list. */
  readonly list: readonly { readonly node: unknown; readonly item: string }[] | null;
}

/** Read YAML for a merge; null where it is no plain list of properties, or cannot be followed. */
export function readVersion(yaml: string, context: MergeContext): YamlVersion | null {
  const chunked = chunkYaml(yaml);
  if (chunked === null) return null;
  const { chunks, document } = chunked;
  const dataOf = (node: unknown): unknown =>
    node === null
      ? null
      : ((node as Node).toJS(document, { mapAsMap: true, maxAliasCount: 100 }) as unknown);
  try {
    const properties = [...propertiesIn(chunks)].map(([name, chunk]) => {
      const { node } = chunk;
      const items = canonicalItems(dataOf(node), context);
      const list = isSeq(node)
        ? node.items.map((each) => ({ node: each, item: canonicalItem(dataOf(each), context) }))
        : null;
      return [name, { ...chunk, items, list }] as const;
    });
    return { chunks, properties: new Map(properties) };
  } catch {
    return null; // an alias that leads nowhere, or too many of them
  }
}
