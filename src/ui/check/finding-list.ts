import { countRules, type Finding } from '../../core/check/finding';
import { RULES } from '../../core/check/rules';
import { addButton } from '../add-button';
import { addSkipButton } from '../skip-button';
import { TEXT } from '../text';
import { RULE_LABELS } from '../words/checking';

/** What the list answers. */
interface FindingListOptions {
  /** Opens the note of a finding at its line. */
  open(path: string, line: number): void;
  /** Has a screen reader say something. */
  say(words: string): void;
  /** Moves the focus on to what stands below the list. */
  skip(): void;
}

/** So many are drawn at once; the others when they are asked for. */
const MOST = 100;

/** The findings of a check, to be filtered by rule; each leads to its place. */
export class FindingList {
  private readonly options: FindingListOptions;
  private readonly listEl: HTMLElement;
  private readonly moreEl: HTMLButtonElement;
  private readonly all: readonly Finding[];
  /** Those that are not filtered out, and how many of them are drawn. */
  private shown: readonly Finding[];
  private drawn = 0;

  constructor(parent: HTMLElement, findings: readonly Finding[], options: FindingListOptions) {
    this.options = options;
    this.all = findings;
    this.shown = findings;
    const { list } = TEXT.check;
    this.drawFilter(parent);
    addSkipButton(parent, () => options.skip());
    this.listEl = parent.createEl('ul', {
      cls: 'neutrality-atlas-steps neutrality-atlas-findings',
      attr: { 'aria-label': list },
    });
    this.moreEl = addButton(parent, '', () => this.drawMore(true));
    this.show(findings);
  }

  /** A choice of rules, and what the chosen one means. */
  private drawFilter(parent: HTMLElement): void {
    const { filter, every, ofRule } = TEXT.check;
    const rowEl = parent.createDiv({ cls: 'neutrality-atlas-rules' });
    const select = rowEl.createEl('select', { cls: 'dropdown', attr: { 'aria-label': filter } });
    select.createEl('option', { value: '', text: every(this.all.length) });
    for (const [rule, count] of countRules(this.all))
      select.createEl('option', { value: rule, text: ofRule(RULE_LABELS[rule], count) });
    const meaningEl = rowEl.createSpan({ cls: 'neutrality-atlas-hint' });
    select.addEventListener('change', () => {
      this.show(this.all.filter(({ rule }) => select.value === '' || rule === select.value));
      const [first] = this.shown;
      meaningEl.setText(select.value === '' || !first ? '' : RULES[first.rule].meaning);
      this.options.say(TEXT.check.shown(this.shown.length));
    });
  }

  private show(findings: readonly Finding[]): void {
    this.shown = findings;
    this.drawn = 0;
    this.listEl.empty();
    this.drawMore(false);
  }

  /** @param isAsked - Whether somebody asked for more: the focus goes to the first of them. */
  private drawMore(isAsked: boolean): void {
    const next = this.shown.slice(this.drawn, this.drawn + MOST);
    const rows = next.map((finding) => this.drawFinding(finding));
    this.drawn += next.length;
    const left = this.shown.length - this.drawn;
    this.moreEl.toggle(left > 0);
    this.moreEl.setText(TEXT.check.more(Math.min(left, MOST)));
    if (isAsked) rows[0]?.focus();
  }

  private drawFinding({ path, line, rule, message, fix }: Finding): HTMLElement {
    const row = this.listEl
      .createEl('li')
      .createEl('a', { cls: 'neutrality-atlas-finding', href: path });
    const head = row.createDiv({ cls: 'neutrality-atlas-finding-head' });
    head.createSpan({ cls: 'neutrality-atlas-finding-rule', text: RULE_LABELS[rule] });
    head.createSpan({ cls: 'neutrality-atlas-path', text: TEXT.check.place(path, line) });
    row.createDiv({ text: message });
    row.createDiv({ cls: 'neutrality-atlas-reason', text: fix });
    row.addEventListener('click', (event) => {
      event.preventDefault();
      this.options.open(path, line);
    });
    return row;
  }
}
