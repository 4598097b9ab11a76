import { type App, type FuzzyMatch, FuzzySuggestModal, Platform, renderMatches } from 'obsidian';
import type { ListedNote } from '../core/draft/list-notes';
import { TEXT } from './text';

/** What the modal lists and answers. */
export interface OpenNoteOptions {
  readonly notes: readonly ListedNote[];
  /** The first sentence of a note, which says what it is; asked only for those on show. */
  firstSentence(path: string): Promise<string>;
  open(path: string, event: MouseEvent | KeyboardEvent): void;
}

/** Finds a note by its name, its aliases and its kind, and tells of each what it is. */
export class OpenNoteModal extends FuzzySuggestModal<ListedNote> {
  private readonly options: OpenNoteOptions;

  constructor(app: App, options: OpenNoteOptions) {
    super(app);
    this.options = options;
    const { placeholder, empty, none, navigate, open, openTab, dismiss } = TEXT.openNote;
    this.setPlaceholder(placeholder);
    this.emptyStateText = options.notes.length === 0 ? none : empty;
    this.setInstructions([
      { command: '↑↓', purpose: navigate },
      { command: '↵', purpose: open },
      { command: Platform.isMacOS ? 'cmd ↵' : 'ctrl ↵', purpose: openTab },
      { command: 'esc', purpose: dismiss },
    ]);
    this.scope.register(['Mod'], 'Enter', (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  override getItems(): ListedNote[] {
    return [...this.options.notes];
  }

  /** What a search looks in; it begins with the name. */
  override getItemText({ name, aliases, kind }: ListedNote): string {
    return [name, ...aliases, kind].join(' ');
  }

  override renderSuggestion({ item, match }: FuzzyMatch<ListedNote>, element: HTMLElement): void {
    const { path, name, aliases, kind } = item;
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    const inName = match.matches.filter(([, to]) => to <= name.length);
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), name, inName);
    if (aliases.length > 0)
      content.createDiv({ cls: 'suggestion-note', text: aliases.join(' · ') });
    const sentence = content.createDiv({ cls: 'suggestion-note neutrality-atlas-sentence' });
    void this.options.firstSentence(path).then((text) => sentence.setText(text));
    element
      .createDiv({ cls: 'suggestion-aux' })
      .createSpan({ cls: 'suggestion-flair', text: kind });
  }

  override onChooseItem({ path }: ListedNote, event: MouseEvent | KeyboardEvent): void {
    this.options.open(path, event);
  }
}
