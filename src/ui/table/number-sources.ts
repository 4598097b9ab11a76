import type { Grid } from '../../core/table/lay-out';
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
export function numberSources({ sources: style }: Table, { head, rows }: Grid): NumberedSources {
  const numbers = new Map<string, number>();
  const list: Citation[] = [];
  for (const drawn of style === 'off' ? [] : [head, ...rows].flat()) {
    if (!('cell' in drawn)) continue;
    for (const source of drawn.cell.sources) {
      if (numbers.has(keyOf(source))) continue;
      numbers.set(keyOf(source), list.push(source));
    }
  }
  return { list, numberOf: (source) => numbers.get(keyOf(source)) ?? 0 };
}

const keyOf = ({ link, target, subpath, text }: CellLink): string =>
  JSON.stringify([link ?? target, subpath, text]);
