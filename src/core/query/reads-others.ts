import type { Expression } from '../expression/expression';
import { readsClock } from '../expression/reads-clock';
import { nodesOf } from '../expression/walk';
import type { PropertyId } from '../note/property-id';
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

/**
 * Whether an item may say something else in a column, or be ordered in another way, while its note stays as it is: the
 * same of formulas, used or not, and of backlinks.
 */
export function showsOthers({ formulas, order, sort, groupBy, summaries }: Definition): boolean {
  const written = [...formulas.values()].flatMap(({ expression }) => nodesOf(expression));
  const keys = [...sort, ...(groupBy === null ? [] : [groupBy]), ...summaries];
  const shown = [...(order ?? []), ...keys.flatMap(({ property }) => property ?? [])];
  return written.some((node) => readsClock(node) || leadsAway(node)) || shown.some(isOfOthers);
}

/** Whether a property of a file is found in other notes. */
const isOfOthers = ({ source, name }: PropertyId): boolean =>
  source === 'file' && name !== 'file' && WAYS.includes(name);

/** Whether a part of an expression may be about another note than that under test and the holder. */
function leadsAway(node: Expression): boolean {
  switch (node.kind) {
    case 'call':
    case 'method':
    case 'member':
      return WAYS.includes(node.name);
    case 'property':
      return isOfOthers(node.id);
    case 'index': // a name that shows only when it is computed may be any
      return node.key.kind !== 'literal' || WAYS.includes(String(node.key.value));
    default:
      return false;
  }
}
