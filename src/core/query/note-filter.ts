import { compile } from '../expression/evaluate';
import { ExhaustedError } from '../expression/limits';
import type { Scope } from '../expression/scope';
import { isTruthy } from '../expression/truthy';
import type { Note } from '../note/note';
import { type Problem, ProblemError } from '../problem';
import type { Definition, Filter, WrittenExpression } from './definition';
import { type ItemContext, NoteItem } from './note-item';
import { readsOthers } from './reads-others';
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

/** One thing that is asked of a note. */
export interface Test {
  readonly name: Step['name'];
  readonly text: string;
  /** @throws FilterError when it has no answer for the note. */
  readonly passes: (item: NoteItem) => boolean;
}

/** What a filter left, and the notes for which it has no answer. */
export interface Filtered {
  readonly passed: readonly NoteItem[];
  readonly failed: readonly { readonly path: string; readonly problem: Problem }[];
  /** How many notes the filter looked at. */
  readonly asked: number;
  readonly steps: readonly Step[];
}

/** How each of some notes was judged. */
interface Judged extends Candidates {
  /** For each note which test it does not pass, from 0; their number for a note that passes all. */
  readonly verdicts: readonly number[];
  /** Why a test has no answer. */
  readonly problems: ReadonlyMap<Note, Problem>;
}

/**
 * The filter of a definition, made ready for many notes. It remembers how it judged each, so that of a vault in which
 * little changed it looks only at what did.
 */
export class NoteFilter {
  private readonly definition: Pick<Definition, 'filter' | 'formulas'>;
  private readonly conditions: readonly Test[];
  private readonly readsOthers: boolean;
  private last: Judged | null = null;

  constructor(definition: Pick<Definition, 'filter' | 'formulas'>) {
    this.definition = definition;
    this.conditions = splitConjunction(definition.filter).map(toTest);
    this.readsOthers = readsOthers(definition);
  }

  /** Whether it is the filter of a definition, which may be looked at in another way meanwhile. */
  isOf({ filter, formulas }: Definition): boolean {
    return this.definition.filter === filter && this.definition.formulas === formulas;
  }

  /**
   * Judge notes, one condition after the other, so that it can be told what each of them kept.
   *
   * A note that is the same object, in the same circumstances and among notes of the same paths, is judged as before.
   */
  select(candidates: Candidates, context: ItemContext): Filtered {
    const { notes, before } = candidates;
    const tests = [...before, ...this.conditions];
    const known = this.known(candidates);
    const problems = new Map(known?.problems);
    const verdicts: number[] = [];
    const passed: NoteItem[] = [];
    notes.forEach((note, index) => {
      const old = known?.notes[index];
      let verdict = old === note ? known?.verdicts[index] : undefined;
      let item: NoteItem | undefined;
      if (verdict === undefined) {
        if (old !== undefined) problems.delete(old);
        item = new NoteItem(note, context);
        verdict = judge(item, tests, problems);
      }
      verdicts.push(verdict);
      if (verdict === tests.length) passed.push(item ?? new NoteItem(note, context));
    });
    const judged = { ...candidates, verdicts, problems };
    // What costs of the work that all share would be missing from the sum next time
    this.last = this.readsOthers || context.work.isDrawnOn ? null : judged;
    return { passed, ...tell(judged, tests) };
  }

  /** The last judgement, where it still holds. */
  private known({ notes, circumstances }: Candidates): Judged | null {
    const { last } = this;
    const holds =
      last !== null &&
      last.notes.length === notes.length &&
      last.circumstances.every((each, index) => each === circumstances[index]) &&
      last.notes.every((old, index) => old === notes[index] || old.path === notes[index]?.path);
    return holds ? last : null;
  }
}

/** Which test a note does not pass. */
function judge(item: NoteItem, tests: readonly Test[], problems: Map<Note, Problem>): number {
  let asked = 0;
  try {
    while (asked < tests.length && tests[asked]?.passes(item) === true) asked += 1;
  } catch (error) {
    if (!(error instanceof FilterError)) throw error;
    problems.set(item.note, error.problem);
  }
  return asked;
}

function tell(
  { notes, before, verdicts, problems }: Judged,
  tests: readonly Test[],
): Omit<Filtered, 'passed'> {
  const dropped = tests.map(() => 0);
  for (const verdict of verdicts) if (verdict < tests.length) dropped[verdict] = (dropped[verdict] ?? 0) + 1;
  let kept = notes.length;
  let asked = kept;
  const steps: Step[] = [];
  tests.forEach(({ name, text }, index) => {
    kept -= dropped[index] ?? 0;
    if (index < before.length) asked = kept;
    if (index >= before.length || dropped[index] !== 0) steps.push({ name, text, kept });
  });
  const failed = notes.flatMap((note, index) => {
    const problem = problems.get(note);
    return problem === undefined ? [] : [{ path: note.path, problem, test: verdicts[index] ?? 0 }];
  });
  return { failed: failed.sort((a, b) => a.test - b.test), asked, steps };
}

/** A filter that has no answer for a note; never leaves this file. */
class FilterError extends Error {
  readonly problem: Problem;

  constructor(message: string, written: WrittenExpression) {
    super(message);
    this.problem = problemIn(message, { ...written, place: 'filter' });
  }
}

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
        throw new FilterError(error.message, filter);
      }
    };
  }
  const { type, filters } = filter;
  const parts = filters.map(prepare);
  if (type === 'and') return (scope) => parts.every((passes) => passes(scope));
  const some = (scope: Scope): boolean => parts.some((passes) => passes(scope));
  return type === 'or' ? (scope) => parts.length === 0 || some(scope) : (scope) => !some(scope);
}
