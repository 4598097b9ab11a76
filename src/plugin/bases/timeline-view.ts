import { Menu, type QueryController } from 'obsidian';
import type { NoteSet, NoteSource, VaultFiles } from '../../core/ports';
import { reasonOf } from '../../core/problem';
import { TIMELINE_VIEW } from '../../core/query/timeline-view';
import { buildTimeline } from '../../core/timeline/build-timeline';
import { makeStamp } from '../../core/table/make-stamp';
import { DAY } from '../../core/value/calendar';
import { showBelow } from '../../ui/table/table-menu';
import { TEXT } from '../../ui/text';
import { LiveTimeline } from '../../ui/timeline/live-timeline';
import { civilNow } from '../civil-now';
import { linkActions } from '../live/link-actions';
import { told } from '../told';
import { selectEntries } from './bases-selection';
import { copyTimeline, exportTimeline, type PortableTimeline } from './export-timeline';
import { NotesView } from './notes-view';
import { readTimelineConfig } from './timeline-options';

/** The view "Timeline" of a base: what Bases selected, drawn in time. */
export class TimelineView extends NotesView {
  override readonly type = TIMELINE_VIEW;
  private readonly files: VaultFiles;
  private readonly timeline: LiveTimeline;
  /** What is on show, as it can be exported; null where nothing is. */
  private shown: Omit<PortableTimeline, 'layout'> | null = null;

  /**
   * @param given - The notes of the vault; its files, for exports.
   * @see NotesView
   */
  constructor(
    controller: QueryController,
    parent: HTMLElement,
    { notes, files }: { readonly notes: NoteSource; readonly files: VaultFiles },
  ) {
    super(controller, parent, notes);
    this.files = files;
    this.timeline = this.addChild(
      new LiveTimeline(this.element.createDiv(), {
        ...linkActions(this.app, '', this),
        openMenu: (button) => this.openMenu(button),
      }),
    );
  }

  protected override fail(error: unknown): void {
    this.shown = null;
    this.timeline.fail(reasonOf(error));
  }

  protected override show(notes: NoteSet): void {
    const config = readTimelineConfig(this.config);
    const selection = selectEntries(this.data, this.controller, notes, null);
    const timeline = buildTimeline(selection, config);
    const stamp = makeStamp(selection.items, notes.notes);
    this.shown = { name: this.config.name, timeline, stamp };
    this.timeline.show({
      timeline,
      today: Math.floor(civilNow() / DAY),
      listsUndated: config.listsUndated,
    });
  }

  private openMenu(button: HTMLElement): void {
    const { shown } = this;
    if (shown === null) return;
    const portable = { ...shown, layout: this.timeline.layout };
    const holder = this.app.workspace.getActiveFile()?.path ?? '';
    const menu = new Menu();
    const add = (title: string, icon: string, act: () => Promise<void>): Menu =>
      menu.addItem((item) =>
        item
          .setTitle(title)
          .setIcon(icon)
          .onClick(() => told(act())),
      );
    add(TEXT.timeline.copySvg, 'copy', () => copyTimeline(portable));
    add(TEXT.timeline.exportSvg, 'download', () => exportTimeline(portable, holder, this.files));
    showBelow(button, menu);
  }
}
