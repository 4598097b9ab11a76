import { type App, MarkdownView } from 'obsidian';
import { editStored } from '../../core/edit-stored';
import type { Edit } from '../../core/note/edit';
import type { NoteEditor, VaultFiles } from '../../core/ports';
import { transact } from './transact';

/** Changes notes: those open for editing through their editor, so that it can be undone; all others in the vault. */
export class OpenNotes implements NoteEditor {
  private readonly app: App;
  private readonly files: VaultFiles;

  constructor(app: App, files: VaultFiles) {
    this.app = app;
    this.files = files;
  }

  read(path: string): Promise<string | null> {
    return this.files.read(path);
  }

  async edit(path: string, change: (text: string) => readonly Edit[]): Promise<void> {
    const view = this.viewOf(path);
    if (view === null || !(await this.showsWhatIsStored(view, path))) {
      await editStored(this.files).edit(path, change);
      return;
    }
    const edits = change(view.editor.getValue());
    if (edits.length === 0) return;
    transact(view.editor, edits);
    await view.save();
  }

  /** What was typed just now is written to the vault. */
  async save(): Promise<void> {
    for (const view of this.views()) await view.save();
  }

  /** The editor in which a note is open; the active one before others. */
  private viewOf(path: string): MarkdownView | null {
    const editing = this.views().filter(
      (view) => view.file?.path === path && view.getMode() === 'source',
    );
    const active = this.app.workspace.getActiveViewOfType(MarkdownView);
    return editing.find((view) => view === active) ?? editing[0] ?? null;
  }

  /** An editor knows line feeds alone: a note with others keeps them only when it is changed in the vault. */
  private async showsWhatIsStored(view: MarkdownView, path: string): Promise<boolean> {
    await view.save();
    const stored = await this.files.read(path);
    return stored !== null && !stored.includes('\r') && stored === view.editor.getValue();
  }

  private views(): MarkdownView[] {
    return this.app.workspace
      .getLeavesOfType('markdown')
      .flatMap(({ view }) => (view instanceof MarkdownView ? view : []));
  }
}
