import { evaluate } from '../expression/evaluate';
import { createWork } from '../expression/limits';
import type { Lookup, Scope } from '../expression/scope';
import { SUMMARIES } from '../expression/summaries';
import { bareNote, type Note } from '../note/note';
import { noteAt } from '../note/note-at';
import type { NoteSet } from '../ports';
import { failure, type Fault, problemAt, ProblemError, type Result, success } from '../problem';
import type { Resolve } from '../value/same';
import type { Definition } from './definition';
import { findNote } from './find-note';
import { groupItems } from './group-items';
import { indexBacklinks } from './index-backlinks';
import type { Test } from './judged-notes';
import type { Candidates, Filtered, NoteFilter } from './note-filter';
import type { ItemContext, NoteItem } from './note-item';
import { pickNotes } from './pick-notes';
import { QueryMemory } from './query-memory';
import type { Selection, Step } from './selection';
import { usesThis } from './uses-this';

/** What a query needs beyond its definition and the notes. */
export interface QueryContext {
  /** Path of the note or base that holds the comparison, for `this` and as the place links are written for. */
  readonly holder: string | null;
  /** Whether the holder itself is left out, as in a static table. */
  readonly withoutHolder: boolean;
  /** The present moment of the reader's own clock, in milliseconds, for `now` and `today`. */
  readonly now: () => number;
  /** What was kept of the definition's last query; without it each note is looked at anew. */
  readonly memory?: QueryMemory;
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
  const holder = holderOf(context.holder, set.notes);
  const missing = holder === null ? usesThis(definition, holderFault(set, context)) : null;
  if (missing !== null) return failure(missing);

  const candidates = findCandidates(definition, set, holder, context);
  if (!candidates.ok) return candidates;
  const { resolve } = set.links;
  const moment = context.now(); // the clock stands still while the notes are looked through
  const lookup: Lookup = {
    note: (path) => noteAt(set.notes, path),
    resolve,
    backlinks: indexBacklinks(set),
    now: () => moment,
  };
  const scope = { holder, lookup, work: createWork() };

  const { memory: known } = context;
  const memory = known?.isOf(definition) ? known : new QueryMemory(definition);
  const filtered = filterNotes(memory.filter, candidates.value, scope);
  if (!filtered.ok) return filtered;
  const { passed, faults, work } = filtered.value;
  const steps = [...firstSteps(definition, set, candidates.value), ...filtered.value.steps];
  const limited = limitItems(memory.order.sort(passed), definition, steps);
  const { items: selected, groups } = gather(limited, definition, resolve);
  const baseline = findBaseline(definition, set, context, selected);
  if (!baseline.ok) return baseline;
  return success({
    items: selected,
    groups,
    baseline: baseline.value,
    faults: [...faults, ...sortErrors(definition, selected)],
    steps,
    onlyFormulasFail: true,
    summarize: ({ name, formula }, values) =>
      formula === null
        ? (SUMMARIES.get(name)?.(values, resolve) ?? null)
        : evaluate(
            formula.expression,
            summaryScope({ ...scope, work }),
            new Map([['values', values]]),
          ),
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
function holderOf(path: string | null, notes: readonly Note[]): Note | null {
  if (path === null) return null;
  return noteAt(notes, path) ?? (path.endsWith('.base') ? bareNote(path) : null);
}

/** Why the note that holds the comparison cannot be had. */
function holderFault({ faults }: NoteSet, { holder }: QueryContext): string {
  const fault = faults.find(({ path }) => path === holder);
  return fault === undefined
    ? 'no note holds the comparison. Put the comparison into a note, or name one with --this on the command line.'
    : `the note that holds the comparison cannot be read. ${fault.message}`;
}

const firstSteps = ({ notes: picks }: Definition, set: NoteSet, { notes }: Candidates): Step[] => [
  { name: 'vault', text: '', kept: set.notes.length },
  ...(picks === null ? [] : [{ name: 'notes' as const, text: '', kept: notes.length }]),
];

/** The notes that the filters are to look at. */
function findCandidates(
  { notes: picks, excluded }: Definition,
  set: NoteSet,
  holder: Note | null,
  { holder: path, withoutHolder }: QueryContext,
): Result<Candidates> {
  if (picks !== null) {
    const picked = pickNotes(picks, set, path);
    if (!picked.ok) return picked;
    return success({ notes: picked.value, before: [], circumstances: [set] });
  }
  const before: Test[] = [];
  const ask = (name: Test['name'], passes: Test['passes']): void =>
    void before.push({ name, text: '', passes });
  if (!excluded) ask('excluded', (note) => !set.isExcluded(note.path));
  if (withoutHolder) ask('holder', (note) => note.path !== path);
  // Without a file that came, went or moved, links are the same object and lead where they led
  const circumstances = [set.links, set.isExcluded, excluded, holder, path, withoutHolder];
  return success({ notes: set.notes, before, circumstances });
}

/** Apply the filter, with the notes for which it has no answer as faults. */
function filterNotes(
  filter: NoteFilter,
  candidates: Candidates,
  scope: Omit<ItemContext, 'formulas'>,
): Result<Pick<Filtered, 'passed' | 'steps' | 'work'> & { readonly faults: readonly Fault[] }> {
  const { passed, failed, asked, steps, work } = filter.select(candidates, scope);
  const [first] = failed;
  if (first !== undefined && failed.length === asked) return failure(first.problem);
  const faults = failed.map(({ path, problem }) => ({ path, message: problem.message }));
  return success({ passed, steps, work, faults });
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
