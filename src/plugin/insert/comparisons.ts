import { type App, type Editor, MarkdownView, Notice } from 'obsidian';
import { beginWith } from '../../core/draft/begin-with';
import type { Choices } from '../../core/draft/choices';
import { linkingProperties } from '../../core/draft/linking-properties';
import { type DraftContext, previewOf } from '../../core/draft/preview';
import { makeOffer } from '../../core/draft/offer';
import { findSimilar } from '../../core/draft/similar-notes';
import { writeComparison } from '../../core/draft/write-comparison';
import type { NoteSet, NoteSource, VaultFiles } from '../../core/ports';
import { reasonOf } from '../../core/problem';
import {
  ComparisonForm,
  type ComparisonFormOptions,
  type Place,
} from '../../ui/form/comparison-form';
import { SimilarModal } from '../../ui/similar-modal';
import { TEXT } from '../../ui/text';
import { civilNow } from '../civil-now';
import type { SettingsStore } from '../settings/settings-store';
import { told } from '../told';
import { openTarget } from '../vault/open-target';
import { insertBlock } from './insert-block';
import { comparisonName, newNotePath } from './new-note';

/** An open note with its cursor. */
interface OpenNote {
  readonly editor: Editor;
  readonly path: string;
}

/** What the form starts from. */
interface FormStart extends Pick<ComparisonFormOptions, 'offer' | 'first' | 'places'> {
  readonly notes: NoteSet;
  readonly open: OpenNote | null;
}

/** A few notes stand better side by side. */
const MOST_COLUMNS = 6;

/** The ways to a comparison that does not exist yet: from nothing, from a note, from notes picked. */
export class Comparisons {
  private readonly app: App;
  private readonly source: NoteSource;
  private readonly files: VaultFiles;
  private readonly store: SettingsStore;

  constructor(app: App, source: NoteSource, files: VaultFiles, store: SettingsStore) {
    this.app = app;
    this.source = source;
    this.files = files;
    this.store = store;
  }

  /** Ask what to compare, and put it into the note at the cursor. */
  async insert(editor: Editor, path: string): Promise<void> {
    const notes = await this.source.readNotes();
    const offer = makeOffer(notes);
    const first = beginWith(notes, offer, path);
    this.openForm({ notes, offer, first, open: { editor, path }, places: ['cursor', 'note'] });
  }

  /** Show which notes are like one and why, and compare it with those ticked. */
  async withSimilar(path: string): Promise<void> {
    const notes = await this.source.readNotes();
    const fault = notes.faults.find((each) => each.path === path);
    if (fault !== undefined) {
      new Notice(`${TEXT.similar.unread(path)} ${fault.message}`);
      return;
    }
    new SimilarModal(this.app, {
      path,
      similar: findSimilar(path, notes),
      compare: (others) => this.openPicked(notes, [path, ...others]),
    }).open();
  }

  /** Compare notes picked elsewhere. */
  async picked(paths: readonly string[]): Promise<void> {
    this.openPicked(await this.source.readNotes(), paths);
  }

  /** The first note picked is the one that the others are compared with; none is written into unasked. */
  private openPicked(notes: NoteSet, picked: readonly string[]): void {
    const [baseline = ''] = picked;
    const orientation = picked.length <= MOST_COLUMNS ? 'columns' : 'rows';
    const first = { scope: 'picked', picked, baseline, orientation } as const;
    const open = this.openNote();
    const places: readonly Place[] = open === null ? ['note'] : ['note', 'cursor'];
    this.openForm({ notes, offer: makeOffer(notes), first, open, places });
  }

  private openNote(): OpenNote | null {
    const { activeEditor: open } = this.app.workspace;
    if (open instanceof MarkdownView && open.getMode() === 'preview') return null; // no cursor is to be seen
    return open?.editor && open.file ? { editor: open.editor, path: open.file.path } : null;
  }

  private openForm({ notes, open, first, ...given }: FormStart): void {
    const { differences, sources } = this.store.current;
    const from = this.app.workspace.getActiveFile()?.path ?? '';
    const destination = (choices: Choices, place: Place): string =>
      place === 'cursor' && open !== null
        ? open.path
        : newNotePath(this.app, from, comparisonName(choices));
    const context = (choices: Choices, place: Place): DraftContext => ({
      holder: destination(choices, place),
      notes,
      now: civilNow,
    });
    const insert = async (choices: Choices, place: Place): Promise<void> => {
      // While the form was open, a note may have changed: a static table is not to be stale from the beginning
      const current = { ...context(choices, place), notes: await this.source.readNotes() };
      const written = writeComparison(choices, current);
      if (!written.ok) new Notice(written.problems.map(({ message }) => message).join(' '));
      else if (place === 'note') await this.create(current.holder, written.value);
      else if (open !== null) insertBlock(open.editor, written.value);
    };
    new ComparisonForm(this.app, {
      ...given,
      first: { differences, sources, ...first },
      destination,
      preview: (choices, place) => previewOf(choices, context(choices, place)),
      linkingProperties: (target) => linkingProperties(target, notes),
      insert: (choices, place) => told(insert(choices, place)),
    }).open();
  }

  private async create(path: string, text: string): Promise<void> {
    try {
      await this.files.create(path, `${text}\n`);
      await openTarget(this.app, path, { pane: 'tab' });
    } catch (error) {
      new Notice(reasonOf(error));
    }
  }
}
