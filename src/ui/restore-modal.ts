import { type App, type FuzzyMatch, FuzzySuggestModal } from 'obsidian';
import { ConfirmModal } from './confirm-modal';
import { TEXT } from './text';

/** A note of ours that can be brought back. */
export interface RestorableNote {
  /** What it is known by: `case/austria`, `file:Cases.base`. */
  readonly key: string;
  readonly name: string;
  /** What it is about, as `kind` of the note tells. */
  readonly kind: string;
  readonly state: 'deleted' | 'edited';
}

/** What the modal lists and answers. */
interface RestoreModalOptions {
  readonly notes: readonly RestorableNote[];
  restore(note: RestorableNote): void;
}

/** Lets a person choose one of our notes that is deleted or edited, to have it back as shipped. */
export class RestoreModal extends FuzzySuggestModal<RestorableNote> {
  private readonly options: RestoreModalOptions;

  constructor(app: App, options: RestoreModalOptions) {
    super(app);
    this.options = options;
    this.setPlaceholder(TEXT.restore.placeholder);
    this.emptyStateText = TEXT.restore.empty;
  }

  override getItems(): RestorableNote[] {
    return [...this.options.notes];
  }

  /** What a search looks in. */
  override getItemText({ name, kind, state }: RestorableNote): string {
    return `${name} ${kind} ${TEXT.restore.states[state]}`;
  }

  override renderSuggestion({ item }: FuzzyMatch<RestorableNote>, element: HTMLElement): void {
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    content.createDiv({ cls: 'suggestion-title', text: item.name });
    content.createDiv({ cls: 'suggestion-note', text: item.kind });
    element
      .createDiv({ cls: 'suggestion-aux' })
      .createSpan({ cls: 'suggestion-flair', text: TEXT.restore.states[item.state] });
  }

  override onChooseItem(note: RestorableNote): void {
    if (note.state === 'deleted') this.options.restore(note);
    else {
      new ConfirmModal(this.app, {
        title: TEXT.restore.title,
        text: TEXT.restore.question(note.name),
        yes: TEXT.restore.yes,
        onYes: () => this.options.restore(note),
      }).open();
    }
  }
}
