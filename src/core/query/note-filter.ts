import { compile } from '../expression/evaluate';
import { ExhaustedError, type Work } from '../expression/limits';
import type { Scope } from '../expression/scope';
import { isTruthy } from '../expression/truthy';
import { changedNotes } from '../note/changed-notes';
import type { Note } from '../note/note';
import { ProblemError } from '../problem';
import type { Definition, Filter } from './definition';
import { type Failed, JudgedNotes, NoAnswer, type Test } from './judged-notes';
import { type ItemContext, NoteItem } from './note-item';
import { readsOthers, showsOthers } from './reads-others';
import type { Step } from './selection';
import { splitConjunction } from './split-conjunction';
import { problemIn } from './written-expressions';

/** What the notes are taken from. */
export interface Candidates {
  readonly notes: readonly Note[];
  /** What is asked of a note before the filter: whether it is out of view, whether it is the holder. */
  readonly before: readonly Test[];
  /** Changes when a note that stays as it is may be judged in another way; see `NoteFilter.select`. */
  readonly circumstances: readonly unknown[];
}

/** What a filter left, and the notes for which it has no answer. */
export interface Filtered {
  /** In the order of the notes, but for those that changed since: they stand last. */
  readonly passed: readonly NoteItem[];
  /** The work on which they draw. */
  readonly work: Work;
  readonly failed: readonly Failed[];
  /** How many notes the filter looked at. */
  readonly asked: number;
  readonly steps: readonly Step[];
}

/**
 * The filter of a definition, made ready for many notes. It remembers how it judged each, so that of a vault in which
 * little changed it looks only at what did.
 */
export class NoteFilter {
  private readonly conditions: readonly Test[];
  private readonly formulas: ItemContext['formulas'];
  private readonly readsOthers: boolean;
  private readonly showsOthers: boolean;
  private last: (Candidates & { readonly judged: JudgedNotes }) | null = null;

  constructor(definition: Definition) {
    this.conditions = splitConjunction(definition.filter).map(toTest);
    this.formulas = new Map(
      [...definition.formulas].map(([name, { text, expression }]) => {
        return [name, { text, compute: compile(expression) }] as const;
      }),
    );
    this.readsOthers = readsOthers(definition);
    this.showsOthers = showsOthers(definition);
  }

  /**
   * Judge notes, one condition after the other, so that it can be told what each of them kept.
   *
   * A note that is the same object, in the same circumstances and among notes of the same paths, is judged as before.
   * An item that is the same object as before says the same of everything.
   */
  select(candidates: Candidates, scope: Omit<ItemContext, 'formulas'>): Filtered {
    const { notes, before } = candidates;
    const tests = [...before, ...this.conditions];
    const context = { ...scope, formulas: this.formulas };
    const known = this.renewed(candidates);
    const judged = known ?? new JudgedNotes(notes, tests, context);
    if (!this.readsOthers) this.last = { ...candidates, judged };
    const isOutdated = known !== null && this.showsOthers;
    const { passed, kept } = judged;
    return {
      passed: isOutdated ? passed.map(({ note }) => new NoteItem(note, context)) : passed,
      work: (isOutdated ? context : judged.context).work,
      failed: judged.failed,
      asked: kept[before.length - 1] ?? notes.length,
      steps: stepsOf(tests, [notes.length, ...kept], before.length),
    };
  }

  /** The last judgement with what changed since; null where it no longer holds. */
  private renewed({ notes, circumstances }: Candidates): JudgedNotes | null {
    const { last } = this;
    this.last = null; // where a test breaks off, nobody knows how far it came
    if (last?.circumstances.every((each, index) => each === circumstances[index]) !== true)
      return null;
    // What draws on the work that all share would be missing from the sum from now on, or find too little of it left
    const { work } = last.judged.context;
    const changed = work.isDrawnOn ? null : changedNotes(last.notes, notes);
    if (changed === null) return null;
    for (const { place, after } of changed) last.judged.replace(place, after);
    return work.isDrawnOn ? null : last.judged;
  }
}

/** What each test kept; one that is asked before the filter is told only where it left something out. */
const stepsOf = (tests: readonly Test[], kept: readonly number[], before: number): Step[] =>
  tests.flatMap(({ name, text }, index) => {
    const [had, has] = [kept[index] ?? 0, kept[index + 1] ?? 0];
    return index < before && had === has ? [] : [{ name, text, kept: has }];
  });

const toTest = (filter: Filter): Test => ({
  name: 'filter',
  text: filter.type === 'expression' ? filter.text : filter.type,
  passes: prepare(filter),
});

function prepare(filter: Filter): (scope: Scope) => boolean {
  if (filter.type === 'expression') {
    const compute = compile(filter.expression);
    return (scope) => {
      try {
        return isTruthy(compute(scope));
      } catch (error) {
        if (!(error instanceof ProblemError) || error instanceof ExhaustedError) throw error;
        throw new NoAnswer(problemIn(error.message, { ...filter, place: 'filter' }));
      }
    };
  }
  const { type, filters } = filter;
  const parts = filters.map(prepare);
  if (type === 'and') return (scope) => parts.every((passes) => passes(scope));
  const some = (scope: Scope): boolean => parts.some((passes) => passes(scope));
  return type === 'or' ? (scope) => parts.length === 0 || some(scope) : (scope) => !some(scope);
}
