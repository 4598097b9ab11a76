import { evaluate } from '../expression/evaluate';
import { ExhaustedError } from '../expression/limits';
import type { Scope } from '../expression/scope';
import type { Note } from '../note/note';
import {
  type Backlinks,
  plainReading,
  type PropertyReading,
  readProperty,
} from '../note/read-property';
import { ProblemError } from '../problem';
import type { Value } from '../value/value';
import type { WrittenExpression } from './definition';
import type { Item } from './selection';

/** What formulas and filters are computed with, beside the note. */
export interface ItemContext {
  readonly formulas: ReadonlyMap<string, WrittenExpression>;
  readonly scope: Pick<Scope, 'holder' | 'lookup' | 'work'>;
  readonly backlinks: Backlinks;
}

/** A note under test: an item, and the scope in which expressions see it. */
export interface NoteItem extends Item {
  readonly note: Note;
  readonly scope: Scope;
}

/** A note as an item; each of its formulas is computed when first asked for, and once. */
export function noteItem(
  note: Note,
  { formulas, scope: shared, backlinks }: ItemContext,
): NoteItem {
  const computed = new Map<string, Value | ProblemError>();
  const compute = (name: string): Value | ProblemError => {
    const formula = formulas.get(name);
    if (formula === undefined) return new ProblemError(`There is no formula "${name}".`);
    try {
      return evaluate(formula.expression, scope);
    } catch (error) {
      if (!(error instanceof ProblemError) || error instanceof ExhaustedError) throw error;
      return error.message.includes('In the formula ')
        ? error
        : new ProblemError(`${error.message} In the formula ${name}: ${formula.text}`);
    }
  };
  const formula = (name: string): Value | ProblemError => {
    const known = computed.get(name);
    if (known !== undefined) return known;
    const value = compute(name);
    computed.set(name, value);
    return value;
  };
  const scope: Scope = {
    ...shared,
    note,
    formula: (name) => {
      const value = formula(name);
      if (value instanceof ProblemError) throw value;
      return value;
    },
  };
  return {
    path: note.path,
    note,
    scope,
    read: (id) => {
      if (id.source !== 'formula') return readProperty(note, id, backlinks);
      const value = formula(id.name);
      return value instanceof ProblemError ? errorReading(value.message) : plainReading(value);
    },
  };
}

const errorReading = (error: string): PropertyReading => ({
  value: null,
  state: 'error',
  disputed: false,
  unchecked: false,
  error,
});
