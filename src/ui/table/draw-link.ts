import type { CellLink } from '../../core/table/table';

/** Draw a link to a note; where it cannot be followed, its text. What it does is answered by `answerLinks`. */
export function drawLink(parent: HTMLElement, link: CellLink, isLive: boolean): void {
  const { text } = link;
  if (!isLive) {
    parent.createSpan({ cls: 'neutrality-atlas-link', text });
    return;
  }
  const href = (link.link ?? link.target) + link.subpath;
  const cls = link.link === null ? 'internal-link is-unresolved' : 'internal-link';
  parent.createEl('a', { cls, text, href, attr: { 'data-href': href } });
}

/** Whether a text is the address of a page on the web, and nothing else. */
export const isAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text);

/** Draw a web address as a link that the browser opens; nothing is fetched to draw it. */
export function drawAddress(parent: HTMLElement, address: string): void {
  const attr = { rel: 'noopener nofollow', target: '_blank' };
  parent.createEl('a', { cls: 'external-link', text: address, href: address, attr });
}
