import type { Expression } from '../expression/expression';
import { readsClock } from '../expression/reads-clock';
import { someNode } from '../expression/walk';
import type { PropertyId } from '../note/property-id';
import { type Problem, problemAt } from '../problem';
import type { Definition } from '../query/definition';
import { expressionsOf } from '../query/written-expressions';

const FILE = new Set(['size', 'ctime', 'mtime']);

/** Whether the clock, or the time or size of a file, can decide what a comparison shows. */
export function isVolatile(definition: Definition): boolean {
  const { groupBy, order, sort, summaries } = definition;
  const properties = [
    ...(order ?? []),
    ...[...sort, ...(groupBy === null ? [] : [groupBy])].map(({ property }) => property),
    ...summaries.flatMap(({ property }) => property ?? []),
  ];
  return (
    properties.some(isFileState) ||
    expressionsOf(definition).some(({ expression }) => someNode(expression, isVolatileNode))
  );
}

/**
 * The problem of a static table that would be made from its own output: writing it changes when the note that holds
 * it was modified, and its size. null where it asks for neither.
 */
export function dependsOnItself(definition: Definition): Problem | null {
  const found = expressionsOf(definition).find(({ expression }) =>
    someNode(expression, isOwnState),
  );
  if (found === undefined) return null;
  const message = `A static table cannot use the size of its own note, or when it was modified: writing the table changes both. Use a live comparison for it. In the expression: ${found.text}`;
  return problemAt(message, found);
}

const isOwnState = (node: Expression): boolean =>
  node.kind === 'property' &&
  node.of === 'holder' &&
  isFileState(node.id) &&
  node.id.name !== 'ctime';

const isFileState = ({ source, name }: PropertyId): boolean => source === 'file' && FILE.has(name);

/** A member of any object counts: what is no file may be one for another note. */
function isVolatileNode(node: Expression): boolean {
  if (node.kind === 'property') return isFileState(node.id);
  if (node.kind === 'index') return node.key.kind === 'literal' && FILE.has(String(node.key.value));
  if (node.kind === 'member') return FILE.has(node.name);
  return readsClock(node);
}
