import { diffLines, type DiffRow } from '../../core/pack/plan/line-diff';
import type { Change } from '../../core/pack/plan/plan';
import { addButton } from '../add-button';
import { TEXT } from '../text';

/** How many rows are drawn at once; the rest is drawn when it is asked for. */
const ROWS = 300;

/** Draw what a change does to the text of a file, and the note that it makes beside it. */
export function drawDifference(parent: HTMLElement, { path, before, text, beside }: Change): void {
  if (text !== null) {
    const rows = diffLines(before ?? '', text);
    drawRows(parent, rows, TEXT.difference.about(path));
    if (rows.length === 0)
      parent.createEl('p', { cls: 'neutrality-atlas-hint', text: TEXT.difference.none });
  }
  if (beside !== null) {
    const name = TEXT.difference.newNote(beside.path);
    parent.createDiv({ cls: 'neutrality-atlas-diff-name', text: name });
    drawRows(parent, diffLines('', beside.text), name);
  }
}

function drawRows(parent: HTMLElement, rows: readonly DiffRow[], name: string): void {
  if (rows.length === 0) return;
  const attr = { role: 'group', 'aria-label': name };
  const element = parent.createDiv({ cls: 'neutrality-atlas-diff', attr });
  const drawFrom = (start: number): void => {
    for (const row of rows.slice(start, start + ROWS)) drawRow(element, row);
    const rest = rows.length - start - ROWS;
    if (rest <= 0) return;
    const more = addButton(element, TEXT.difference.more(rest), () => {
      more.remove();
      drawFrom(start + ROWS);
      element.setAttribute('tabindex', '-1');
      element.focus({ preventScroll: true });
    });
  };
  drawFrom(0);
}

/** A sign, a word for a screen reader, and the line. */
function drawRow(parent: HTMLElement, row: DiffRow): void {
  if (row.kind === 'folded') {
    parent.createDiv({
      cls: 'neutrality-atlas-diff-folded',
      text: TEXT.difference.folded(row.count),
    });
    return;
  }
  const { tag, sign, spoken } = SIGNS[row.kind];
  const line = parent.createDiv({
    cls: `neutrality-atlas-diff-line neutrality-atlas-diff-${row.kind}`,
  });
  line.createSpan({
    cls: 'neutrality-atlas-diff-sign',
    text: sign,
    attr: { 'aria-hidden': 'true' },
  });
  if (spoken !== '') line.createSpan({ cls: 'neutrality-atlas-spoken', text: spoken });
  const words = line.createEl(tag);
  for (const { text, changed } of row.parts) {
    if (changed) words.createSpan({ cls: 'neutrality-atlas-diff-part', text });
    else words.appendText(text);
  }
}

const SIGNS = {
  same: { tag: 'span', sign: ' ', spoken: '' },
  gone: { tag: 'del', sign: '−', spoken: TEXT.difference.gone },
  new: { tag: 'ins', sign: '+', spoken: TEXT.difference.added },
} as const;
