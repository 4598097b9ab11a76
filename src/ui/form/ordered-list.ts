import { TEXT } from '../text';

/** What the list shows and answers. */
export interface OrderedListOptions {
  /** What a screen reader calls the list. */
  readonly name: string;
  label(item: string): string;
  /** Said beside the label; may be empty. */
  detail(item: string): string;
  change(items: readonly string[]): void;
  /** Where the focus goes when the last item is removed. */
  focusElsewhere(): void;
}

type Step = -1 | 1;

/** Items that can be put in order and removed: by buttons, by dragging, and with Alt and an arrow key. */
export class OrderedList {
  private readonly options: OrderedListOptions;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private items: readonly string[] = [];
  private drawn = '';
  private dragged: string | null = null;

  constructor(parent: HTMLElement, options: OrderedListOptions) {
    this.options = options;
    this.list = parent.createEl('ol', {
      cls: 'neutrality-atlas-ordered',
      attr: { 'aria-label': options.name },
    });
    this.status = parent.createDiv({ cls: 'neutrality-atlas-spoken', attr: { role: 'status' } });
  }

  /** Show items in order; where they stand already as they are, the keyboard keeps its place. */
  show(items: readonly string[]): void {
    this.items = items;
    const { options } = this;
    const words = items.map((item) => [item, options.label(item), options.detail(item)]);
    const drawn = JSON.stringify(words);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const lines = [...this.list.children];
    const line = lines.findIndex((each) => each.contains(this.list.ownerDocument.activeElement));
    const button = this.buttons(line).findIndex((each) => each.matches(':focus'));
    this.list.empty();
    items.forEach((item, index) => this.drawItem(item, index));
    this.buttons(line)[button]?.focus();
  }

  private drawItem(item: string, index: number): void {
    const name = this.options.label(item);
    const line = this.list.createEl('li', { attr: { draggable: 'true' } });
    line.createSpan({ cls: 'neutrality-atlas-ordered-name', text: name });
    line.createSpan({ cls: 'neutrality-atlas-property-count', text: this.options.detail(item) });
    const button = (text: string, label: string, act: () => void): HTMLButtonElement => {
      const element = line.createEl('button', { text, attr: { 'aria-label': label } });
      element.addEventListener('click', act);
      return element;
    };
    const up = button('↑', TEXT.form.up(name), () => this.move(item, -1));
    const down = button('↓', TEXT.form.down(name), () => this.move(item, 1));
    button('×', TEXT.form.remove(name), () => this.remove(index));
    up.disabled = index === 0;
    down.disabled = index === this.items.length - 1;
    line.addEventListener('keydown', (event) => {
      const step = event.altKey ? STEPS[event.key] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      this.move(item, step);
    });
    this.makeDraggable(line, item);
  }

  private makeDraggable(line: HTMLElement, item: string): void {
    line.addEventListener('dragstart', (event) => {
      this.dragged = item;
      event.dataTransfer?.setData('text/plain', this.options.label(item));
    });
    line.addEventListener('dragend', () => (this.dragged = null));
    line.addEventListener('dragover', (event) => {
      if (this.dragged !== null) event.preventDefault(); // it can be dropped here
    });
    line.addEventListener('drop', (event) => {
      if (this.dragged === null) return;
      event.preventDefault();
      this.place(this.dragged, this.items.indexOf(item));
    });
  }

  private move(item: string, step: Step): void {
    const index = this.items.indexOf(item) + step;
    if (index < 0 || index >= this.items.length) return;
    this.place(item, index);
    const [up, down] = this.buttons(index);
    const wanted = step === -1 ? [up, down] : [down, up];
    wanted.find((each) => each?.disabled === false)?.focus();
  }

  private place(item: string, index: number): void {
    const rest = this.items.filter((each) => each !== item);
    this.change([...rest.slice(0, index), item, ...rest.slice(index)]);
    this.status.setText(TEXT.form.moved(this.options.label(item), index + 1, this.items.length));
  }

  private remove(index: number): void {
    this.change(this.items.filter((_, each) => each !== index));
    const last = this.items.length - 1;
    if (last < 0) this.options.focusElsewhere();
    else this.buttons(Math.min(index, last))[2]?.focus();
  }

  private buttons(index: number): readonly HTMLButtonElement[] {
    return [...(this.list.children[index]?.querySelectorAll('button') ?? [])];
  }

  private change(items: readonly string[]): void {
    this.show(items);
    this.options.change(items);
  }
}

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: -1, ArrowDown: 1 };
