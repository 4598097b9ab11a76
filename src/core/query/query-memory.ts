import type { Definition } from './definition';
import { ItemOrder } from './item-order';
import { NoteFilter } from './note-filter';
import type { NoteItem } from './note-item';

/** What a query keeps for the next one: how each note was judged, and in which order the items stood. */
export class QueryMemory {
  readonly filter: NoteFilter;
  readonly order: ItemOrder<NoteItem>;
  private readonly definition: Definition;

  constructor(definition: Definition) {
    this.definition = definition;
    this.filter = new NoteFilter(definition);
    this.order = new ItemOrder(definition);
  }

  /** Whether it is that of a definition, which may be looked at in another way meanwhile. */
  isOf(definition: Definition): boolean {
    return KEYS.every((key) => this.definition[key] === definition[key]);
  }
}

/** What of a definition says which items there are, what they say and in which order they stand. */
const KEYS = [
  'filter',
  'notes',
  'formulas',
  'order',
  'sort',
  'groupBy',
  'summaries',
  'values',
] as const satisfies readonly (keyof Definition)[];
