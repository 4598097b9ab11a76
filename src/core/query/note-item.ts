import type { Evaluation } from '../expression/evaluate';
import { ExhaustedError, type Work } from '../expression/limits';
import type { Lookup, Scope } from '../expression/scope';
import type { Note } from '../note/note';
import type { PropertyId } from '../note/property-id';
import {
  type Marks,
  marksOf,
  plainReading,
  type PropertyReading,
  readFileProperty,
  readNoteProperty,
} from '../note/read-property';
import { ProblemError } from '../problem';
import type { Value } from '../value/value';
import type { Item } from './selection';

/** What the formulas and filters of all notes are computed with. */
export interface ItemContext {
  readonly formulas: ReadonlyMap<string, ReadyFormula>;
  readonly holder: Note | null;
  readonly lookup: Lookup;
  readonly work: Work;
}

/** A formula as written, and what computes it. */
interface ReadyFormula {
  readonly text: string;
  readonly compute: Evaluation;
}

/**
 * A note under test: an item, and at once the scope in which expressions see it, for there may be very many. Each
 * of its formulas is computed when first asked for, and once.
 */
export class NoteItem implements Item, Scope {
  readonly note: Note;
  private readonly context: ItemContext;
  private computed: Map<string, Value | ProblemError> | undefined;
  private marks: Marks | undefined;

  constructor(note: Note, context: ItemContext) {
    this.note = note;
    this.context = context;
  }

  get path(): string {
    return this.note.path;
  }

  get holder(): Note | null {
    return this.context.holder;
  }

  get lookup(): Lookup {
    return this.context.lookup;
  }

  get work(): Work {
    return this.context.work;
  }

  formula(name: string): Value {
    const value = this.outcome(name);
    if (value instanceof ProblemError) throw value;
    return value;
  }

  read(id: PropertyId): PropertyReading {
    if (id.source === 'note') {
      this.marks ??= marksOf(this.note);
      return readNoteProperty(this.note, id.name, this.marks);
    }
    if (id.source === 'file') return readFileProperty(this.note, id.name, this.lookup.backlinks);
    const value = this.outcome(id.name);
    return value instanceof ProblemError ? errorReading(value.message) : plainReading(value);
  }

  /** The value of a formula, or why it has none. */
  private outcome(name: string): Value | ProblemError {
    this.computed ??= new Map();
    const known = this.computed.get(name);
    if (known !== undefined) return known;
    const value = this.compute(name);
    this.computed.set(name, value);
    return value;
  }

  private compute(name: string): Value | ProblemError {
    const formula = this.context.formulas.get(name);
    if (formula === undefined) return new ProblemError(`There is no formula "${name}".`);
    try {
      return formula.compute(this);
    } catch (error) {
      if (!(error instanceof ProblemError) || error instanceof ExhaustedError) throw error;
      return error.message.includes('In the formula ')
        ? error
        : new ProblemError(`${error.message} In the formula ${name}: ${formula.text}`);
    }
  }
}

const errorReading = (error: string): PropertyReading => ({
  value: null,
  state: 'error',
  disputed: false,
  unchecked: false,
  error,
});
