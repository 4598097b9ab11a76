import { isScalar, isSeq, type Pair } from 'yaml';
import {
  type Definition,
  DIFFERENCES,
  ORIENTATIONS,
  type PickedNote,
  SOURCE_STYLES,
} from './definition';
import { readFilter } from './read-filter';
import { type KeyReader, readFormulas } from './read-formulas';
import { readDisplayNames, readOrder, readSort, readSortKey, readValues } from './read-properties';
import { readSummaries } from './read-summaries';
import { scalarText } from './yaml-reader';

/** What one key of a definition comes to; nothing where it has a problem. */
export type Entry = Partial<Definition>;

/** Reads the value of one key. */
export type ReadKey = (node: unknown, reader: KeyReader) => Entry;

/** The keys that a base has too, where they mean the same. */
export const SHARED_KEYS = {
  filters: (node, { yaml, formulas }) => ({ filter: readFilter(node, formulas, yaml) }),
  formulas: (node, reader) => ({ formulas: readFormulas(node, reader) }),
  properties: (node, reader) => ({ displayNames: readDisplayNames(node, reader) }),
  order: (node, reader) => ({ order: readOrder(node, reader) }),
  sort: (node, reader) => ({ sort: readSort(node, reader) }),
  groupBy: (node, reader) => ({ groupBy: readSortKey(node, 'groupBy', reader) }),
  limit: readLimit,
} as const satisfies Record<string, ReadKey>;

/** The keys that are ours: those of a comparison, which a base's view of our type has too. */
export const OUR_KEYS = {
  notes: (node, reader) => ({
    notes: reader.yaml.list(node, 'notes').flatMap((item) => readPick(item, reader) ?? []),
  }),
  orientation: (node, { yaml }) => {
    const orientation = yaml.choice(node, 'orientation', ORIENTATIONS);
    return orientation === undefined ? {} : { orientation };
  },
  differences: (node, { yaml }) => {
    const differences = yaml.choice(node, 'differences', DIFFERENCES);
    return differences === undefined ? {} : { differences };
  },
  baseline: (node, reader) => (scalarText(node) === '' ? {} : { baseline: readPick(node, reader) }),
  sources: (node, { yaml }) => {
    const sources = yaml.choice(node, 'sources', SOURCE_STYLES);
    return sources === undefined ? {} : { sources };
  },
  gaps: (node, { yaml }) => {
    const gaps = yaml.flag(node, 'gaps');
    return gaps === undefined ? {} : { gaps };
  },
  values: (node, reader) => ({ values: readValues(node, reader) }),
  caption: (node, { yaml }) => {
    if (!isScalar(node)) yaml.miss('A caption should be a text.', node);
    return { caption: scalarText(node) || null };
  },
  excluded: (node, { yaml }) => {
    const excluded = yaml.flag(node, 'excluded');
    return excluded === undefined ? {} : { excluded };
  },
} as const satisfies Record<string, ReadKey>;

/** All keys of a comparison's definition. */
export const COMPARISON_KEYS: Readonly<Record<string, ReadKey>> = {
  ...SHARED_KEYS,
  summaries: (node, reader) => ({ summaries: readSummaries(node, reader) }),
  ...OUR_KEYS,
};

/**
 * Read pairs into the entries of a definition, each by its key.
 *
 * @param onUnknown - Told of a pair whose key is not among `keys`.
 */
export function readPairs(
  pairs: readonly Pair[],
  keys: Readonly<Record<string, ReadKey>>,
  reader: KeyReader,
  onUnknown: (pair: Pair, name: string) => void,
): Entry {
  let entries: Entry = {};
  for (const pair of pairs) {
    const name = scalarText(pair.key) ?? '';
    const read = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (read === undefined) onUnknown(pair, name);
    else entries = { ...entries, ...read(pair.value, reader) };
  }
  return entries;
}

function readLimit(node: unknown, { yaml }: KeyReader): Entry {
  const value = isScalar(node) ? node.value : undefined;
  if (value === null) return { limit: null };
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return { limit: value };
  yaml.miss('A limit should be a whole number from 1 on.', node);
  return {};
}

function readPick(node: unknown, { yaml }: KeyReader): PickedNote | null {
  const text = scalarText(node);
  if (text !== null) return { text, ...yaml.lineOf(node) };
  // An unquoted [[link]] is a list in a list; the meaning is plain.
  const lists = isSeq(node) ? node.items : [];
  const inner = lists.length === 1 ? lists[0] : null;
  const name = isSeq(inner) && inner.items.length === 1 ? scalarText(inner.items[0]) : null;
  if (name !== null) return { text: `[[${name}]]`, ...yaml.lineOf(node) };
  return yaml.miss('A note should be named by a link in quotes, a path or an identity.', node);
}
