import { Menu } from 'obsidian';
import { DIFFERENCES, type SourceStyle } from '../../core/query/definition';
import type { View } from '../../core/query/view';
import { TEXT } from '../text';

/** What can be done with a live table as it is looked at. */
export interface TableActions {
  readonly copy: () => void;
  readonly export: () => void;
  /** Puts a static table in its place; not given where it does not stand in a note. */
  readonly convert?: () => void;
  /** Tells how it came about. */
  readonly explain: () => void;
}

/** How a live table is looked at, and what changes that. */
export interface TableLook {
  readonly view: View;
  /** How sources are shown when they are turned on. */
  readonly sourceStyle: Exclude<SourceStyle, 'off'>;
  readonly change: (view: View) => void;
  /** Writes the view into the block; null where the block has it already. */
  readonly save: (() => void) | null;
}

/**
 * The menu of a live table: what leaves it, how it is looked at, and how it came about.
 *
 * @param look - null where that is set elsewhere.
 */
export function tableMenu(actions: TableActions, look: TableLook | null): Menu {
  const menu = new Menu();
  add(menu, TEXT.menu.copy, 'copy', actions.copy);
  add(menu, TEXT.menu.export, 'download', actions.export);
  if (actions.convert) add(menu, TEXT.menu.convert, 'table', actions.convert);
  menu.addSeparator();
  if (look !== null) addViews(menu, look);
  add(menu, TEXT.menu.explain, 'info', actions.explain);
  if (look?.save) add(menu, TEXT.menu.save, 'save', look.save);
  return menu;
}

/** Show a menu below the button that opens it. */
export function showBelow(button: HTMLElement, menu: Menu): void {
  const { left, bottom, width } = button.getBoundingClientRect();
  menu.setParentElement(button);
  menu.showAtPosition({ x: left, y: bottom, width, left: true }, button.ownerDocument);
}

function addViews(menu: Menu, { view, sourceStyle, change }: TableLook): void {
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
  menu.addSeparator();
}

const add = (menu: Menu, title: string, icon: string, act: () => void): Menu =>
  menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(act));

const addChoice = (menu: Menu, title: string, isChosen: boolean, act: () => void): Menu =>
  menu.addItem((item) => item.setTitle(title).setChecked(isChosen).onClick(act));
