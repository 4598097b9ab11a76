import type { Timeline, Unread } from '../../core/timeline/timeline';
import { TEXT } from '../text';

/** So many notes are listed at once. */
export const LISTED = 200;

/**
 * Draw what stands below a timeline: the notes without a date, and the dates that cannot be read.
 *
 * @param limit - How many notes each list has; null where they are only to be counted.
 */
export function drawUndated(
  parent: HTMLElement,
  { undated, entries }: Timeline,
  limit: number | null,
): void {
  const { timeline } = TEXT;
  drawNotes(parent, 'undated', timeline.without(undated.length), undated, limit);
  const unread = entries.filter((entry) => entry.unread.length > 0);
  drawNotes(parent, 'unread', timeline.unread(unread.length), unread, limit);
}

interface ListedNote {
  readonly path: string;
  readonly name: string;
  readonly unread: readonly Unread[];
}

function drawNotes(
  parent: HTMLElement,
  key: string,
  title: string,
  notes: readonly ListedNote[],
  limit: number | null,
): void {
  if (notes.length === 0) return;
  const attr = { 'data-key': key };
  if (limit === null) {
    parent.createEl('p', { cls: 'neutrality-atlas-hint', text: title, attr });
    return;
  }
  const details = parent.createEl('details', { cls: 'neutrality-atlas-fold', attr });
  details.createEl('summary', { text: title });
  const list = details.createEl('ul', { cls: 'neutrality-atlas-undated' });
  for (const { path, name, unread } of notes.slice(0, limit)) {
    const item = list.createEl('li');
    item.createEl('a', {
      ...{ cls: 'internal-link', text: name, href: path },
      attr: { 'data-href': path },
    });
    for (const { property, text } of unread)
      item.createDiv({
        cls: 'neutrality-atlas-reason',
        text: TEXT.timeline.unreadDate(property, text),
      });
  }
  const more = notes.length - limit;
  if (more > 0)
    details.createEl('button', {
      text: TEXT.timeline.more(Math.min(more, LISTED)),
      attr: { 'data-action': 'more' },
    });
}
