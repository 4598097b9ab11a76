import type { Expression } from '../expression/expression';
import type { PropertyId } from '../note/property-id';
import type { Definition, Filter } from '../query/definition';

const CLOCK = new Set(['now', 'today', 'relative']);
const FILE = new Set(['size', 'ctime', 'mtime']);

/** Whether the clock, or the time or size of a file, decides what a comparison shows. */
export function isVolatile({ filter, order, sort }: Definition): boolean {
  const properties = [...(order ?? []), ...sort.map(({ property }) => property)];
  return properties.some(isFileState) || (filter !== null && filterIsVolatile(filter));
}

const isFileState = ({ source, name }: PropertyId): boolean => source === 'file' && FILE.has(name);

const filterIsVolatile = (filter: Filter): boolean =>
  filter.type === 'expression' ? mentions(filter.expression) : filter.filters.some(filterIsVolatile);

/** Walks the tree as data: a name in it that belongs to the clock or to a file's state is enough. */
function mentions(node: Expression): boolean {
  const within = (part: unknown): boolean => {
    if (typeof part === 'string') return CLOCK.has(part) || FILE.has(part);
    return typeof part === 'object' && part !== null && Object.values(part).some(within);
  };
  return within(node);
}
