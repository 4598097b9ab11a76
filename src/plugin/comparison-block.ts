import {
  type App,
  debounce,
  type HoverParent,
  type HoverPopover,
  MarkdownRenderChild,
} from 'obsidian';
import { compareText } from '../core/compare';
import type { NoteSource } from '../core/ports';
import { failure, type Result, reasonOf } from '../core/problem';
import type { Table } from '../core/table/table';
import { drawFaults, drawProblems, drawTable } from '../ui/draw-table';
import { keepPlace } from '../ui/keep-place';
import { TEXT } from '../ui/text';
import { civilNow } from './civil-now';
import { linkActions } from './link-actions';

const PAUSE_AFTER_CHANGE = 150;

/** A live comparison in a note: drawn once, and again when the notes have changed what it shows. */
export class ComparisonBlock extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private readonly app: App;
  private readonly source: NoteSource;
  private readonly definition: string;
  private readonly holder: string;
  private shown = '';
  /** Counts the drawings begun, so that one overtaken by a later one is dropped. */
  private drawings = 0;

  constructor(
    element: HTMLElement,
    app: App,
    source: NoteSource,
    definition: string,
    holder: string,
  ) {
    super(element);
    this.app = app;
    this.source = source;
    this.definition = definition;
    this.holder = holder;
  }

  override onload(): void {
    const { metadataCache, vault } = this.app;
    const redraw = debounce(() => void this.draw(), PAUSE_AFTER_CHANGE, true);
    this.register(() => redraw.cancel());
    this.registerEvent(metadataCache.on('changed', redraw));
    this.registerEvent(metadataCache.on('deleted', redraw));
    this.registerEvent(metadataCache.on('resolved', redraw));
    this.registerEvent(vault.on('rename', redraw));
    this.containerEl.addClass('neutrality-atlas-block');
    this.containerEl.createEl('p', { cls: 'neutrality-atlas-empty', text: TEXT.table.reading });
    void this.draw();
  }

  private async draw(): Promise<void> {
    this.drawings += 1;
    const { drawings } = this;
    const shown = await this.look();
    if (drawings !== this.drawings) return;
    const key = JSON.stringify(shown);
    if (key === this.shown) return;
    this.shown = key;
    keepPlace(this.containerEl, () => this.show(shown));
  }

  private show(shown: Result<Table>): void {
    this.containerEl.empty();
    if (shown.ok) {
      drawTable(this.containerEl, shown.value, linkActions(this.app, this.holder, this));
      drawFaults(this.containerEl, shown.value.faults);
    } else drawProblems(this.containerEl, shown.problems);
  }

  private async look(): Promise<Result<Table>> {
    const context = { holder: this.holder, withoutHolder: false, now: civilNow };
    try {
      const notes = await this.source.readNotes();
      return compareText(this.definition, notes, context);
    } catch (error) {
      return failure({ message: reasonOf(error) });
    }
  }
}
