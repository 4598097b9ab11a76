import type { Grid, GridCell } from '../../core/table/lay-out';
import { type Drawn, drawBaseline, drawCell, isOfBaseline } from './draw-cell';
import { drawLabel } from './draw-label';

/** With more columns than these a table does not fit a narrow pane, and becomes cards there. */
const FEW_COLUMNS = 3;

/**
 * Draw a grid as a table. Roles are written out, so that it stays a table to a screen reader where it is shown as
 * cards; keys tell a repaint which row and cell is which.
 */
export function drawGrid(parent: HTMLElement, grid: Grid, drawn: Drawn): HTMLElement {
  const { head, rows, foot } = grid;
  const cls = ['neutrality-atlas-table'];
  if (head.length > FEW_COLUMNS) cls.push('neutrality-atlas-many');
  const hasItems = head.some(({ type }) => type === 'item');
  cls.push(hasItems ? 'neutrality-atlas-as-columns' : 'neutrality-atlas-as-rows');
  const table = parent.createEl('table', { cls, attr: { role: 'table' } });
  const rowOf = rowDrawer(grid, drawn);
  rowOf(section(table, 'thead'), 'head', head);
  const body = section(table, 'tbody');
  const keys = distinct(rows.map(rowKey));
  rows.forEach((cells, index) => {
    const row = rowOf(body, keys[index] ?? '', cells);
    if (cells.some((cell) => cell.type === 'group' && cell.first))
      row.addClass('neutrality-atlas-group-start');
  });
  const end = foot.length > 0 ? section(table, 'tfoot') : null;
  if (end) foot.forEach((cells, index) => rowOf(end, `foot ${index}`, cells));
  return table;
}

type DrawRow = (parent: HTMLElement, key: string, cells: readonly GridCell[]) => HTMLElement;

function rowDrawer({ head, rows, rowHeader }: Grid, drawn: Drawn): DrawRow {
  const columns = distinct(head.map(columnKey));
  // What stays in sight while the rest is scrolled sideways
  const lead =
    rowHeader ??
    Math.max(
      0,
      (rows[0] ?? []).findIndex(({ type }) => type === 'cell'),
    );
  return (parent, key, cells) => {
    const row = parent.createEl('tr', { attr: { role: 'row', 'data-key': key } });
    const isOfTotals = cells.some(({ type }) => type === 'label');
    cells.forEach((cell, index) => {
      const scope = scopeOf(cell, parent, index === rowHeader);
      const element = createCell(row, scope);
      element.dataset['key'] = columns[index] ?? '';
      const header = head[index];
      if (scope === null && header !== undefined)
        drawLabel(element, { cell, head: header, isOfTotals }, drawn.isLive);
      drawCell(element, cell, drawn);
      if (index === lead) element.addClass('neutrality-atlas-lead');
      const isName = index === lead || cell.type === 'item';
      if (isName && isOfBaseline(cell, drawn)) drawBaseline(element);
    });
    return row;
  };
}

const section = (table: HTMLElement, tag: 'thead' | 'tbody' | 'tfoot'): HTMLElement =>
  table.createEl(tag, { attr: { role: 'rowgroup' } });

type Scope = 'col' | 'row' | null;

function scopeOf(cell: GridCell, { tagName }: HTMLElement, isRowHeader: boolean): Scope {
  if (tagName === 'THEAD') return cell.type === 'empty' ? null : 'col';
  return cell.type === 'label' || (isRowHeader && cell.type !== 'empty') ? 'row' : null;
}

function createCell(line: HTMLElement, scope: Scope): HTMLElement {
  if (scope === null) return line.createEl('td', { attr: { role: 'cell' } });
  const role = scope === 'col' ? 'columnheader' : 'rowheader';
  return line.createEl('th', { attr: { role, scope } });
}

/** What a column is about: an item, or a property. */
function columnKey(cell: GridCell): string {
  if (cell.type === 'item') return `item ${cell.note}`;
  return 'text' in cell ? `${cell.type} ${cell.text}` : cell.type;
}

/** What a row is about: an item, or a property. */
function rowKey(cells: readonly GridCell[]): string {
  const [first] = cells;
  if (first?.type === 'property' || first?.type === 'label') return columnKey(first);
  return `item ${noteOf(cells) ?? ''}`;
}

const noteOf = (cells: readonly GridCell[]): string | null =>
  cells.find((cell) => cell.type === 'cell')?.note ?? null;

/** Keys with a count behind those that come again: a property may be shown twice. */
function distinct(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return times === 0 ? key : `${key} ${times}`;
  });
}
