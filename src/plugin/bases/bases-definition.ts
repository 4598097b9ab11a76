import { type BasesPropertyId, type BasesViewConfig, parsePropertyId } from 'obsidian';
import { SUMMARIES } from '../../core/expression/summaries';
import { formatPropertyId, type PropertyId } from '../../core/note/property-id';
import {
  type Definition,
  DIFFERENCES,
  EMPTY_DEFINITION,
  ORIENTATIONS,
  SOURCE_STYLES,
  type Summary,
} from '../../core/query/definition';
import { TEXT } from '../../ui/text';
import { OPTIONS } from './bases-options';
import { basesProperty } from './bases-selection';

/** What a view of a base asks for. */
export interface ViewDefinition {
  readonly definition: Definition;
  /** What is set to something that means nothing, one sentence for each; the default stands for it. */
  readonly problems: readonly string[];
}

/**
 * Read how a Comparison view is set: properties, names and summaries as in every view of a base, the rest is ours.
 */
export function readViewConfig(config: BasesViewConfig): ViewDefinition {
  const problems: string[] = [];
  const choose = <One extends string>(key: string, allowed: readonly One[], usual: One): One => {
    const text = textOf(config.get(key));
    if (text === '') return usual;
    const found = allowed.find((each) => each === text);
    if (found === undefined) problems.push(TEXT.bases.badChoice(key, text, allowed));
    return found ?? usual;
  };
  const perItem = choose(OPTIONS.summary, ['none', ...SUMMARIES.keys()], 'none');
  const order = config.getOrder().map(toPropertyId);
  const grouping = groupingOf(config);
  const baseline = textOf(config.get(OPTIONS.baseline));
  return {
    definition: {
      ...EMPTY_DEFINITION,
      order: order.length === 0 ? null : order,
      groupBy: { property: grouping ?? UNNAMED_GROUPING, direction: 'ASC' },
      displayNames: new Map(
        [...order, ...(grouping === null ? [] : [grouping])].map((property) => [
          formatPropertyId(property),
          config.getDisplayName(basesProperty(property)),
        ]),
      ),
      summaries: [
        ...propertySummaries(config),
        ...(perItem === 'none' ? [] : [{ property: null, name: perItem, formula: null }]),
      ],
      orientation: choose(OPTIONS.orientation, ORIENTATIONS, 'columns'),
      differences: choose(OPTIONS.differences, DIFFERENCES, 'off'),
      baseline: baseline === '' ? null : { text: baseline },
      sources: choose(OPTIONS.sources, SOURCE_STYLES, 'off'),
      gaps: config.get(OPTIONS.gaps) === true,
      caption: textOf(config.get('caption')) || null,
    },
    problems,
  };
}

/** Stands for the property that gathers the groups where Bases does not say which it is. */
const UNNAMED_GROUPING: PropertyId = { source: 'formula', name: TEXT.bases.group };

const textOf = (setting: unknown): string =>
  typeof setting === 'string' ? setting.trim() : typeof setting === 'number' ? String(setting) : '';

const toPropertyId = (id: BasesPropertyId): PropertyId => {
  const { type, name } = parsePropertyId(id);
  return { source: type, name };
};

/** A property as a base has it in writing: without a prefix it is one of the note. */
export const toWrittenProperty = (text: string): PropertyId =>
  toPropertyId(/^(?:note|file|formula)\./.test(text) ? (text as BasesPropertyId) : `note.${text}`);

/** The property that gathers the groups; null where there is none, or the app keeps it to itself. */
function groupingOf(config: BasesViewConfig): PropertyId | null {
  const setting = config.get('groupBy');
  const written =
    typeof setting === 'object' && setting !== null && 'property' in setting
      ? setting.property
      : setting;
  return typeof written === 'string' && written !== '' ? toWrittenProperty(written) : null;
}

/** The summaries that the base asks for below its properties; Bases knows their names. `*` is ours: each item. */
function propertySummaries(config: BasesViewConfig): Summary[] {
  const setting = config.get('summaries');
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([property, name]: [string, unknown]) =>
    typeof name === 'string' && name !== ''
      ? [{ property: property === '*' ? null : toWrittenProperty(property), name, formula: null }]
      : [],
  );
}
