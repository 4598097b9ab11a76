import { untilExhausted } from '../expression/limits';
import { parseExpression } from '../expression/parse-expression';
import type { Note } from '../note/note';
import { FILE_PROPERTIES } from '../note/property-id';
import type { NoteSet } from '../ports';
import { type Problem, type Result, success } from '../problem';
import type { Definition } from '../query/definition';
import { parseDefinition } from '../query/parse-definition';
import { type QueryContext, runQuery } from '../query/run-query';
import type { Selection } from '../query/selection';
import { columnProperty } from '../table/column-name';
import { buildTable } from '../table/build-table';
import { countProperties } from '../table/count-properties';
import { defaultColumns } from '../table/default-columns';
import type { Table } from '../table/table';
import { type Choices, saysWhich } from './choices';
import { writeChoices } from './write-choices';

/** For which note and from which notes a comparison is made. */
export interface DraftContext {
  /** Path of the note into which it goes; it need not exist yet. */
  readonly holder: string;
  readonly notes: NoteSet;
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
}

/** A property to choose. */
export interface PropertyOffer {
  /** As an expression writes it. */
  readonly property: string;
  readonly name: string;
  /** In how many of the notes it has a value; null for one of the file. */
  readonly filled: number | null;
}

/** What choices come to, before anything is written. */
export interface Preview {
  /** The table, or its beginning where it is long; null until it is said which notes are meant. */
  readonly table: Result<Table> | null;
  /** What is wrong with the filter alone; empty when it can be read. */
  readonly filterProblems: readonly Problem[];
  readonly properties: readonly PropertyOffer[];
  /** Paths of the notes compared, in order. */
  readonly selected: readonly string[];
  /** What is written into the note. */
  readonly definition: string;
}

/** Of a longer table only the beginning is built: more would be slow, and nobody looks through it in a form. */
const MOST_SHOWN = 50;
/** Up to here all is built where only all notes together tell what to show: differences, and what is missing. */
const MOST_TOLD = 500;

/**
 * Work out what choices come to.
 *
 * @returns The table or what is wrong with the choices, and what there is to choose further: nothing, where the
 *   notes cannot be told.
 */
export function previewOf(choices: Choices, { holder, notes, now }: DraftContext): Preview {
  const definition = writeChoices(choices, notes, holder);
  const filter = choices.filter === '' ? null : parseExpression(choices.filter);
  const nothing = {
    definition,
    filterProblems: filter !== null && !filter.ok ? filter.problems : [],
    properties: [],
    selected: [],
  };
  if (!saysWhich(choices)) return { ...nothing, table: null };
  const parsed = parseDefinition(definition);
  if (!parsed.ok) return { ...nothing, table: parsed };
  const context = { holder, withoutHolder: choices.form === 'table', now };
  const built = untilExhausted(() => build(parsed.value, notes, context));
  return built.ok ? { ...nothing, ...built.value } : { ...nothing, table: built };
}

function build(
  definition: Definition,
  notes: NoteSet,
  context: QueryContext,
): Result<Pick<Preview, 'table' | 'properties' | 'selected'>> {
  const selection = runQuery(definition, notes, context);
  if (!selection.ok) return selection;
  const { items } = selection.value;
  const compared = items.flatMap(({ note }) => note ?? []);
  const shown = { ...definition, order: definition.order ?? defaultColumns(compared) };
  return success({
    table: success(buildTable(beginning(selection.value, shown), shown, notes)),
    properties: offerProperties(compared),
    selected: items.map(({ path }) => path),
  });
}

function beginning(selection: Selection, { differences, gaps }: Definition): Selection {
  const tellsOfAll = differences !== 'off' || gaps;
  if (tellsOfAll && selection.items.length <= MOST_TOLD) return selection;
  let left = MOST_SHOWN;
  const groups = selection.groups?.flatMap((group) => {
    const size = Math.min(group.size, left);
    left -= size;
    return size > 0 ? { ...group, size } : [];
  });
  return {
    ...selection,
    items: selection.items.slice(0, MOST_SHOWN),
    groups: groups ?? null,
  };
}

/** The notes' own properties, in their order, then those of their files. */
const offerProperties = (notes: readonly Note[]): PropertyOffer[] => [
  ...[...countProperties(notes)].map(([name, filled]) => {
    const property = columnProperty({ source: 'note', name });
    return { property, name, filled };
  }),
  ...FILE_PROPERTIES.filter((name) => !HARD_TO_READ.includes(name)).map((name) => {
    const property = columnProperty({ source: 'file', name });
    return { property, name: property, filled: null };
  }),
];

/** Of a file's properties those that repeat its name, or hold whatever there is. */
const HARD_TO_READ = ['name', 'basename', 'file', 'properties'];
