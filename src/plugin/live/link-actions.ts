import { type App, type HoverParent, Keymap, Menu, type PaneType, parseLinktext } from 'obsidian';
import type { LinkActions } from '../../ui/table/answer-links';
import { TEXT } from '../../ui/text';
import { obsidianLinks } from '../vault/obsidian-links';
import { openTarget } from '../vault/open-target';

/** The name under which the page preview knows links of comparisons. */
export const HOVER_SOURCE = 'neutrality-atlas';

/**
 * Links that open, preview and drag as links of a note do, and have the menu that other plugins add to.
 *
 * @param holder - Path of the note in which they are shown.
 * @param hoverParent - What a preview belongs to.
 */
export function linkActions(app: App, holder: string, hoverParent: HoverParent): LinkActions {
  const { workspace } = app;
  const open = (target: string, pane: PaneType | boolean): void =>
    void openTarget(app, target, { from: holder, pane });
  return {
    open: (target, event) => open(target, Keymap.isModEvent(event)),
    hover: (linktext, targetEl, event) =>
      workspace.trigger('hover-link', {
        event,
        source: HOVER_SOURCE,
        hoverParent,
        targetEl,
        linktext,
        sourcePath: holder,
      }),
    menu: (target, event) => {
      const menu = new Menu();
      const add = (title: string, icon: string, pane: PaneType | false): Menu =>
        menu.addItem((item) =>
          item
            .setSection('open')
            .setTitle(title)
            .setIcon(icon)
            .onClick(() => open(target, pane)),
        );
      add(TEXT.link.open, 'lucide-file', false);
      add(TEXT.link.tab, 'lucide-file-plus', 'tab');
      add(TEXT.link.split, 'lucide-separator-vertical', 'split');
      const file = app.metadataCache.getFirstLinkpathDest(parseLinktext(target).path, holder);
      if (file !== null) workspace.trigger('file-menu', menu, file, 'link-context-menu');
      menu.showAtMouseEvent(event);
    },
    dragText: (target, text) => {
      const { path, subpath } = parseLinktext(target);
      const links = obsidianLinks(app);
      const file = links.resolve(path, holder);
      return file === null
        ? links.writeUnresolved(path, text, subpath)
        : links.write(file, holder, text, subpath);
    },
  };
}
