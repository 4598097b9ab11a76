import type { Expression } from '../expression/expression';
import { someNode } from '../expression/walk';
import type { PropertyId } from '../note/property-id';
import type { Definition } from '../query/definition';
import { expressionsIn } from '../query/uses-this';

const CLOCK = new Set(['now', 'today', 'relative']);
const FILE = new Set(['size', 'ctime', 'mtime']);

/** Whether the clock, or the time or size of a file, can decide what a comparison shows. */
export function isVolatile(definition: Definition): boolean {
  const { filter, formulas, groupBy, order, sort, summaries } = definition;
  const properties = [
    ...(order ?? []),
    ...[...sort, ...(groupBy === null ? [] : [groupBy])].map(({ property }) => property),
    ...summaries.flatMap(({ property }) => property ?? []),
  ];
  const written = [
    ...expressionsIn(filter),
    ...formulas.values(),
    ...summaries.flatMap(({ formula }) => formula ?? []),
  ];
  return (
    properties.some(isFileState) ||
    written.some(({ expression }) => someNode(expression, isVolatileNode))
  );
}

const isFileState = ({ source, name }: PropertyId): boolean => source === 'file' && FILE.has(name);

/** A member of any object counts: what is no file may be one for another note. */
function isVolatileNode(node: Expression): boolean {
  if (node.kind === 'call' || node.kind === 'method') return CLOCK.has(node.name);
  if (node.kind === 'property') return isFileState(node.id);
  if (node.kind === 'index') return node.key.kind === 'literal' && FILE.has(String(node.key.value));
  return node.kind === 'member' && FILE.has(node.name);
}
