import { evaluate } from '../expression/evaluate';
import { createWork } from '../expression/limits';
import type { Lookup, Scope } from '../expression/scope';
import { SUMMARIES } from '../expression/summaries';
import { bareNote, type Note } from '../note/note';
import type { NoteSet } from '../ports';
import {
  failure,
  type Fault,
  type Problem,
  problemAt,
  ProblemError,
  type Result,
  success,
} from '../problem';
import type { Resolve } from '../value/same';
import { applyFilter } from './apply-filter';
import type { Definition } from './definition';
import { findNote } from './find-note';
import { groupItems } from './group-items';
import { indexBacklinks } from './index-backlinks';
import { NoteItem } from './note-item';
import { pickNotes } from './pick-notes';
import type { Selection, Step } from './selection';
import { sortItems } from './sort-items';
import { splitConjunction } from './split-conjunction';
import { usesThis } from './uses-this';

/** What a query needs beyond its definition and the notes. */
export interface QueryContext {
  /** Path of the note or base that holds the comparison, for `this` and as the place links are written for. */
  readonly holder: string | null;
  /** Whether the holder itself is left out, as in a static table. */
  readonly withoutHolder: boolean;
  /** The present moment of the reader's own clock, in milliseconds, for `now` and `today`. */
  readonly now: () => number;
}

/**
 * Select, order and group notes.
 *
 * @returns The selection, or the problems of the definition that only show against notes: a picked note that
 *   leads nowhere, `this` without a holder, a baseline that is no item, a filter that has no answer for any note.
 */
export function runQuery(
  definition: Definition,
  set: NoteSet,
  context: QueryContext,
): Result<Selection> {
  const byPath = new Map(set.notes.map((note) => [note.path, note]));
  const holder = holderOf(context.holder, byPath);
  const missing = holder === null ? usesThis(definition, holderFault(set, context)) : null;
  if (missing !== null) return failure(missing);

  const candidates = findCandidates(definition, set, byPath, context);
  if (!candidates.ok) return candidates;
  const { resolve } = set.links;
  const backlinks = indexBacklinks(set);
  const moment = context.now(); // the clock stands still while the notes are looked through
  const note: Lookup['note'] = (path) => byPath.get(path) ?? null;
  const lookup = { note, resolve, backlinks, now: () => moment };
  const scope = { holder, lookup, work: createWork() };

  const { notes, steps } = candidates.value;
  const itemContext = { ...scope, formulas: definition.formulas };
  const items = notes.map((each) => new NoteItem(each, itemContext));
  const filtered = filterItems(definition, items, steps);
  if (!filtered.ok) return filtered;
  const { passed, faults } = filtered.value;
  const limited = limitItems(sortItems(passed, definition), definition, steps);
  const { items: selected, groups } = gather(limited, definition, resolve);
  const baseline = findBaseline(definition, set, context, selected);
  if (!baseline.ok) return baseline;
  return success({
    items: selected,
    groups,
    baseline: baseline.value,
    faults: [...faults, ...sortErrors(definition, selected)],
    steps,
    summarize: ({ name, formula }, values) =>
      formula === null
        ? (SUMMARIES.get(name)?.(values, resolve) ?? null)
        : evaluate(formula.expression, summaryScope(scope), new Map([['values', values]])),
  });
}

function limitItems(
  items: readonly NoteItem[],
  { limit }: Definition,
  steps: Step[],
): readonly NoteItem[] {
  if (limit === null) return items;
  const kept = items.slice(0, limit);
  steps.push({ name: 'limit', text: '', kept: kept.length });
  return kept;
}

function gather(
  items: readonly NoteItem[],
  { groupBy }: Definition,
  resolve: Resolve,
): Pick<Selection, 'groups'> & { readonly items: readonly NoteItem[] } {
  return groupBy === null ? { items, groups: null } : groupItems(items, groupBy.property, resolve);
}

