import type { Editor, Menu, Plugin } from 'obsidian';
import { TEXT } from '../../ui/text';
import { told } from '../told';
import type { CursorAction } from './cursor-actions';

/** Add the commands for the comparison at the cursor; each is there only where it makes sense. */
export function addComparisonCommands(plugin: Plugin, actions: readonly CursorAction[]): void {
  for (const { id, name, find } of actions) {
    plugin.addCommand({
      id,
      name,
      editorCheckCallback: (checking, editor, { file }) => {
        const run = find(editor, file?.path ?? '');
        if (run !== null && !checking) told(run());
        return run !== null;
      },
    });
  }
}

/**
 * Add to the menu of the editor what can be done with the comparison at the cursor; where none is, a way to one.
 *
 * @param insert - Puts a new comparison at the cursor.
 */
export function addEditorMenu(
  plugin: Plugin,
  actions: readonly CursorAction[],
  insert: (editor: Editor, path: string) => Promise<void>,
): void {
  plugin.registerEvent(
    plugin.app.workspace.on('editor-menu', (menu, editor, { file }) => {
      if (file === null) return;
      const { path } = file;
      const own = actions.flatMap(({ name, icon, find }) => {
        const run = find(editor, path);
        return run === null ? [] : [{ name, icon, run }];
      });
      for (const action of own) addItem(menu, action);
      if (own.length > 0) return;
      addItem(menu, {
        name: TEXT.commands.insertComparison,
        icon: 'lucide-columns-3',
        run: () => insert(editor, path),
      });
    }),
  );
}

const addItem = (
  menu: Menu,
  { name, icon, run }: Pick<CursorAction, 'name' | 'icon'> & { readonly run: () => Promise<void> },
): Menu =>
  menu.addItem((item) =>
    item
      .setSection('neutrality-atlas')
      .setTitle(name)
      .setIcon(icon)
      .onClick(() => told(run())),
  );
