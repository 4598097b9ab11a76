import { type App, Platform, renderMatches, SuggestModal } from 'obsidian';
import type { ListedNote } from '../core/draft/list-notes';
import { type FoundNote, searchNotes } from '../core/draft/search-notes';
import { TEXT } from './text';

/** What the modal lists and answers. */
export interface OpenNoteOptions {
  readonly notes: readonly ListedNote[];
  /** The first sentence of a note, which says what it is; asked only for those on show. */
  firstSentence(path: string): Promise<string>;
  open(path: string, event: MouseEvent | KeyboardEvent): void;
}

/** Finds a note by its name, its aliases and its kind, and tells of each what it is. */
export class OpenNoteModal extends SuggestModal<FoundNote> {
  private readonly options: OpenNoteOptions;

  constructor(app: App, options: OpenNoteOptions) {
    super(app);
    this.options = options;
    const { placeholder, empty, none, keys, navigate, open, openTab, dismiss } = TEXT.openNote;
    this.setPlaceholder(placeholder);
    this.emptyStateText = options.notes.length === 0 ? none : empty;
    if (Platform.isMobile) return; // without a keyboard there is nothing to instruct
    this.setInstructions([
      { command: keys.arrows, purpose: navigate },
      { command: keys.enter, purpose: open },
      { command: Platform.isMacOS ? keys.commandEnter : keys.controlEnter, purpose: openTab },
      { command: keys.escape, purpose: dismiss },
    ]);
    this.scope.register(['Mod'], 'Enter', (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  override getSuggestions(query: string): FoundNote[] {
    return searchNotes(this.options.notes, query);
  }

  override renderSuggestion({ note, matches }: FoundNote, element: HTMLElement): void {
    const { path, name, aliases, kind } = note;
    element.addClass('mod-complex');
    const content = element.createDiv({ cls: 'suggestion-content' });
    const places = matches.map(([from, to]): [number, number] => [from, to]);
    renderMatches(content.createDiv({ cls: 'suggestion-title' }), name, places);
    const sentence = content.createDiv({ cls: 'suggestion-note neutrality-atlas-sentence' });
    void this.options.firstSentence(path).then((text) => sentence.setText(text));
    if (aliases.length > 0) {
      const text = TEXT.openNote.aliases(aliases.join(' · '));
      content.createDiv({ cls: 'suggestion-note neutrality-atlas-aliases', text });
    }
    element
      .createDiv({ cls: 'suggestion-aux' })
      .createSpan({ cls: 'suggestion-flair', text: kind });
  }

  override onChooseSuggestion({ note }: FoundNote, event: MouseEvent | KeyboardEvent): void {
    this.options.open(note.path, event);
  }
}
