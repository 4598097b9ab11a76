import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Span } from '../note/markdown';

/** Where the properties of a note stand in it. The YAML is parsed when it is first asked for, if ever. */
export interface PropertyPlaces {
  /**
   * The line of a property, from 1, or of an item of its list; 1 where the note has no such property.
   *
   * @param item - Counted from 0; without it the line of the name.
   */
  readonly lineOf: (name: string, item?: number) => number;
  /** How a property's value, or an item of its list, is written; empty where there is none. */
  readonly sourceOf: (name: string, item?: number) => string;
}

/** @param yaml - What stands between the lines of `---`; null without frontmatter. */
export function placeProperties(yaml: string | null): PropertyPlaces {
  const text = yaml ?? '';
  let kept: Places | undefined;
  const places = (): Places => (kept ??= readPlaces(text));
  return {
    lineOf: (name, item) => {
      const { counter, properties } = places();
      const property = properties.get(name);
      if (property === undefined) return 1;
      const { from } = (item === undefined ? undefined : property.items[item]) ?? property.key;
      return counter.linePos(from).line + 1; // the line of --- is the first
    },
    sourceOf: (name, item) => {
      const property = places().properties.get(name);
      const span = item === undefined ? property?.value : property?.items[item];
      return span === undefined ? '' : text.slice(span.from, span.to);
    },
  };
}

interface Places {
  readonly counter: LineCounter;
  readonly properties: ReadonlyMap<string, Place>;
}

/** Where a property stands in the YAML. */
interface Place {
  readonly key: Span;
  readonly value: Span;
  /** Of a list. */
  readonly items: readonly Span[];
}

function readPlaces(yaml: string): Places {
  const counter = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent' });
  const pairs = isMap(contents) ? contents.items : [];
  const places = pairs.map(({ key, value }): [string, Place] => {
    const items = isSeq(value) ? value.items.map(spanOf) : [];
    return [String(key), { key: spanOf(key), value: spanOf(value), items }];
  });
  return { counter, properties: new Map(places) };
}

function spanOf(node: unknown): Span {
  const [from, to] = (isNode(node) ? node.range : null) ?? [0, 0];
  return { from, to };
}
