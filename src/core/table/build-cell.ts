import type { PropertyId } from '../note/property-id';
import type { PropertyReading } from '../note/read-property';
import type { Links } from '../ports';
import type { Item } from '../query/selection';
import { readingValue } from './cell-value';
import { citations, type FindKey } from './citation';
import { noteLink } from './note-cell';
import { type Cell, isNameColumn } from './table';

/** What cells are made with. */
export interface CellContext {
  readonly links: Links;
  readonly findKey: FindKey;
  /** Whether the sources are asked for. */
  readonly withSources: boolean;
}

/** Whether a property shows the note itself, as a link. */
export const isNameProperty = ({ source, name }: PropertyId): boolean =>
  isNameColumn(`${source}.${name}`);

const NO_SOURCES: Cell['sources'] = [];

/**
 * Make the cell of one item and one property.
 *
 * @param reading - What the item says of it.
 * @param differs - Whether that is something else than what the baseline says.
 */
export function buildCell(
  item: Item,
  property: PropertyId,
  reading: PropertyReading,
  differs: boolean,
  { links, findKey, withSources }: CellContext,
): Cell {
  const cite = (name: string | null): Cell['sources'] =>
    withSources ? citations(item, name, links, findKey) : NO_SOURCES;
  if (isNameProperty(property)) {
    const sources = cite(null);
    const value = noteLink(item.path);
    return { value, disputed: false, unchecked: false, differs: false, sources };
  }
  const { disputed, unchecked } = reading;
  const sources = property.source === 'note' ? cite(property.name) : NO_SOURCES;
  return { value: readingValue(reading, links), disputed, unchecked, differs, sources };
}
