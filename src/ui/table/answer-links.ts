import type { Component } from 'obsidian';
import { FOREIGN } from './repaint';

/** What a drawn link answers with; `target` is a path or link text with its subpath. */
export interface LinkActions {
  open(target: string, event: MouseEvent): void;
  hover(target: string, link: HTMLElement, event: MouseEvent): void;
  /** A right click, a long press, or the menu key. */
  menu(target: string, event: MouseEvent): void;
  /** The text that a dragged link leaves where it is dropped. */
  dragText(target: string, text: string): string;
}

/**
 * Answer the links of all that is drawn in an element, now and later: one set of listeners.
 *
 * Clicks end here: the view around would open the same link a second time.
 */
export function answerLinks(owner: Component, root: HTMLElement, actions: LinkActions): void {
  const open = (event: MouseEvent): void => {
    const link = linkAt(event);
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    actions.open(link.target, event);
  };
  owner.registerDomEvent(root, 'click', open);
  owner.registerDomEvent(root, 'auxclick', (event) => {
    if (event.button === 1) open(event);
  });
  owner.registerDomEvent(root, 'mouseover', (event) => {
    const link = linkAt(event);
    if (link === null || link.element.contains(event.relatedTarget as Node | null)) return;
    event.stopPropagation();
    actions.hover(link.target, link.element, event);
  });
  owner.registerDomEvent(root, 'contextmenu', (event) => {
    const link = linkAt(event);
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    actions.menu(link.target, event);
  });
  owner.registerDomEvent(root, 'dragstart', (event) => {
    const link = linkAt(event);
    if (link === null) return;
    // It goes on from here, so that the view around can make more of it
    const text = actions.dragText(link.target, link.element.textContent);
    event.dataTransfer?.setData('text/plain', text);
  });
}

/** The link at which something happened; those that the app drew are answered by the app. */
function linkAt({ target }: Event): { target: string; element: HTMLElement } | null {
  const element = (target as Node).instanceOf(Element)
    ? (target as Element).closest<HTMLElement>('a[data-href]')
    : null;
  const address = element?.dataset['href'];
  return element === null || address === undefined || element.closest(`[${FOREIGN}]`) !== null
    ? null
    : { target: address, element };
}
