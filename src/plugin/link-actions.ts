import { type App, type HoverParent, Keymap } from 'obsidian';
import type { LinkActions } from '../ui/draw-table';

/** The name under which the page preview knows links of comparisons. */
export const HOVER_SOURCE = 'neutrality-atlas';

/**
 * Links that open and preview as links of a note do.
 *
 * @param holder - Path of the note in which they are shown.
 * @param hoverParent - What a preview belongs to.
 */
export const linkActions = (
  { workspace }: App,
  holder: string,
  hoverParent: HoverParent,
): LinkActions => ({
  open: (target, event) => void workspace.openLinkText(target, holder, Keymap.isModEvent(event)),
  hover: (linktext, targetEl, event) =>
    workspace.trigger('hover-link', {
      event,
      source: HOVER_SOURCE,
      hoverParent,
      targetEl,
      linktext,
      sourcePath: holder,
    }),
});
