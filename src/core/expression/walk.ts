import type { Expression } from './expression';

/** Every part of an expression, itself first. */
export function nodesOf(expression: Expression): Expression[] {
  const nodes: Expression[] = [];
  collect(expression, nodes);
  return nodes;
}

/** Whether a part of an expression, itself included, is of the kind looked for. */
export const someNode = (
  expression: Expression,
  isWanted: (node: Expression) => boolean,
): boolean => nodesOf(expression).some(isWanted);

/** Walks the tree as data: whatever has a `kind` is a node. */
function collect(part: unknown, nodes: Expression[]): void {
  if (typeof part !== 'object' || part === null) return;
  if ('kind' in part) nodes.push(part as Expression);
  for (const inner of Object.values(part)) collect(inner, nodes);
}
