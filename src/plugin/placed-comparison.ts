import { compare } from '../core/compare';
import type { NoteSet, NoteSource } from '../core/ports';
import { type Result, success } from '../core/problem';
import { parseDefinition } from '../core/query/parse-definition';
import type { View } from '../core/query/view';
import { comparisonAt, definitionOf } from '../core/static-table/convert';
import type { Table } from '../core/table/table';
import { civilNow } from './civil-now';

/** A comparison of a note, and how it is looked at. */
export interface PlacedComparison {
  readonly definition: string;
  /** Path of the note that holds it. */
  readonly holder: string;
  /** Whether it is a static table, of which its holder is no item. */
  readonly isStatic: boolean;
  /** What is looked at otherwise than the definition says. */
  readonly view: Partial<View>;
}

/** A comparison as it was drawn, and the notes from which. */
export interface DrawnComparison {
  readonly table: Table;
  readonly notes: NoteSet;
}

/** The comparison at an offset of a note's text; null where there is none. */
export function placedAt(text: string, offset: number, holder: string): PlacedComparison | null {
  const place = comparisonAt(text, offset);
  if (place === null) return null;
  return { definition: definitionOf(place), holder, isStatic: place.kind === 'table', view: {} };
}

/** Read the notes and draw a comparison from them; or tell what is wrong with its definition. */
export async function drawPlaced(
  { definition, holder, isStatic, view }: PlacedComparison,
  source: NoteSource,
): Promise<Result<DrawnComparison>> {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) return parsed;
  const notes = await source.readNotes();
  const context = { holder, withoutHolder: isStatic, now: civilNow };
  const table = compare({ ...parsed.value, ...view }, notes, context);
  return table.ok ? success({ table: table.value, notes }) : table;
}
