import { compare } from '../../core/compare';
import { baseName } from '../../core/note/note';
import type { NoteSource } from '../../core/ports';
import { success } from '../../core/problem';
import { parseDefinition } from '../../core/query/parse-definition';
import type { View } from '../../core/query/view';
import { comparisonAt, definitionOf } from '../../core/static-table/convert';
import { footnoteLabel } from '../../core/static-table/static-table';
import { TEXT } from '../../ui/text';
import { civilNow } from '../civil-now';
import type { PortableComparison } from './portable-comparison';

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

/** The comparison at an offset of a note's text; null where there is none. */
export function placedAt(text: string, offset: number, holder: string): PlacedComparison | null {
  const place = comparisonAt(text, offset);
  if (place === null) return null;
  return { definition: definitionOf(place), holder, isStatic: place.kind === 'table', view: {} };
}

/** A comparison of a note as one that can leave it. */
export const portable = (
  { definition, holder, isStatic, view }: PlacedComparison,
  source: NoteSource,
): PortableComparison => ({
  name: TEXT.export.defaultName(baseName(holder)),
  holder,
  footnotes: footnoteLabel(definition),
  async read() {
    const parsed = parseDefinition(definition);
    if (!parsed.ok) return parsed;
    const notes = await source.readNotes();
    const context = { holder, withoutHolder: isStatic, now: civilNow };
    return success({
      definition: { ...parsed.value, ...view },
      notes,
      draw: (wanted) => compare(wanted, notes, context),
    });
  },
});
