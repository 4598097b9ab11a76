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

function reference({ of, id }: PropertyReference): Computation {
  const { source, name } = id;
  if (of === 'holder') return (run) => propertyOf(holderOf(run.scope), id, run);
  return source === 'note'
    ? ({ scope }) => scope.note.properties.get(name) ?? null
    : (run) => propertyOf(run.scope.note, id, run);
}

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

/** A part of an expression, ready to be computed for any row. */
type Computation = (run: Run) => Value;

function argumentsOf(given: readonly Computation[], run: Run): Arguments {
  return {
    count: given.length,
    value: (index) => given[index]?.(run) ?? null,
    valueWith: (index, variables) => {
      run.budget.spend(STEPS_OF_USE);
      return given[index]?.({ ...run, variables: layered(run.variables, variables) }) ?? null;
    },
    all: () => given.map((compute) => compute(run)),
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

function binary({ operator, left, right }: Node<'binary'>): Computation {
  const [first, second] = [compileNode(left), compileNode(right)];
  if (operator === '&&') return (run) => isTruthy(first(run)) && isTruthy(second(run));
  if (operator === '||') return (run) => isTruthy(first(run)) || isTruthy(second(run));
  return (run) => {
    const value = first(run);
    run.budget.spend(STEPS_OF_USE);
    return applyOperator(operator, value, second(run), resolver(run));
  };
}

function unary({ operator, operand }: Node<'unary'>): Computation {
  const compute = compileNode(operand);
  return operator === '!' ? (run) => !isTruthy(compute(run)) : (run) => negative(compute(run));
}

function objectOf({ entries }: Node<'object'>): Computation {
  const compiled = entries.map(([key, value]) => [key, compileNode(value)] as const);
  return (run) => {
    run.budget.spend(STEPS_OF_USE * (1 + compiled.length));
    return { type: 'object', entries: new Map(compiled.map(([key, value]) => [key, value(run)])) };
  };
}

function call({ name, arguments: given }: Node<'call'>): Computation {
  const called = GLOBALS.get(name);
  const compiled = given.map(compileNode);
  return (run) => {
    if (called === undefined) throw new ProblemError(`Unknown function "${name}".`);
    run.budget.spend(STEPS_OF_USE);
    return called.call(argumentsOf(compiled, run), run);
  };
}

const variable = (name: string, { variables, scope }: Run): Value =>
  (variables.has(name) ? variables : scope.note.properties).get(name) ?? null;

type Node<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;
type Compiler<Kind extends Expression['kind']> = (node: Node<Kind>) => Computation;

const COMPILERS: { readonly [Kind in Expression['kind']]: Compiler<Kind> } = {
  literal:
    ({ value }) =>
    () =>
      value,
  list: ({ items }) => {
    const compiled = items.map(compileNode);
    return (run) => compiled.map((item) => item(run));
  },
  object: objectOf,
  pattern:
    ({ source, flags }) =>
    () => ({ type: 'pattern', source, flags }),
  property: reference,
  variable:
    ({ name }) =>
    (run) =>
      variable(name, run),
  this: () => (run) => fileAt(holderOf(run.scope).path),
  member: ({ object, name }) => {
    const of = compileNode(object);
    return (run) => memberOf(of(run), name, run);
  },
  index: ({ object, key }) => {
    const [of, at] = [compileNode(object), compileNode(key)];
    return (run) => itemOf(of(run), at(run), run);
  },
  unary,
  binary,
  call,
  method: ({ object, name, arguments: given }) => {
    const self = compileNode(object);
    const compiled = given.map(compileNode);
    return (run) => callMethod(self(run), name, argumentsOf(compiled, run), run);
  },
};

function compileNode<Kind extends Expression['kind']>(node: Node<Kind>): Computation {
  const compiler: Compiler<Kind> = COMPILERS[node.kind];
  const compute = compiler(node);
  return (run) => run.budget.admit(compute(run));
}

/** An expression made ready to be computed for many rows; see `evaluate`. */
export type Evaluation = (scope: Scope, variables?: Variables) => Value;

const NO_VARIABLES: Variables = new Map();

/** Make an expression ready for many rows: it is looked through once, when first computed. */
export function compile(expression: Expression): Evaluation {
  let compute: Computation | undefined;
  return (scope, variables = NO_VARIABLES) => {
    try {
      const work = scope.work ?? createWork();
      return work.within((budget) =>
        (compute ??= compileNode(expression))({ scope, budget, variables }),
      );
    } catch (error) {
      if (error instanceof RangeError) throw tooLarge();
      throw error;
    }
  };
}

/**
 * Compute an expression for one row.
 *
 * @param variables - Names set from outside, such as `values` in a summary formula.
 * @returns The value; null where a property is missing or arithmetic has no result.
 * @throws ProblemError with a sentence, and nothing else of its own: for a function that a value's type does not
 *   have, for `this` without a holder, for more than 1,000,000 steps of work, and when `scope.work` is used up.
 */
export const evaluate = (expression: Expression, scope: Scope, variables?: Variables): Value =>
  compile(expression)(scope, variables);
