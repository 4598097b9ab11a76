import type { Expression } from './expression';

/** Whether a part of an expression, itself included, is of the kind looked for. */
export function someNode(expression: Expression, isWanted: (node: Expression) => boolean): boolean {
  return within(expression, isWanted);
}

/** Walks the tree as data: whatever has a `kind` is a node. */
function within(part: unknown, isWanted: (node: Expression) => boolean): boolean {
  if (typeof part !== 'object' || part === null) return false;
  if ('kind' in part && isWanted(part as Expression)) return true;
  return Object.values(part).some((inner) => within(inner, isWanted));
}
