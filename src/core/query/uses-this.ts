import type { Expression } from '../expression/expression';
import { someNode } from '../expression/walk';
import type { Problem } from '../problem';
import type { Definition } from './definition';
import { expressionsOf, problemIn } from './written-expressions';

/**
 * The first problem of an expression that asks for `this` where it cannot be had; null where none does.
 *
 * @param why - The end of its sentence: why it cannot be had.
 */
export function usesThis(definition: Definition, why: string): Problem | null {
  const found = expressionsOf(definition).find(({ expression }) => someNode(expression, isThis));
  return found === undefined
    ? null
    : problemIn(`The ${found.place} uses "this", but ${why}`, found);
}

const isThis = (node: Expression): boolean =>
  node.kind === 'this' || (node.kind === 'property' && node.of === 'holder');
