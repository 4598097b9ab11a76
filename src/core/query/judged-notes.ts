import type { Note } from '../note/note';
import type { Problem } from '../problem';
import { type ItemContext, NoteItem } from './note-item';
import type { Step } from './selection';

/** One thing that is asked of a note. */
export interface Test {
  readonly name: Step['name'];
  readonly text: string;
  /** @throws NoAnswer when it has no answer for the note. */
  readonly passes: (item: NoteItem) => boolean;
}

/** Why a test has no answer for a note. */
export class NoAnswer extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** A note for which a test has no answer. */
export interface Failed {
  readonly path: string;
  readonly problem: Problem;
}

/** How each of some notes fares with tests, asked one after the other; kept up to date note by note. */
export class JudgedNotes {
  readonly context: ItemContext;
  private readonly tests: readonly Test[];
  /** For each note which test it does not pass, from 0; their number for a note that passes all. */
  private readonly verdicts: Uint32Array;
  /** How many notes have each verdict. */
  private readonly counts: Uint32Array;
  /** Those that pass all tests, and those for which one has no answer, by their places. */
  private readonly items = new Map<number, NoteItem>();
  private readonly failures = new Map<number, Failed>();

  constructor(notes: readonly Note[], tests: readonly Test[], context: ItemContext) {
    this.tests = tests;
    this.context = context;
    this.verdicts = new Uint32Array(notes.length);
    this.counts = new Uint32Array(tests.length + 1);
    notes.forEach((note, place) => {
      this.enter(place, note);
    });
  }

  /** Judge another note in the place of one. */
  replace(place: number, note: Note): void {
    this.count(this.verdicts[place] ?? 0, -1);
    this.items.delete(place);
    this.failures.delete(place);
    this.enter(place, note);
  }

  /** The notes that pass all tests: each the same item as long as it is the same note. */
  get passed(): NoteItem[] {
    return [...this.items.values()];
  }

  /** The notes without an answer: those of the first test first. */
  get failed(): Failed[] {
    const verdictOf = (place: number): number => this.verdicts[place] ?? 0;
    return [...this.failures]
      .sort(([a], [b]) => verdictOf(a) - verdictOf(b) || a - b)
      .map(([, failed]) => failed);
  }

  /** How many notes are left after each test. */
  get kept(): number[] {
    let left = this.verdicts.length;
    return this.tests.map((_, index) => (left -= this.counts[index] ?? 0));
  }

  private enter(place: number, note: Note): void {
    const item = new NoteItem(note, this.context);
    const verdict = this.judge(item, place);
    this.verdicts[place] = verdict;
    this.count(verdict, 1);
    if (verdict === this.tests.length) this.items.set(place, item);
  }

  /** Which test a note does not pass. */
  private judge(item: NoteItem, place: number): number {
    const { tests } = this;
    let asked = 0;
    try {
      while (asked < tests.length && tests[asked]?.passes(item) === true) asked += 1;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.failures.set(place, { path: item.path, problem: error.problem });
    }
    return asked;
  }

  private count(verdict: number, more: 1 | -1): void {
    this.counts[verdict] = (this.counts[verdict] ?? 0) + more;
  }
}
