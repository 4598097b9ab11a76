import type { PropertyId } from '../note/property-id';
import type { Links } from '../ports';
import type { Item } from '../query/selection';
import { readingValue } from './cell-value';
import { citations, type FindKey } from './citation';
import { isNameProperty } from './column-name';
import { noteLink } from './note-cell';
import type { Cell } from './table';

/** What cells are made with. */
export interface CellContext {
  readonly links: Links;
  readonly findKey: FindKey;
  /** Whether the sources are asked for. */
  readonly withSources: boolean;
}

/**
 * Make the cell of one item and one property.
 *
 * @param differs - Whether the item says something else than the baseline does.
 */
export function buildCell(
  item: Item,
  property: PropertyId,
  differs: boolean,
  context: CellContext,
): Cell {
  if (isNameProperty(property)) {
    const sources = sourcesOf(item, null, context);
    const value = noteLink(item.path);
    return { value, disputed: false, unchecked: false, differs: false, sources };
  }
  const reading = item.read(property);
  const { disputed, unchecked } = reading;
  const sources = property.source === 'note' ? sourcesOf(item, property.name, context) : NO_SOURCES;
  return { value: readingValue(reading, context.links), disputed, unchecked, differs, sources };
}

/** Whether a cell has its value alone to say. */
export const isBare = ({ disputed, unchecked, differs, sources }: Cell): boolean =>
  !disputed && !unchecked && !differs && sources.length === 0;

const NO_SOURCES: Cell['sources'] = [];

const sourcesOf = (
  item: Item,
  name: string | null,
  { links, findKey, withSources }: CellContext,
): Cell['sources'] => (withSources ? citations(item, name, links, findKey) : NO_SOURCES);
