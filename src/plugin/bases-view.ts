import {
  type BasesEntry,
  BasesView,
  debounce,
  type HoverParent,
  type HoverPopover,
  type QueryController,
} from 'obsidian';
import { parsePropertyId } from '../core/note/property-id';
import type { NoteSet, NoteSource } from '../core/ports';
import { failure, reasonOf, success } from '../core/problem';
import type { Definition } from '../core/query/definition';
import { findNote } from '../core/query/find-note';
import { COMPARISON_VIEW } from '../core/query/parse-base';
import { buildTable } from '../core/table/build-table';
import { isNameColumn, type Table } from '../core/table/table';
import { drawNotices } from '../ui/draw-notices';
import { LiveTable } from '../ui/table/live-table';
import { TEXT } from '../ui/text';
import { readViewConfig } from './bases-definition';
import { basesProperty, selectEntries } from './bases-selection';
import { isDrawable } from './bases-value';
import { linkActions } from './link-actions';

/** Bases tells of every change by itself; what comes within so many milliseconds is drawn once. */
const PAUSE = 50;

/** The view "Comparison" of a base: what Bases selected, drawn as our tables are. */
export class ComparisonView extends BasesView implements HoverParent {
  override readonly type = COMPARISON_VIEW;
  hoverPopover: HoverPopover | null = null;
  private readonly controller: QueryController;
  private readonly notes: NoteSource;
  private readonly element: HTMLElement;
  private readonly table: LiveTable;
  /** The entries on show by path, for the app to draw their values; none once Bases has newer ones. */
  private readonly entries = new Map<string, BasesEntry>();
  /** Counts the drawings begun, so that one overtaken by a later one is dropped. */
  private drawings = 0;
  private readonly redraw = debounce(() => void this.draw(), PAUSE);

  /**
   * @param controller - What runs the query of the base.
   * @param parent - The element below the toolbar of the base.
   * @param notes - The notes of the vault, for marks and sources.
   */
  constructor(controller: QueryController, parent: HTMLElement, notes: NoteSource) {
    super(controller);
    this.controller = controller;
    this.notes = notes;
    this.element = parent.createDiv({ cls: 'neutrality-atlas-view', attr: { tabindex: '-1' } });
    this.table = this.addChild(
      new LiveTable(this.element.createDiv(), {
        ...linkActions(this.app, '', this),
        drawForeign: (element, note, property) => this.drawValue(element, note, property),
      }),
    );
  }

  override onunload(): void {
    this.redraw.cancel();
    this.drawings += 1;
    this.entries.clear();
    this.element.remove();
  }

  override onDataUpdated(): void {
    this.entries.clear();
    this.redraw();
  }

  /** The app gives a view the focus when it is opened. */
  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  private async draw(): Promise<void> {
    this.drawings += 1;
    const { drawings } = this;
    try {
      const notes = await this.notes.readNotes();
      if (drawings === this.drawings) this.show(notes);
    } catch (error) {
      if (drawings === this.drawings) this.table.show(failure({ message: reasonOf(error) }));
    }
  }

  /** Draw what Bases has now: its results are never older than the notes just read. */
  private show(notes: NoteSet): void {
    const { definition, problems } = readViewConfig(this.config);
    const entries = this.data.data;
    const paths = new Set(entries.map(({ file }) => file.path));
    const set = { ...notes, faults: notes.faults.filter(({ path }) => paths.has(path)) };
    const baseline = baselineAmong(definition, set, paths);
    const selection = selectEntries(this.data, this.controller, set, baseline);
    const asked = selection.groups === null ? { ...definition, groupBy: null } : definition;
    const table = buildTable(selection, asked, { ...set, isExcluded: () => false });
    for (const entry of entries) this.entries.set(entry.file.path, entry);
    const notices = [...problems, ...noticesOn(table, definition, baseline)];
    this.table.show(success(table), {
      drawBefore: (parent) => drawNotices(parent, notices),
      faultsTitle: TEXT.bases.faults,
    });
  }

  /** Let the app draw a value; false where it is ours to show: as text, or because Bases has none. */
  private drawValue(element: HTMLElement, note: string, property: string): boolean {
    const id = parsePropertyId(property);
    if (!id.ok || isNameColumn(property)) return false;
    const value = this.entries.get(note)?.getValue(basesProperty(id.value)) ?? null;
    if (value === null || !isDrawable(value)) return false;
    try {
      value.renderTo(element, this.app.renderContext);
      return true;
    } catch {
      return false;
    }
  }
}

/** The baseline's path, where it is among the entries. */
function baselineAmong(
  { baseline }: Definition,
  set: NoteSet,
  paths: ReadonlySet<string>,
): string | null {
  const path = baseline === null ? null : findNote(baseline.text, set, '');
  return path !== null && paths.has(path) ? path : null;
}

/** What a reader should know of the table before reading it. */
function noticesOn(table: Table, definition: Definition, baseline: string | null): string[] {
  if (table.rows.length === 0) return [];
  const { bases } = TEXT;
  const named = definition.differences === 'off' ? null : definition.baseline;
  const isBare = definition.order?.every((id) => isNameColumn(basesProperty(id))) ?? false;
  return [
    ...(named !== null && baseline === null ? [bases.noBaseline(named.text)] : []),
    ...(isBare ? [bases.noProperties] : []),
  ];
}
