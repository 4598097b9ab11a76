import { evaluate } from '../expression/evaluate';
import { isTruthy } from '../expression/truthy';
import { someNode } from '../expression/walk';
import type { Lookup, Scope } from '../expression/scope';
import type { Note } from '../note/note';
import type { Backlinks } from '../note/read-property';
import type { NoteSet } from '../ports';
import { failure, type Fault, type Problem, ProblemError, type Result, success } from '../problem';
import type { Definition, Filter } from './definition';
import { indexBacklinks } from './index-backlinks';
import { pickNotes } from './pick-notes';
import { sortNotes } from './sort-notes';

/** What a query needs beyond its definition and the notes. */
export interface QueryContext {
  /** Path of the note that holds the comparison, for `this` and as the place links are written for. */
  readonly holder: string | null;
  /** Whether the holder itself is left out, as in a static table. */
  readonly withoutHolder: boolean;
  /** The present moment of the reader's own clock, in milliseconds, for `now` and `today`. */
  readonly now: () => number;
}

/** The notes selected. */
export interface Selection {
  readonly notes: readonly Note[];
  /** Notes left out because the filters have no answer for them, as where a property has another type. */
  readonly faults: readonly Fault[];
  /** Which notes link to a file, for columns that show it. */
  readonly backlinks: Backlinks;
}

/**
 * Select and order notes.
 *
 * @returns The selection, or the problems of the definition that only show against notes: a picked note
 *   that leads nowhere, `this` without a holder, a filter that has no answer for any note.
 */
export function runQuery(
  definition: Definition,
  set: NoteSet,
  context: QueryContext,
): Result<Selection> {
  const byPath = new Map(set.notes.map((note) => [note.path, note]));
  const holder = context.holder === null ? null : (byPath.get(context.holder) ?? null);
  const missingHolder =
    holder === null ? usesThis(definition.filter, holderFault(set, context)) : null;
  if (missingHolder !== null) return failure(missingHolder);

  const seen = set.notes.filter(
    (note) =>
      !(context.withoutHolder && note.path === context.holder) &&
      (definition.excluded || !set.isExcluded(note.path)),
  );
  const picked =
    definition.notes === null
      ? success(seen)
      : pickNotes(definition.notes, set, byPath, context.holder);
  if (!picked.ok) return picked;
  const backlinks = indexBacklinks(set);
  const moment = context.now(); // the clock stands still while the notes are looked through
  const lookup: Lookup = {
    note: (path) => byPath.get(path) ?? null,
    resolve: (target, from) => set.links.resolve(target, from),
    backlinks,
    now: () => moment,
  };
  const { passed, failed } = applyFilter(definition.filter, picked.value, { holder, lookup });
  const [first] = failed;
  if (first !== undefined && failed.length === picked.value.length) return failure(first.problem);
  const sorted = sortNotes(passed, definition, backlinks);
  const notes = definition.limit === null ? sorted : sorted.slice(0, definition.limit);
  const faults = failed.map(({ note, problem }) => ({ path: note.path, message: problem.message }));
  return success({ notes, faults, backlinks });
}

const noFormula = (name: string): never => {
  throw new ProblemError(`There is no formula "${name}".`);
};

interface Filtered {
  readonly passed: readonly Note[];
  readonly failed: readonly { readonly note: Note; readonly problem: Problem }[];
}

function applyFilter(
  filter: Filter | null,
  notes: readonly Note[],
  scope: Pick<Scope, 'holder' | 'lookup'>,
): Filtered {
  const passed: Note[] = [];
  const failed: { note: Note; problem: Problem }[] = [];
  for (const note of notes) {
    try {
      if (passes(filter, { ...scope, note, formula: noFormula })) passed.push(note);
    } catch (error) {
      if (!(error instanceof FilterError)) throw error;
      failed.push({ note, problem: error.problem });
    }
  }
  return { passed, failed };
}

/** A filter that has no answer for a note; never leaves this file. */
class FilterError extends Error {
  readonly problem: Problem;

  constructor(message: string, { text, line }: FilterExpression) {
    super(message);
    const located = line === undefined ? {} : { line };
    this.problem = { message: `${message} In the filter: ${text}`, ...located };
  }
}

type FilterExpression = Extract<Filter, { type: 'expression' }>;

function passes(filter: Filter | null, scope: Scope): boolean {
  if (filter === null) return true;
  if (filter.type === 'expression') {
    try {
      return isTruthy(evaluate(filter.expression, scope));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      throw new FilterError(error.message, filter);
    }
  }
  const { type, filters } = filter;
  if (type === 'and') return filters.every((part) => passes(part, scope));
  const some = filters.some((part) => passes(part, scope));
  return type === 'or' ? some || filters.length === 0 : !some;
}

/** Why the note that holds the comparison cannot be had. */
function holderFault({ faults }: NoteSet, { holder }: QueryContext): string {
  const fault = faults.find(({ path }) => path === holder);
  return fault === undefined
    ? 'no note holds the comparison. Put the comparison into a note, or name one with --this on the command line.'
    : `the note that holds the comparison cannot be read. ${fault.message}`;
}

/** The problem of a filter that asks for `this` where it cannot be had; null where none does. */
function usesThis(filter: Filter | null, why: string): Problem | null {
  if (filter === null) return null;
  if (filter.type !== 'expression') {
    return (
      filter.filters.map((part) => usesThis(part, why)).find((problem) => problem !== null) ?? null
    );
  }
  const found = someNode(
    filter.expression,
    (node) => node.kind === 'this' || (node.kind === 'property' && node.of === 'holder'),
  );
  return found ? new FilterError(`The filter uses "this", but ${why}`, filter).problem : null;
}
