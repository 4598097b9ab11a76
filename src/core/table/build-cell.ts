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
 * Makes the cell of an item.
 *
 * @param differs - Whether the item says something else than the baseline does.
 */
export type MakeCell = (item: Item, differs: boolean) => Cell;

/** What makes the cells of one property. */
export function cellMaker(
  property: PropertyId,
  { links, findKey, withSources }: CellContext,
): MakeCell {
  const sourcesFor =
    (name: string | null) =>
    (item: Item): Cell['sources'] =>
      citations(item, name, links, findKey);
  if (isNameProperty(property)) {
    const sourcesOf = withSources ? sourcesFor(null) : noSources;
    return (item) => ({ ...EMPTY_CELL, value: noteLink(item.path), sources: sourcesOf(item) });
  }
  const hasSources = withSources && property.source === 'note';
  const sourcesOf = hasSources ? sourcesFor(property.name) : noSources;
  return (item, differs) => {
    const reading = item.read(property);
    const sources = sourcesOf(item);
    if (reading.state === 'gap' && !differs && sources.length === 0) return EMPTY_CELL;
    const { disputed, unchecked } = reading;
    return { value: readingValue(reading, links), disputed, unchecked, differs, sources };
  };
}

/** Whether a cell has its value alone to say. */
export const isBare = ({ disputed, unchecked, differs, sources }: Cell): boolean =>
  !disputed && !unchecked && !differs && sources.length === 0;

const NO_SOURCES: Cell['sources'] = [];
const noSources = (): Cell['sources'] => NO_SOURCES;

/** One for all that have nothing to say: a long table may have tens of thousands. */
const EMPTY_CELL: Cell = {
  value: null,
  disputed: false,
  unchecked: false,
  differs: false,
  sources: NO_SOURCES,
};
