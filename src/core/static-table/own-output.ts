import type { Expression } from '../expression/expression';
import { someNode } from '../expression/walk';
import { type Problem, problemAt } from '../problem';
import type { Definition } from '../query/definition';
import type { UsedProperties } from '../query/used-properties';
import { expressionsOf } from '../query/written-expressions';

/** What writing a table changes in the note that holds it. */
const CHANGED = ['size', 'mtime'] as const;

const MESSAGE =
  'A static table cannot use the size of its own note, or when it was modified: writing the table changes both. Use a live comparison for it.';

/**
 * The problem of a static table that would be made from its own output: an expression asks for the size of the note
 * that holds it, or when it was modified. null where none does.
 */
export function dependsOnItself(definition: Definition): Problem | null {
  const found = expressionsOf(definition).find(({ expression }) =>
    someNode(expression, isOwnState),
  );
  return found === undefined
    ? null
    : problemAt(`${MESSAGE} In the expression: ${found.text}`, found);
}

/** The same where the note that holds the table is an item of it, picked by hand, and all items are asked for it. */
export const showsItself = (isItem: boolean, { fileParts }: UsedProperties): Problem | null =>
  isItem && CHANGED.some((part) => fileParts?.has(part)) ? { message: MESSAGE } : null;

const isOwnState = (node: Expression): boolean =>
  node.kind === 'property' &&
  node.of === 'holder' &&
  node.id.source === 'file' &&
  CHANGED.some((part) => part === node.id.name);
