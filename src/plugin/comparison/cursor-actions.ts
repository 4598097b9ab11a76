import type { App, Editor } from 'obsidian';
import type { NoteSource } from '../../core/ports';
import { TEXT } from '../../ui/text';
import { blockAtCursor, convertToBlock, convertToTable, tableAtCursor } from './convert-comparison';
import { copyComparison } from './copy-comparison';
import { type PlacedComparison, placedAt, portable } from './placed-comparison';
import type { ExportTable } from './portable-comparison';

/** Something that can be done with the comparison at the cursor. */
export interface CursorAction {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** What does it; null where it makes no sense. */
  readonly find: (editor: Editor, holder: string) => (() => Promise<void>) | null;
}

/** What can be done with the comparison at the cursor, as commands and the editor's menu offer it. */
export function cursorActions(
  app: App,
  notes: NoteSource,
  exportTable: ExportTable,
): readonly CursorAction[] {
  const forPlaced =
    (run: (placed: PlacedComparison) => Promise<void>): CursorAction['find'] =>
    (editor, holder) => {
      const placed = placedAt(editor.getValue(), editor.posToOffset(editor.getCursor()), holder);
      return placed && (() => run(placed));
    };
  return [
    {
      id: 'convert-to-table',
      name: TEXT.commands.convertToTable,
      icon: 'lucide-table',
      find: (editor, holder) =>
        blockAtCursor(editor) && (() => convertToTable(editor, holder, notes)),
    },
    {
      id: 'convert-to-block',
      name: TEXT.commands.convertToBlock,
      icon: 'lucide-code',
      find: (editor, holder) =>
        tableAtCursor(editor) && (() => convertToBlock(app, editor, holder, notes)),
    },
    {
      id: 'copy-comparison',
      name: TEXT.commands.copyComparison,
      icon: 'lucide-copy',
      find: forPlaced((placed) => copyComparison(portable(placed, notes))),
    },
    {
      id: 'export-comparison',
      name: TEXT.commands.exportComparison,
      icon: 'lucide-download',
      find: forPlaced((placed) => exportTable(portable(placed, notes))),
    },
  ];
}
