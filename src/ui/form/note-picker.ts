import { type App, FuzzySuggestModal } from 'obsidian';
import { TEXT } from '../text';

/** Lets a person choose one note by its path. */
export class NotePicker extends FuzzySuggestModal<string> {
  private readonly paths: readonly string[];
  private readonly choose: (path: string) => void;

  constructor(app: App, paths: readonly string[], choose: (path: string) => void) {
    super(app);
    this.paths = paths;
    this.choose = choose;
    this.setPlaceholder(TEXT.form.pickPlaceholder);
  }

  override getItems(): string[] {
    return [...this.paths];
  }

  override getItemText(path: string): string {
    return path.replace(/\.md$/, '');
  }

  override onChooseItem(path: string): void {
    this.choose(path);
  }
}
