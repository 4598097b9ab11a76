import { unknownFormula } from '../query/check-formulas';
import { parseWithFormulas } from '../query/parse-with-formulas';
import { parsePropertyId, type PropertyId } from '../note/property-id';
import {
  type Definition,
  DIFFERENCES,
  type Filter,
  joinFilters,
  ORIENTATIONS,
  type SortKey,
  SOURCE_STYLES,
  type SourceStyle,
} from '../query/definition';
import { choiceOf } from './choice-of';
import type { Arguments } from './program';
import { UsageError } from './usage-error';

/**
 * Lay the command line's options over a definition: filters are joined by AND, the rest replaces its key.
 *
 * @throws UsageError for an option whose value cannot be read.
 */
export function overrideDefinition(definition: Definition, args: Arguments): Definition {
  const formulas = new Set(definition.formulas.keys());
  const keyOf = (text: string, flag: string): SortKey => sortKey(text, flag, formulas);
  const notes = args.texts('note').map((text) => ({ text }));
  const sort = args.texts('sort').flatMap(splitList);
  return {
    ...definition,
    ...whereGiven<Definition>({
      filter: args
        .texts('filter')
        .map((text) => filterOf(text, formulas))
        .reduce(joinFilters, definition.filter),
      notes: notes.length > 0 ? notes : undefined,
      order: mapped(args.text('columns'), (columns) => properties(columns, formulas)),
      sort: sort.length > 0 ? sort.map((text) => keyOf(text, '--sort')) : undefined,
      groupBy: mapped(args.text('group'), (text) => keyOf(text, '--group')),
      limit: mapped(args.text('limit'), limitOf),
      orientation: choiceOf(args, 'orientation', ORIENTATIONS),
      differences: choiceOf(args, 'differences', DIFFERENCES),
      baseline: mapped(args.text('baseline'), (text) => ({ text })),
      sources: sourcesOf(args, definition),
      gaps: args.has('gaps') || undefined,
      caption: mapped(args.text('caption'), (text) => text || null),
    }),
  };
}

const mapped = <From, To>(value: From | undefined, map: (value: From) => To): To | undefined =>
  value === undefined ? undefined : map(value);

/** The entries that have a value. */
const whereGiven = <Whole>(entries: {
  readonly [Key in keyof Whole]?: Whole[Key] | undefined;
}): Partial<Whole> =>
  Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as Partial<Whole>;

/** `--citations` says how sources are shown, `--sources` alone that they are. */
function sourcesOf(args: Arguments, { sources }: Definition): SourceStyle | undefined {
  const style = choiceOf(args, 'citations', SOURCE_STYLES.slice(1));
  return style ?? (args.has('sources') && sources === 'off' ? 'footnotes' : undefined);
}

function properties(columns: string, formulas: ReadonlySet<string>): PropertyId[] {
  const names = splitList(columns);
  if (names.length === 0) throw new UsageError('--columns should name a property, or be left out.');
  return names.map((name) => propertyOf(name, '--columns', formulas));
}

/** Cut a list at its commas; those of a name in brackets and quotes, `note["a, b"]`, belong to it. */
function splitList(text: string): string[] {
  const items = text.match(/(?:\[\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*\]|[^,])+/g) ?? [];
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function filterOf(text: string, formulas: ReadonlySet<string>): Filter {
  const expression = parseWithFormulas(text, formulas);
  if (expression.ok) return { type: 'expression', text, expression: expression.value };
  const [problem] = expression.problems;
  throw new UsageError(`--filter: ${problem?.message ?? 'It cannot be read.'}`);
}

function propertyOf(name: string, flag: string, formulas: ReadonlySet<string>): PropertyId {
  const id = parsePropertyId(name);
  if (!id.ok) throw new UsageError(`${flag}: ${id.problems[0]?.message ?? 'It cannot be read.'}`);
  if (id.value.source === 'formula' && !formulas.has(id.value.name)) {
    throw new UsageError(`${flag}: ${unknownFormula(id.value.name, formulas)}`);
  }
  return id.value;
}

function sortKey(text: string, flag: string, formulas: ReadonlySet<string>): SortKey {
  const [, name = text, direction = 'asc'] = /^(.*):([^:\]]*)$/s.exec(text) ?? [];
  if (!/^(asc|desc)$/i.test(direction)) {
    throw new UsageError(
      `${flag} ${text}: the direction should be asc or desc, but it is "${direction}".`,
    );
  }
  const isDescending = direction.toLowerCase() === 'desc';
  return { property: propertyOf(name, flag, formulas), direction: isDescending ? 'DESC' : 'ASC' };
}

function limitOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--limit should be a whole number from 1 on, but it is "${text}".`);
}
