import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

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
  let kept: Places | undefined;
  const places = (): Places => (kept ??= readPlaces(yaml ?? ''));
  const nodeOf = (name: string, item?: number): Node | null => {
    const value = places().values.get(name) ?? null;
    if (item === undefined || !isSeq(value)) return value;
    const node = value.items[item];
    return isNode(node) ? node : null;
  };
  return {
    lineOf: (name, item) => {
      const key = places().lines.get(name) ?? 1;
      const node = item === undefined ? null : nodeOf(name, item);
      return node?.range ? places().counter.linePos(node.range[0]).line + 1 : key;
    },
    sourceOf: (name, item) => {
      const range = nodeOf(name, item)?.range;
      return range && yaml !== null ? yaml.slice(range[0], range[1]) : '';
    },
  };
}

interface Places {
  readonly counter: LineCounter;
  /** The line of each name in the note: that of `---` is the first. */
  readonly lines: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, Node | null>;
}

function readPlaces(yaml: string): Places {
  const counter = new LineCounter();
  const { contents } = parseDocument(yaml, { lineCounter: counter, logLevel: 'silent' });
  const lines = new Map<string, number>();
  const values = new Map<string, Node | null>();
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    lines.set(name, counter.linePos(key.range?.[0] ?? 0).line + 1);
    values.set(name, isNode(value) ? value : null);
  }
  return { counter, lines, values };
}
