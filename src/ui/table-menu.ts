import { Menu } from 'obsidian';
import { DIFFERENCES, type SourceStyle } from '../core/query/definition';
import type { View } from '../core/query/view';
import type { Table } from '../core/table/table';
import { TEXT } from './text';

/** A live table, and how it is looked at. */
export interface ViewedTable {
  readonly table: Table;
  readonly view: View;
}

/** What can be done with a live table; what is not given is not offered. */
export interface BlockActions {
  readonly copy?: (viewed: ViewedTable) => void;
  readonly export?: (viewed: ViewedTable) => void;
  /** Put a static table in the place of the block. */
  readonly convert?: () => void;
}

/** What the menu shows and answers. */
export interface TableMenuOptions extends ViewedTable {
  /** How sources are shown when they are turned on. */
  readonly sourceStyle: Exclude<SourceStyle, 'off'>;
  readonly actions: BlockActions;
  readonly change: (view: View) => void;
  readonly explain: () => void;
  /** Writes the view into the block; null where the block has it already. */
  readonly save: (() => void) | null;
}

/** The menu of a live table: what leaves it, how it is looked at, and how it came about. */
export function tableMenu(options: TableMenuOptions): Menu {
  const menu = new Menu();
  addActions(menu, options);
  addViews(menu, options);
  menu.addSeparator();
  add(menu, TEXT.menu.explain, 'info', options.explain);
  const { save } = options;
  if (save !== null) add(menu, TEXT.menu.save, 'save', save);
  return menu;
}

function addActions(menu: Menu, { table, view, actions }: TableMenuOptions): void {
  const { copy, export: toFile, convert } = actions;
  if (copy) add(menu, TEXT.menu.copy, 'copy', () => copy({ table, view }));
  if (toFile) add(menu, TEXT.menu.export, 'download', () => toFile({ table, view }));
  if (convert) add(menu, TEXT.menu.convert, 'table', convert);
  if (copy || toFile || convert) menu.addSeparator();
}

function addViews(menu: Menu, { view, sourceStyle, change }: TableMenuOptions): void {
  const { orientation, differences, gaps, sources } = view;
  const isColumns = orientation === 'columns';
  addChoice(menu, TEXT.menu.columns, isColumns, () =>
    change({ ...view, orientation: isColumns ? 'rows' : 'columns' }),
  );
  addChoice(menu, TEXT.menu.gaps, gaps, () => change({ ...view, gaps: !gaps }));
  addChoice(menu, TEXT.menu.sources, sources !== 'off', () =>
    change({ ...view, sources: sources === 'off' ? sourceStyle : 'off' }),
  );
  menu.addSeparator();
  for (const style of DIFFERENCES)
    addChoice(menu, TEXT.menu.differences[style], differences === style, () =>
      change({ ...view, differences: style }),
    );
}

const add = (menu: Menu, title: string, icon: string, act: () => void): Menu =>
  menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(act));

const addChoice = (menu: Menu, title: string, isChosen: boolean, act: () => void): Menu =>
  menu.addItem((item) => item.setTitle(title).setChecked(isChosen).onClick(act));
