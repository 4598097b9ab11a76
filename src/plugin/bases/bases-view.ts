import type { BasesEntry, QueryController } from 'obsidian';
import { parsePropertyId } from '../../core/note/property-id';
import type { NoteSet, NoteSource } from '../../core/ports';
import { failure, reasonOf, success } from '../../core/problem';
import type { Definition } from '../../core/query/definition';
import { findNote } from '../../core/query/find-note';
import { COMPARISON_VIEW } from '../../core/query/parse-base';
import { footnoteLabel } from '../../core/static-table/static-table';
import { buildTable } from '../../core/table/build-table';
import { isNameColumn, type Table } from '../../core/table/table';
import { drawNotices } from '../../ui/table/draw-notices';
import { ExplainModal } from '../../ui/explain-modal';
import { showBelow, tableMenu } from '../../ui/table/table-menu';
import { LiveTable } from '../../ui/table/live-table';
import { TEXT } from '../../ui/text';
import { readViewConfig, type ViewDefinition } from './bases-definition';
import { basesProperty, selectEntries } from './bases-selection';
import { isDrawable } from './bases-value';
import { NotesView } from './notes-view';
import { copyComparison } from '../comparison/copy-comparison';
import { linkActions } from '../live/link-actions';
import type { ExportTable, PortableComparison } from '../comparison/portable-comparison';
import { told } from '../told';
import { openTarget } from '../vault/open-target';

/** The view "Comparison" of a base: what Bases selected, drawn as our tables are. */
export class ComparisonView extends NotesView {
  override readonly type = COMPARISON_VIEW;
  private readonly exportTable: ExportTable;
  private readonly table: LiveTable;
  /** The table on show; null where none is. */
  private drawn: Table | null = null;
  /** The entries on show by path, for the app to draw their values; none once Bases has newer ones. */
  private readonly entries = new Map<string, BasesEntry>();

  /**
   * @param given - The notes of the vault, for marks and sources; and what exports a table.
   * @see NotesView
   */
  constructor(
    controller: QueryController,
    parent: HTMLElement,
    { notes, exportTable }: { readonly notes: NoteSource; readonly exportTable: ExportTable },
  ) {
    super(controller, parent, notes);
    this.exportTable = exportTable;
    this.table = this.addChild(
      new LiveTable(this.element.createDiv(), {
        ...linkActions(this.app, '', this),
        openMenu: (button) => this.openMenu(button),
        drawForeign: (element, note, property) => this.drawValue(element, note, property),
      }),
    );
  }

  override onunload(): void {
    super.onunload();
    this.entries.clear();
  }

  override onDataUpdated(): void {
    this.entries.clear();
    super.onDataUpdated();
  }

  protected override fail(error: unknown): void {
    this.drawn = null;
    this.table.show(failure({ message: reasonOf(error) }));
  }

  protected override show(notes: NoteSet): void {
    const view = this.read(notes);
    const table = view.draw(view.definition);
    for (const entry of this.data.data) this.entries.set(entry.file.path, entry);
    this.drawn = table;
    const notices = [...view.problems, ...noticesOn(table, view.definition, view.baseline)];
    this.table.show(success(table), {
      drawBefore: (parent) => drawNotices(parent, notices),
      faultsTitle: TEXT.bases.faults,
    });
  }

  /** What Bases has now, as a comparison. */
  private read(notes: NoteSet): ReadView {
    const { definition, problems } = readViewConfig(this.config);
    const paths = new Set(this.data.data.map(({ file }) => file.path));
    const faults = notes.faults.filter(({ path }) => paths.has(path));
    const set = { ...notes, faults, isExcluded: () => false };
    const baseline = baselineAmong(definition, set, paths);
    const selection = selectEntries(this.data, this.controller, set, baseline);
    const grouping = selection.groups === null ? { groupBy: null } : {};
    const draw = (wanted: Definition): Table =>
      buildTable(selection, { ...wanted, ...grouping }, set);
    return { definition, problems, baseline, draw };
  }

  private openMenu(button: HTMLElement): void {
    const { app, drawn } = this;
    if (drawn === null) return;
    const comparison = this.portable();
    const menu = tableMenu(
      {
        copy: () => told(copyComparison(comparison)),
        export: () => told(this.exportTable(comparison)),
        explain: () => new ExplainModal(app, drawn, (path) => void openTarget(app, path)).open(),
      },
      null, // how it is looked at is set in the menu of the base
    );
    showBelow(button, menu);
  }

  private portable(): PortableComparison {
    const { name } = this.config;
    return {
      name,
      holder: this.app.workspace.getActiveFile()?.path ?? '',
      footnotes: footnoteLabel(name),
      read: async () => {
        const notes = await this.notes.readNotes();
        const { definition, draw } = this.read(notes);
        return success({ definition, notes, draw: (wanted) => success(draw(wanted)) });
      },
    };
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

/** A view as it is set, and how its entries are drawn. */
interface ReadView extends ViewDefinition {
  /** Path of the entry against which differences are told; null for none. */
  readonly baseline: string | null;
  readonly draw: (definition: Definition) => Table;
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
