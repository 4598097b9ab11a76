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
  readonly verdicts: Uint32Array;
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
    const verdicts = known?.verdicts.slice() ?? new Uint32Array(notes.length);
    const problems = new Map(known?.problems);
    const items = new Map<number, NoteItem>();
    for (let place = 0; place < notes.length; place += 1) {
      const note = notes[place];
      const old = known?.notes[place];
      if (note === undefined || old === note) continue;
      if (old !== undefined) problems.delete(old);
      const item = new NoteItem(note, context);
      verdicts[place] = judge(item, tests, problems);
      if (verdicts[place] === tests.length) items.set(place, item);
    }
    const judged = { ...candidates, verdicts, problems };
    // What costs of the work that all share would be missing from the sum next time
    this.last = this.readsOthers || context.work.isDrawnOn ? null : judged;
    const passed = placesOf(verdicts, tests.length).flatMap((place) => {
      const note = notes[place];
      return note === undefined ? [] : [items.get(place) ?? new NoteItem(note, context)];
    });
    return { passed, ...tell(judged, tests) };
  }

  /** The last judgement, where it still holds. */
  private known({ notes, circumstances }: Candidates): Judged | null {
    const { last } = this;
    if (last?.notes.length !== notes.length) return null;
    const isSame = last.circumstances.every((each, index) => each === circumstances[index]);
    return isSame && haveSamePaths(last.notes, notes) ? last : null;
  }
}

function haveSamePaths(some: readonly Note[], others: readonly Note[]): boolean {
  for (let place = 0; place < some.length; place += 1)
    if (some[place] !== others[place] && some[place]?.path !== others[place]?.path) return false;
  return true;
}

function placesOf(verdicts: Uint32Array, wanted: number): number[] {
  const places: number[] = [];
  for (let place = 0; place < verdicts.length; place += 1)
    if (verdicts[place] === wanted) places.push(place);
  return places;
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

function tell(judged: Judged, tests: readonly Test[]): Omit<Filtered, 'passed'> {
  const { notes, before, verdicts } = judged;
  const dropped = new Uint32Array(tests.length + 1);
  for (const verdict of verdicts) dropped[verdict] = (dropped[verdict] ?? 0) + 1;
  let kept = notes.length;
  let asked = kept;
  const steps: Step[] = [];
  tests.forEach(({ name, text }, index) => {
    kept -= dropped[index] ?? 0;
    if (index < before.length) asked = kept;
    if (index >= before.length || dropped[index] !== 0) steps.push({ name, text, kept });
  });
  return { failed: failuresOf(judged), asked, steps };
}

/** The notes without an answer: those of the first condition first. */
function failuresOf({ notes, verdicts, problems }: Judged): Filtered['failed'] {
  if (problems.size === 0) return [];
  const failed = notes.flatMap((note, place) => {
    const problem = problems.get(note);
    return problem === undefined ? [] : [{ path: note.path, problem, test: verdicts[place] ?? 0 }];
  });
  return failed.sort((a, b) => a.test - b.test);
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
