import type { Expression } from '../expression/expression';
import { readsClock } from '../expression/reads-clock';
import { nodesOf } from '../expression/walk';
import { formulasIn } from './check-formulas';
import type { Definition } from './definition';
import { expressionsIn } from './written-expressions';

/** What leads from a note to another one, as a function or a field. */
const WAYS: readonly string[] = ['file', 'asFile', 'linksTo', 'backlinks'];

/**
 * Whether a filter, itself or through formulas, may find another answer for a note that stays as it is, while the
 * vault has the same files and the comparison the same holder: where it looks at other notes, or at the clock.
 */
export function readsOthers({
  filter,
  formulas,
}: Pick<Definition, 'filter' | 'formulas'>): boolean {
  const followed = new Set<string>();
  const reads = (expression: Expression): boolean => {
    if (nodesOf(expression).some((node) => readsClock(node) || leadsAway(node))) return true;
    return [...formulasIn(expression)].some((name) => {
      const formula = followed.has(name) ? undefined : formulas.get(name);
      followed.add(name);
      return formula !== undefined && reads(formula.expression);
    });
  };
  return expressionsIn(filter).some(({ expression }) => reads(expression));
}

/** Whether a part of an expression may be about another note than that under test and the holder. */
function leadsAway(node: Expression): boolean {
  switch (node.kind) {
    case 'call':
    case 'method':
    case 'member':
      return WAYS.includes(node.name);
    case 'property':
      return node.id.source === 'file' && WAYS.includes(node.id.name) && node.id.name !== 'file';
    case 'index': // a name that shows only when it is computed may be any
      return node.key.kind !== 'literal' || WAYS.includes(String(node.key.value));
    default:
      return false;
  }
}
