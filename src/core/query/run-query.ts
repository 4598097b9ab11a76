import { evaluate } from '../expression/evaluate';
import { isTruthy } from '../expression/truthy';
import type { Lookup, Scope } from '../expression/scope';
import type { Note } from '../note/note';
import type { NoteSet } from '../ports';
import { failure, type Problem, ProblemError, type Result, success } from '../problem';
import type { Definition, Filter } from './definition';
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

/** The notes selected, and how many were left after each step. */
export interface Selection {
  readonly notes: readonly Note[];
  readonly steps: readonly {
    readonly step: 'notes' | 'excluded' | 'picked' | 'filters' | 'limit';
    readonly count: number;
  }[];
}

/**
 * Select and order notes.
 *
 * @returns The selection, or the problems of the definition that only show against notes: a picked note
 *   that leads nowhere, `this` without a holder.
 */
export function runQuery(
  definition: Definition,
  set: NoteSet,
  context: QueryContext,
): Result<Selection> {
  const byPath = new Map(set.notes.map((note) => [note.path, note]));
  const holder = context.holder === null ? null : (byPath.get(context.holder) ?? null);
  const lookup = makeLookup(set, byPath, context);

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
  const filtered: Note[] = [];
  for (const note of picked.value) {
    const passed = passes(definition.filter, { note, holder, lookup, formula: noFormula });
    if (!passed.ok) return passed;
    if (passed.value) filtered.push(note);
  }
  const sorted = sortNotes(filtered, definition);
  const notes = definition.limit === null ? sorted : sorted.slice(0, definition.limit);
  const steps = [
    { step: 'notes', count: set.notes.length },
    { step: 'excluded', count: seen.length },
    { step: 'picked', count: picked.value.length },
    { step: 'filters', count: filtered.length },
    { step: 'limit', count: notes.length },
  ] as const;
  return success({ notes, steps });
}

function makeLookup(
  set: NoteSet,
  byPath: ReadonlyMap<string, Note>,
  context: QueryContext,
): Lookup {
  let backlinks: Map<string, string[]> | undefined;
  return {
    note: (path) => byPath.get(path) ?? null,
    resolve: (target, from) => set.links.resolve(target, from),
    backlinks: (path) => (backlinks ??= indexBacklinks(set)).get(path) ?? [],
    now: context.now,
  };
}

/** For each note the notes that link to it. */
function indexBacklinks(set: NoteSet): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const note of set.notes) {
    const { links, embeds } = note.contents();
    const targets = new Set(
      [...links, ...embeds].map((link) => set.links.resolve(link.target, note.path)),
    );
    for (const target of targets) {
      if (target !== null) index.set(target, [...(index.get(target) ?? []), note.path]);
    }
  }
  return index;
}

const noFormula = (name: string): never => {
  throw new ProblemError(`There is no formula "${name}".`);
};

function passes(filter: Filter | null, scope: Scope): Result<boolean> {
  if (filter === null) return success(true);
  if (filter.type === 'expression') {
    try {
      return success(isTruthy(evaluate(filter.expression, scope)));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return failure(problemOf(error, filter));
    }
  }
  for (const part of filter.filters) {
    const passed = passes(part, scope);
    if (!passed.ok) return passed;
    if (passed.value === (filter.type !== 'and')) return success(filter.type === 'or');
  }
  return success(filter.type !== 'or' || filter.filters.length === 0);
}

const problemOf = (error: ProblemError, filter: { text: string; line?: number }): Problem => ({
  message: `${error.message} In the filter: ${filter.text}`,
  ...(filter.line === undefined ? {} : { line: filter.line }),
});
