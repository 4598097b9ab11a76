import type { Editor, Plugin } from 'obsidian';
import type { NoteSource, VaultFiles } from '../../core/ports';
import { TEXT } from '../../ui/text';
import { blockAtCursor, convertToBlock, convertToTable, tableAtCursor } from './convert-comparison';
import { copyComparison } from './copy-comparison';
import { exportComparison } from './export-comparison';
import { type PlacedComparison, placedAt, portable } from './placed-comparison';
import { told } from '../told';

/** Add the commands for the comparison at the cursor; each is there only where it makes sense. */
export function addComparisonCommands(plugin: Plugin, notes: NoteSource, files: VaultFiles): void {
  const { app } = plugin;
  const add = (
    id: string,
    name: string,
    find: (editor: Editor, holder: string) => Run | null,
  ): void => {
    plugin.addCommand({
      id,
      name,
      editorCheckCallback: (checking, editor, { file }) => {
        const run = find(editor, file?.path ?? '');
        if (run !== null && !checking) told(run());
        return run !== null;
      },
    });
  };
  add(
    'convert-to-table',
    TEXT.commands.convertToTable,
    (editor, holder) => blockAtCursor(editor) && (() => convertToTable(editor, holder, notes)),
  );
  add(
    'convert-to-block',
    TEXT.commands.convertToBlock,
    (editor, holder) => tableAtCursor(editor) && (() => convertToBlock(app, editor, holder, notes)),
  );
  const addForPlaced = (
    id: string,
    name: string,
    run: (placed: PlacedComparison) => Promise<void>,
  ): void =>
    add(id, name, (editor, holder) => {
      const placed = placedAt(editor.getValue(), editor.posToOffset(editor.getCursor()), holder);
      return placed && (() => run(placed));
    });
  addForPlaced('copy-comparison', TEXT.commands.copyComparison, (placed) =>
    copyComparison(portable(placed, notes)),
  );
  addForPlaced('export-comparison', TEXT.commands.exportComparison, (placed) =>
    exportComparison(app, portable(placed, notes), files),
  );
}

type Run = () => Promise<void>;
