import { type App, type CachedMetadata, Component, debounce, Notice, TFile } from 'obsidian';
import { baseName } from '../../core/note/note';
import type { NoteEditor } from '../../core/ports';
import { reasonOf } from '../../core/problem';
import {
  chosenEdits,
  placesToRename,
  type RenamedPlace,
} from '../../core/static-table/rename-notes';
import {
  gatherRenames,
  type Rename,
  type RenamedVault,
  renamedVault,
} from '../../core/static-table/renamed-vault';
import { RenameModal } from '../../ui/rename-modal';
import { TEXT } from '../../ui/text';
import { openAtLine } from '../vault/open-at-line';

/** A folder's notes are renamed one after the other, and the app rewrites its own links first. */
const PAUSE_AFTER_RENAMING = 1000;

type Place = RenamedPlace & { readonly path: string };

/**
 * After notes have got other names, offers to write them into the definitions that name them. Writes nothing
 * before a person has seen each place and chosen it.
 */
export class RenameWatch extends Component {
  private readonly app: App;
  private readonly editor: NoteEditor;
  private renames: readonly Rename[] = [];
  private notice: Notice | null = null;

  constructor(app: App, editor: NoteEditor) {
    super();
    this.app = app;
    this.editor = editor;
  }

  override onload(): void {
    const look = debounce(() => void this.look(), PAUSE_AFTER_RENAMING, true);
    this.register(() => look.cancel());
    this.register(() => this.notice?.hide());
    this.registerEvent(
      this.app.vault.on('rename', (file, from) => {
        if (!(file instanceof TFile) || file.extension !== 'md' || !from.endsWith('.md')) return;
        this.renames = [...this.renames, { from, to: file.path }];
        look();
      }),
    );
  }

  /** Look for the places that name a renamed note, and offer to update them. */
  private async look(): Promise<void> {
    const { vault } = this.app;
    const renames = gatherRenames(this.renames);
    const renamed = renamedVault(
      vault.getFiles().map(({ path }) => path),
      renames,
    );
    const places: Place[] = [];
    for (const file of vault.getMarkdownFiles()) {
      if (!mayHoldComparisons(this.app.metadataCache.getFileCache(file))) continue;
      const text = await vault.cachedRead(file).catch(() => '');
      const { path } = file;
      places.push(...placesToRename(text, path, renamed).map((place) => ({ ...place, path })));
    }
    this.notice?.hide();
    if (places.length === 0) this.renames = [];
    else this.offer(places, renames, renamed);
  }

  private offer(places: readonly Place[], renames: readonly Rename[], renamed: RenamedVault): void {
    const comparisons = new Set(places.map(({ path, comparison }) => `${comparison} ${path}`));
    const [rename, another] = renames;
    const isOne = rename !== undefined && another === undefined;
    const name = isOne ? baseName(rename.from) : TEXT.rename.several;
    const notice = new Notice(TEXT.rename.offer(comparisons.size, name), 0);
    this.notice = notice;
    // A click on the notice puts it away: the offer is declined, or taken up by its button.
    notice.messageEl.addEventListener('click', () => (this.renames = []));
    const button = notice.messageEl.createEl('button', {
      cls: 'neutrality-atlas-offer',
      text: TEXT.rename.show,
    });
    button.addEventListener('click', () => {
      notice.hide();
      this.ask(places, renamed);
    });
  }

  private ask(places: readonly Place[], renamed: RenamedVault): void {
    new RenameModal(this.app, {
      places,
      update: (chosen) => void this.update(chosen, renamed),
      open: (path, line) => openAtLine(this.app, path, line),
    }).open();
  }

  /** Write exactly the places chosen; one that was changed meanwhile is left alone and told. */
  private async update(chosen: readonly Place[], renamed: RenamedVault): Promise<void> {
    let written = 0;
    let missed = 0;
    const failures: string[] = [];
    for (const path of new Set(chosen.map((place) => place.path))) {
      const wanted = chosen.filter((place) => place.path === path);
      let found = 0;
      try {
        await this.editor.edit(path, (text) => {
          const edits = chosenEdits(placesToRename(text, path, renamed), wanted);
          found = edits.length;
          return edits;
        });
        written += found;
        missed += wanted.length - found;
      } catch (error) {
        failures.push(TEXT.rename.failed(path, reasonOf(error)));
      }
    }
    const told = [
      ...(written > 0 ? [TEXT.rename.done(written)] : []),
      ...(missed > 0 ? [TEXT.rename.changed(missed)] : []),
      ...failures,
    ];
    new Notice(told.join(' '));
  }
}

/** Whether a note may hold a comparison, as far as can be told without its text. */
const mayHoldComparisons = (cache: CachedMetadata | null): boolean =>
  cache === null ||
  (cache.sections ?? []).some(({ type }) => !['heading', 'paragraph', 'yaml'].includes(type));
