import { type App, Modal } from 'obsidian';

/** What Tab may come to. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * A modal of ours: a dialog to a screen reader too, with its title as its name. The keyboard is in it from the
 * beginning and stays in it; what is to be said outlives whatever is drawn anew.
 */
export abstract class Dialog extends Modal {
  private readonly spokenEl: HTMLElement;

  /** @param classes - Its own beside the one that all have. */
  constructor(app: App, ...classes: readonly string[]) {
    super(app);
    const { modalEl } = this;
    modalEl.addClasses(['neutrality-atlas-modal', ...classes]);
    modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', tabindex: '-1' });
    this.spokenEl = modalEl.createDiv({
      cls: 'neutrality-atlas-spoken',
      attr: { role: 'status' },
    });
    modalEl.addEventListener('keydown', (event) => this.keepTab(event));
  }

  override setTitle(title: string): this {
    this.modalEl.setAttribute('aria-label', title);
    return super.setTitle(title);
  }

  /** Where nothing in it asks for the focus, it has the focus itself: its name is read, and Tab goes on from there. */
  override open(): void {
    super.open();
    const { modalEl } = this;
    if (!modalEl.contains(modalEl.ownerDocument.activeElement))
      modalEl.focus({ preventScroll: true });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** Have a screen reader say something. */
  protected say(words: string): void {
    this.spokenEl.setText(words);
  }

  /** After the last comes the first, and before the first the last: what stands behind is out of reach. */
  private keepTab(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const { modalEl } = this;
    const stops = [...modalEl.querySelectorAll<HTMLElement>(STOPS)].filter(
      (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility(),
    );
    const { activeElement } = modalEl.ownerDocument;
    const [end, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    const isAtEnd = activeElement === end || (event.shiftKey && activeElement === modalEl);
    if (!isAtEnd || other === undefined) return;
    event.preventDefault();
    other.focus();
  }
}
