import { parseFilter } from '../core/query/parse-filter';
import { parsePropertyId, type PropertyId } from '../core/note/property-id';
import { type Definition, type Filter, joinFilters, type SortKey } from '../core/query/definition';
import type { Arguments } from './command.mts';
import { UsageError } from './io.mts';

/**
 * Lay the command line's options over a definition: filters are joined by AND, the rest replaces its key.
 *
 * @throws UsageError for an option whose value cannot be read.
 */
export function overrideDefinition(definition: Definition, args: Arguments): Definition {
  const notes = args.texts('note').map((text) => ({ text }));
  const columns = args.text('columns');
  const sort = args.texts('sort').flatMap(splitList).map(sortKey);
  const limit = args.text('limit');
  const caption = args.text('caption');
  const orientation = orientationOf(args.text('orientation'));
  return {
    ...definition,
    filter: args.texts('filter').map(filterOf).reduce(joinFilters, definition.filter),
    ...(notes.length > 0 ? { notes } : {}),
    ...(columns === undefined ? {} : { order: properties(columns) }),
    ...(sort.length > 0 ? { sort } : {}),
    ...(limit === undefined ? {} : { limit: limitOf(limit) }),
    ...(orientation === undefined ? {} : { orientation }),
    ...(args.has('sources') ? { sources: 'footnotes' as const } : {}),
    ...(caption === undefined ? {} : { caption: caption || null }),
  };
}

function properties(columns: string): PropertyId[] {
  const names = splitList(columns);
  if (names.length === 0) throw new UsageError('--columns should name a property, or be left out.');
  return names.map((name) => propertyOf(name, '--columns'));
}

/** Cut a list at its commas; those in quotes belong to a name. */
function splitList(text: string): string[] {
  const items = text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g) ?? [];
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function filterOf(text: string): Filter {
  const expression = parseFilter(text);
  if (expression.ok) return { type: 'expression', text, expression: expression.value };
  const [problem] = expression.problems;
  throw new UsageError(`--filter: ${problem?.message ?? 'It cannot be read.'}`);
}

function propertyOf(name: string, flag: string): PropertyId {
  const id = parsePropertyId(name);
  if (!id.ok) throw new UsageError(`${flag}: ${id.problems[0]?.message ?? 'It cannot be read.'}`);
  if (id.value.source === 'formula') {
    throw new UsageError(
      `${flag}: ${name} is a formula, and formulas are not part of this version.`,
    );
  }
  return id.value;
}

function sortKey(text: string): SortKey {
  const [, name = text, direction = 'asc'] = /^(.*):([^:]*)$/s.exec(text) ?? [];
  if (!/^(asc|desc)$/i.test(direction)) {
    throw new UsageError(
      `--sort ${text}: the direction should be asc or desc, but it is "${direction}".`,
    );
  }
  const isDescending = direction.toLowerCase() === 'desc';
  return { property: propertyOf(name, '--sort'), direction: isDescending ? 'DESC' : 'ASC' };
}

function limitOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageError(`--limit should be a whole number from 1 on, but it is "${text}".`);
}

function orientationOf(text: string | undefined): Definition['orientation'] | undefined {
  if (text === undefined || text === 'rows' || text === 'columns') return text;
  throw new UsageError(`--orientation should be rows or columns, but it is "${text}".`);
}
