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
  filter.type === 'expression'
    ? mentions(filter.expression)
    : filter.filters.some(filterIsVolatile);

/** Walks the tree as data: one place that asks the clock or a file's state is enough. */
function mentions(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return (
    ('kind' in part && isVolatileNode(part as Expression)) || Object.values(part).some(mentions)
  );
}

function isVolatileNode(node: Expression): boolean {
  if (node.kind === 'call' || node.kind === 'method') return CLOCK.has(node.name);
  if (node.kind === 'property') return isFileState(node.id);
  return node.kind === 'member' && FILE.has(node.name);
}
