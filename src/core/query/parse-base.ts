import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import { failure, type Result, success } from '../problem';
import { type Definition, EMPTY_DEFINITION, joinFilters } from './definition';
import { namesIn } from './parse-definition';
import { type Entry, OUR_KEYS, type ReadKey, readPairs, SHARED_KEYS } from './read-keys';
import type { KeyReader } from './read-formulas';
import { readItemSummary, readNamedSummaries, readSummaries } from './read-summaries';
import { TIMELINE_OPTIONS, TIMELINE_VIEW } from './timeline-view';
import { openYaml, scalarText, type YamlReader } from './yaml-reader';

/** The type of a base's view that is ours. */
export const COMPARISON_VIEW = 'neutrality-atlas-comparison';

/** A view of a base as a definition. */
export interface ParsedBase {
  readonly definition: Definition;
  /** The view's name; empty where it has none. */
  readonly view: string;
  /** Keys of the view that only draw, and were passed over. */
  readonly passedOver: readonly string[];
}

/** Keys with which the app's own views only draw; a timeline has more. */
const DRAWING = new Set([
  ...['columnSize', 'columnSizes', 'rowHeight', 'rowHeights', 'wrap', 'indentProperties'],
  ...['markers', 'separator', 'image', 'imageFit', 'imageAspectRatio', 'cardSize'],
  ...['coordinates', 'markerIcon', 'markerColor', 'defaultZoom', 'minZoom', 'maxZoom', 'center'],
  ...['mapTiles', 'mapTilesDark', 'mapHeight', 'mapStyle', 'embeddedHeight'],
]);

const WITHOUT_A_BASE: Readonly<Record<string, string>> = {
  formulas: 'Formulas stand at the top of a base.',
  properties: 'Names of properties stand at the top of a base.',
};

/**
 * Read a view of a base as a comparison's definition: the filters of base and view joined, the rest the view's.
 *
 * @param text - The text of a `.base` file or of a `base` code block.
 * @param view - The name of the view; null for the first.
 * @returns The definition, or every problem found, each with its line. What the view needs and we do not know is
 *   a problem that names it.
 */
export function parseBase(text: string, view: string | null): Result<ParsedBase> {
  const opened = openYaml(text, 'A base');
  if (!opened.ok) return opened;
  const { pairs, reader: yaml } = opened.value;
  const reader: KeyReader = { yaml, formulas: namesIn(pairs) };
  const node = findView(pairs, view, yaml);
  const summaries = pairs.find(({ key }) => scalarText(key) === 'summaries');
  const named = isGiven(summaries?.value)
    ? readNamedSummaries(summaries?.value, reader)
    : new Map();
  const { filters, formulas, properties } = SHARED_KEYS;
  const base = readPairs(
    pairs,
    whereGiven({ filters, formulas, properties, ...BASE_KEYS }),
    reader,
    (pair, name) => {
      yaml.miss(
        `Unknown key "${name}" in a base. Known are: filters, formulas, properties, summaries, views.`,
        pair.key,
      );
    },
  );
  const passedOver: string[] = [];
  const own = readView(
    node,
    { ...VIEW_KEYS, summaries: (each) => ({ summaries: readSummaries(each, reader, named) }) },
    reader,
    passedOver,
  );
  const summary = isOurs(node) ? node.find(({ key }) => scalarText(key) === 'summary') : undefined;
  const ofItem = summary === undefined ? [] : readItemSummary(summary.value, reader, named);
  if (yaml.problems.length > 0) return failure(...yaml.problems);
  const filter = joinFilters(base.filter ?? null, own.filter ?? null);
  const usual: Entry = isOurs(node) ? { orientation: 'columns' } : {};
  return success({
    definition: {
      ...EMPTY_DEFINITION,
      ...usual,
      ...base,
      ...own,
      filter,
      summaries: [...(own.summaries ?? []), ...ofItem],
    },
    view: nameOf(node),
    passedOver,
  });
}

/** What is left empty counts as not there: the app writes such keys, and so do people. */
const isGiven = (node: unknown): boolean =>
  isSeq(node)
    ? node.items.length > 0
    : node !== null && node !== undefined && !(isScalar(node) && node.value === null);

const whereGiven = (keys: Readonly<Record<string, ReadKey>>): Readonly<Record<string, ReadKey>> =>
  Object.fromEntries(
    Object.entries(keys).map(([name, read]) => [
      name,
      (node, reader) => (isGiven(node) ? read(node, reader) : {}),
    ]),
  );

const nothing: ReadKey = () => ({});
/** Read elsewhere. */
const BASE_KEYS = { summaries: nothing, views: nothing };
const { filters, order, sort, groupBy, limit } = SHARED_KEYS;
const VIEW_KEYS = { type: nothing, name: nothing, filters, order, sort, groupBy, limit };

const keyIn = (view: readonly Pair[], key: string): string =>
  scalarText(view.find((pair) => scalarText(pair.key) === key)?.value) ?? '';

const nameOf = (view: readonly Pair[]): string => keyIn(view, 'name');

/** Keys with which a view only draws. */
const isDrawing = (view: readonly Pair[], key: string): boolean =>
  DRAWING.has(key) ||
  (keyIn(view, 'type') === TIMELINE_VIEW && Object.hasOwn(TIMELINE_OPTIONS, key));

const isOurs = (view: readonly Pair[]): boolean => keyIn(view, 'type') === COMPARISON_VIEW;

function findView(
  pairs: readonly Pair[],
  wanted: string | null,
  yaml: YamlReader,
): readonly Pair[] {
  const node = pairs.find(({ key }) => scalarText(key) === 'views')?.value;
  const views = !isGiven(node)
    ? []
    : yaml.list(node, 'views').flatMap((item) => {
        if (isMap(item)) return [item.items];
        yaml.miss('A view should be lines of "key: value".', item);
        return [];
      });
  if (wanted === null) return views[0] ?? [];
  const found = views.find((view) => nameOf(view) === wanted);
  if (found !== undefined) return found;
  const names = views.map((view) => `"${nameOf(view)}"`).join(', ');
  yaml.miss(`The base has no view "${wanted}". It has: ${names || 'none'}.`, node);
  return [];
}

function readView(
  view: readonly Pair[],
  keys: Readonly<Record<string, ReadKey>>,
  reader: KeyReader,
  passedOver: string[],
): Entry {
  const known = isOurs(view) ? { ...keys, ...OUR_KEYS, summary: nothing } : keys;
  return readPairs(view, whereGiven(known), reader, ({ key }, name) => {
    if (isDrawing(view, name)) passedOver.push(name);
    else {
      const hint = WITHOUT_A_BASE[name] ?? `Known are: ${Object.keys(known).join(', ')}.`;
      reader.yaml.miss(`Unknown key "${name}" in a view. ${hint}`, key);
    }
  });
}