/** The note that holds the comparison; a base is no note, yet `this` has its name and folder. */
function holderOf(path: string | null, byPath: ReadonlyMap<string, Note>): Note | null {
  if (path === null) return null;
  return byPath.get(path) ?? (path.endsWith('.base') ? bareNote(path) : null);
}

/** Why the note that holds the comparison cannot be had. */
function holderFault({ faults }: NoteSet, { holder }: QueryContext): string {
  const fault = faults.find(({ path }) => path === holder);
  return fault === undefined
    ? 'no note holds the comparison. Put the comparison into a note, or name one with --this on the command line.'
    : `the note that holds the comparison cannot be read. ${fault.message}`;
}

/** The notes that the filters are to look at. */
function findCandidates(
  { notes: picks, excluded }: Definition,
  set: NoteSet,
  byPath: ReadonlyMap<string, Note>,
  { holder, withoutHolder }: QueryContext,
): Result<{ notes: readonly Note[]; steps: Step[] }> {
  const steps: Step[] = [{ name: 'vault', text: '', kept: set.notes.length }];
  if (picks !== null) {
    const picked = pickNotes(picks, set, byPath, holder);
    if (!picked.ok) return picked;
    steps.push({ name: 'notes', text: '', kept: picked.value.length });
    return success({ notes: picked.value, steps });
  }
  let notes = set.notes;
  const keep = (name: Step['name'], isKept: (note: Note) => boolean): void => {
    const kept = notes.filter(isKept);
    if (kept.length < notes.length) steps.push({ name, text: '', kept: kept.length });
    notes = kept;
  };
  if (!excluded) keep('excluded', ({ path }) => !set.isExcluded(path));
  if (withoutHolder) keep('holder', ({ path }) => path !== holder);
  return success({ notes, steps });
}

/** Apply one condition after the other, so that it can be told what each of them kept. */
function filterItems(
  { filter }: Definition,
  items: readonly NoteItem[],
  steps: Step[],
): Result<{ passed: readonly NoteItem[]; faults: readonly Fault[] }> {
  let passed = items;
  const failed: { path: string; problem: Problem }[] = [];
  for (const condition of splitConjunction(filter)) {
    const result = applyFilter(condition, passed);
    passed = result.passed;
    failed.push(...result.failed.map(({ item, problem }) => ({ path: item.path, problem })));
    const text = condition.type === 'expression' ? condition.text : condition.type;
    steps.push({ name: 'filter', text, kept: passed.length });
  }
  const [first] = failed;
  if (first !== undefined && failed.length === items.length) return failure(first.problem);
  const faults = failed.map(({ path, problem }) => ({ path, message: problem.message }));
  return success({ passed, faults });
}

/** Formulas that should order the items and have no answer. */
function sortErrors({ groupBy, sort }: Definition, items: readonly NoteItem[]): Fault[] {
  const formulas = [groupBy, ...sort].filter((key) => key?.property.source === 'formula');
  return formulas.flatMap((key) =>
    items.flatMap((item) => {
      const { error: message } = key === null ? {} : item.read(key.property);
      return message === undefined ? [] : [{ path: item.path, message }];
    }),
  );
}

/** The item against which differences are told. */
function findBaseline(
  { baseline }: Definition,
  set: NoteSet,
  { holder }: QueryContext,
  items: readonly NoteItem[],
): Result<string | null> {
  if (baseline === null) return success(null);
  const path = findNote(baseline.text, set, holder ?? '');
  if (path !== null && items.some((item) => item.path === path)) return success(path);
  const why =
    path === null
      ? 'leads to no note. Write a link to a note, its path, or its "atlas" identity'
      : 'is not among the notes compared. Choose one of them, or let the filters take it in';
  const message = `The baseline "${baseline.text}" ${why}.`;
  return failure(problemAt(message, baseline));
}

/** A summary is computed from `values` alone: no note stands for all. */
const summaryScope = (scope: Omit<Scope, 'note' | 'formula'>): Scope => ({
  ...scope,
  note: bareNote(''),
  formula: (name) => {
    throw new ProblemError(`A summary cannot use the formula "${name}": it sees "values" alone.`);
  },
});
