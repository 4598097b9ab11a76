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
  context: CellContext,
): Cell {
  if (isNameProperty(property)) {
    const sources = sourcesOf(item, null, context);
    const value = noteLink(item.path);
    return { value, disputed: false, unchecked: false, differs: false, sources };
  }
  const { disputed, unchecked } = reading;
  const sources = property.source === 'note' ? sourcesOf(item, property.name, context) : NO_SOURCES;
  return { value: readingValue(reading, context.links), disputed, unchecked, differs, sources };
}

const NO_SOURCES: Cell['sources'] = [];

const sourcesOf = (
  item: Item,
  name: string | null,
  { links, findKey, withSources }: CellContext,
): Cell['sources'] => (withSources ? citations(item, name, links, findKey) : NO_SOURCES);
