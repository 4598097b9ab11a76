import {
  BasesView,
  debounce,
  type HoverParent,
  type HoverPopover,
  type QueryController,
} from 'obsidian';
import type { NoteSet, NoteSource } from '../../core/ports';

/** Bases tells of every change by itself; what comes within so many milliseconds is drawn once. */
const PAUSE = 50;

/** A view of a base that needs more of its notes than Bases tells: it reads them, then draws. */
export abstract class NotesView extends BasesView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  protected readonly controller: QueryController;
  protected readonly notes: NoteSource;
  protected readonly element: HTMLElement;
  /** Counts the drawings begun, so that one overtaken by a later one is dropped. */
  private drawings = 0;
  private readonly redraw = debounce(() => void this.draw(), PAUSE);

  /**
   * @param controller - What runs the query of the base.
   * @param parent - The element below the toolbar of the base.
   * @param notes - Those of the vault, for marks and sources.
   */
  constructor(controller: QueryController, parent: HTMLElement, notes: NoteSource) {
    super(controller);
    this.controller = controller;
    this.notes = notes;
    this.element = parent.createDiv({ cls: 'neutrality-atlas-view', attr: { tabindex: '-1' } });
  }

  /** Draw what Bases has now: its results are never older than the notes just read. */
  protected abstract show(notes: NoteSet): void;

  /** Tell why nothing can be drawn. */
  protected abstract fail(error: unknown): void;

  override onunload(): void {
    this.redraw.cancel();
    this.drawings += 1;
    this.element.remove();
  }

  override onDataUpdated(): void {
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
      await new Promise((next) => window.setTimeout(next)); // both can take a while: the app may draw in between
      if (drawings === this.drawings) this.show(notes);
    } catch (error) {
      if (drawings === this.drawings) this.fail(error);
    }
  }
}
