import { Numbering } from '../../core/render/numbering';
import { type GridCell, layOutRows } from '../../core/table/lay-out';
import type { Citation, CellLink, Table } from '../../core/table/table';

/** The citations of a table by number, from 1; empty where its sources are not shown. */
export interface NumberedSources {
  readonly list: readonly Citation[];
  numberOf(source: CellLink): number;
}

/**
 * Number the citations in the order in which a reader of the whole table meets them: what shows and leads the same
 * has one number, and keeps it from page to page.
 */
export function numberSources(table: Table): NumberedSources {
  const numbers = new Numbering();
  const list: Citation[] = [];
  for (const drawn of cellsOf(table)) {
    if (!('cell' in drawn)) continue;
    for (const source of drawn.cell.sources) {
      if (!numbers.has(keyOf(source))) list.push(source);
      numbers.of(keyOf(source));
    }
  }
  return {
    list,
    numberOf: (source) => (numbers.has(keyOf(source)) ? numbers.of(keyOf(source)) : 0),
  };
}

function cellsOf(table: Table): GridCell[] {
  if (table.sources === 'off') return [];
  const { head, rows } = layOutRows(table);
  return [head, ...rows].flat();
}

const keyOf = ({ link, target, subpath, text }: CellLink): string =>
  JSON.stringify([link ?? target, subpath, text]);
