import type { Expression } from '../expression/expression';
import { someNode } from '../expression/walk';
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
    ? someNode(filter.expression, isVolatileNode)
    : filter.filters.some(filterIsVolatile);

function isVolatileNode(node: Expression): boolean {
  if (node.kind === 'call' || node.kind === 'method') return CLOCK.has(node.name);
  if (node.kind === 'property') return isFileState(node.id);
  return node.kind === 'member' && FILE.has(node.name);
}
