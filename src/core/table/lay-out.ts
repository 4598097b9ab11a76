import { noteCell } from './build-cell';
import { type Cell, isNameColumn, type Table } from './table';

/** A table as it is drawn: a row of headers, and below it rows that begin with their own header. */
export interface Grid {
  readonly head: readonly GridCell[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** A cell of a note, the name of a property, or a note as header. */
export type GridCell =
  | { readonly type: 'cell'; readonly cell: Cell }
  | { readonly type: 'property'; readonly text: string }
  | { readonly type: 'item'; readonly cell: Cell };

/** Lay a table out: items as rows, or as columns with their names as headers. */
export function layOut(table: Table): Grid {
  return table.orientation === 'rows' ? itemsAsRows(table) : itemsAsColumns(table);
}

function itemsAsRows({ columns, rows }: Table): Grid {
  return {
    head: columns.map(({ name }) => ({ type: 'property', text: name })),
    rows: rows.map(({ cells }) => cells.map((cell) => ({ type: 'cell', cell }))),
  };
}

function itemsAsColumns({ columns, rows }: Table): Grid {
  const name = columns.find(({ property }) => isNameColumn(property));
  const items = rows.map((row): GridCell => ({ type: 'item', cell: noteCell(row.note) }));
  return {
    head: [{ type: 'property', text: name?.name ?? 'Name' }, ...items],
    rows: columns.flatMap((column, index) => {
      if (isNameColumn(column.property)) return [];
      const cells = rows.map(({ cells }) => cells[index]).filter((cell) => cell !== undefined);
      return [
        [
          { type: 'property', text: column.name },
          ...cells.map((cell): GridCell => ({ type: 'cell', cell })),
        ],
      ];
    }),
  };
}
