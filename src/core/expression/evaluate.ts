import { ProblemError } from '../problem';
import { isList, isTagged, type Value } from '../value/value';
import type { Note } from '../note/note';
import type { PropertyId } from '../note/property-id';
import type { Expression, PropertyReference } from './expression';
import { resolver, typeWord } from './functions/function';
import type { Arguments, Context, Variables } from './functions/function';
import { file, fileAt } from './functions/file';
import { GLOBALS, membersFor } from './functions/register';
import { createWork, tooLarge } from './limits';
import { applyOperator, negative } from './operators';
import type { Scope } from './scope';
import { isTruthy } from './truthy';

/** Where an expression is computed: the row, what may be used up, and the names set by list functions. */
interface Run extends Context {
  readonly variables: Variables;
}

/** What an operator, a function or a turn of a list's function costs beside the values it takes and gives. */
const STEPS_OF_USE = 4;

function holderOf({ holder }: Scope): Note {
  if (holder !== null) return holder;
  throw new ProblemError(
    'The expression uses "this", but no note holds this comparison. Name one with --this NOTE, or put the comparison into a note.',
  );
}

const fileProperty = (note: Note, name: string, run: Run): Value =>
  file.fields.find((field) => field.name === name)?.read(fileAt(note.path), run) ?? null;

function propertyOf(note: Note, { source, name }: PropertyId, run: Run): Value {
  if (source === 'formula') return run.scope.formula(name);
  return source === 'file' ? fileProperty(note, name, run) : (note.properties.get(name) ?? null);
}

const reference = ({ of, id }: PropertyReference, run: Run): Value =>
  propertyOf(of === 'note' ? run.scope.note : holderOf(run.scope), id, run);

function memberOf(value: Value, name: string, run: Run): Value {
  if (isTagged(value) && value.type === 'object') return value.entries.get(name) ?? null;
  for (const members of membersFor(value)) {
    const found = members.field(value, name, run);
    if (found !== undefined && found !== null) return found;
  }
  return null;
}

function itemOf(value: Value, key: Value, run: Run): Value {
  if (typeof key === 'string') return memberOf(value, key, run);
  if (typeof key !== 'number') return null;
  if (isList(value) || typeof value === 'string') return value[key] ?? null;
  return isTagged(value) && value.type === 'object' ? memberOf(value, String(key), run) : null;
}

const layered = (outer: Variables, inner: Variables): Variables =>
  outer.size === 0 ? inner : new Map([...outer, ...inner]);

function argumentsOf(expressions: readonly Expression[], run: Run): Arguments {
  const valueWith = (index: number, variables: Variables): Value => {
    const expression = expressions[index];
    return expression === undefined ? null : compute(expression, { ...run, variables });
  };
  return {
    count: expressions.length,
    value: (index) => valueWith(index, run.variables),
    valueWith: (index, variables) => {
      run.budget.spend(STEPS_OF_USE);
      return valueWith(index, layered(run.variables, variables));
    },
    all: () => expressions.map((expression) => compute(expression, run)),
  };
}

function callMethod(self: Value, name: string, args: Arguments, run: Run): Value {
  run.budget.spend(STEPS_OF_USE);
  const available = membersFor(self);
  for (const members of available) {
    const method = members.method(self, name);
    if (method !== undefined) return method(args, run);
  }
  if (self === null) return null;
  const names = available.flatMap((members) => members.names(self));
  throw new ProblemError(
    `A ${typeWord(self)} has no function ${name}(). It has: ${[...new Set(names)].join(', ')}.`,
  );
}

function binary(node: Extract<Expression, { kind: 'binary' }>, run: Run): Value {
  const left = compute(node.left, run);
  if (node.operator === '&&') return isTruthy(left) && isTruthy(compute(node.right, run));
  if (node.operator === '||') return isTruthy(left) || isTruthy(compute(node.right, run));
  run.budget.spend(STEPS_OF_USE);
  return applyOperator(node.operator, left, compute(node.right, run), resolver(run));
}

function unary(node: Extract<Expression, { kind: 'unary' }>, run: Run): Value {
  const operand = compute(node.operand, run);
  return node.operator === '!' ? !isTruthy(operand) : negative(operand);
}

function objectOf({ entries }: Extract<Expression, { kind: 'object' }>, run: Run): Value {
  run.budget.spend(STEPS_OF_USE * (1 + entries.length));
  return {
    type: 'object',
    entries: new Map(entries.map(([key, value]) => [key, compute(value, run)])),
  };
}

const variable = (name: string, { variables, scope }: Run): Value =>
  (variables.has(name) ? variables : scope.note.properties).get(name) ?? null;

type Computation<Kind extends Expression['kind']> = (
  node: Extract<Expression, { kind: Kind }>,
  run: Run,
) => Value;

const COMPUTATIONS: { readonly [Kind in Expression['kind']]: Computation<Kind> } = {
  literal: ({ value }) => value,
  list: ({ items }, run) => items.map((item) => compute(item, run)),
  object: objectOf,
  pattern: ({ source, flags }) => ({ type: 'pattern', source, flags }),
  property: reference,
  variable: ({ name }, run) => variable(name, run),
  this: (_, run) => fileAt(holderOf(run.scope).path),
  member: ({ object, name }, run) => memberOf(compute(object, run), name, run),
  index: ({ object, key }, run) => itemOf(compute(object, run), compute(key, run), run),
  unary,
  binary,
  call: (node, run) => {
    const called = GLOBALS.get(node.name);
    if (called === undefined) throw new ProblemError(`Unknown function "${node.name}".`);
    run.budget.spend(STEPS_OF_USE);
    return called.call(argumentsOf(node.arguments, run), run);
  },
  method: (node, run) =>
    callMethod(compute(node.object, run), node.name, argumentsOf(node.arguments, run), run),
};

function compute<Kind extends Expression['kind']>(
  node: Extract<Expression, { kind: Kind }>,
  run: Run,
): Value {
  const computation: Computation<Kind> = COMPUTATIONS[node.kind];
  return run.budget.admit(computation(node, run));
}

/**
 * Compute an expression for one row.
 *
 * @param variables - Names set from outside, such as `values` in a summary formula.
 * @returns The value; null where a property is missing or arithmetic has no result.
 * @throws ProblemError with a sentence, and nothing else of its own: for a function that a value's type does not
 *   have, for `this` without a holder, for more than 1,000,000 steps of work, and when `scope.work` is used up.
 */
export function evaluate(
  expression: Expression,
  scope: Scope,
  variables: Variables = new Map(),
): Value {
  try {
    const work = scope.work ?? createWork();
    return work.within((budget) => compute(expression, { scope, budget, variables }));
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge();
    throw error;
  }
}
