import type { App, MarkdownSectionInformation } from 'obsidian';
import type { NoteEditor, NoteSource, VaultFiles } from '../core/ports';
import type { BlockActions, ViewedTable } from '../ui/table-menu';
import { convertBlock } from './convert-comparison';
import { copyComparison } from './copy-comparison';
import { exportComparison } from './export-comparison';
import type { PlacedComparison } from './placed-comparison';
import { told } from './told';

/** The app and the vault as the actions need them. */
export interface ActionPorts {
  readonly app: App;
  readonly notes: NoteSource;
  readonly files: VaultFiles;
  readonly editor: NoteEditor;
}

/**
 * What the menu of a live comparison can do with it: copy and export it as it is looked at, or put a static table
 * in its place.
 *
 * @param block - Its text, and the path of the note that holds it.
 * @param section - Asks the app where it stands now.
 */
export function blockActions(
  { app, notes, files, editor }: ActionPorts,
  block: Pick<PlacedComparison, 'definition' | 'holder'>,
  section: () => MarkdownSectionInformation | null,
): BlockActions {
  const lookedAt = ({ view }: ViewedTable): PlacedComparison => ({
    ...block,
    isStatic: false,
    view,
  });
  return {
    copy: (viewed) => told(copyComparison(lookedAt(viewed), notes)),
    export: (viewed) => told(exportComparison(app, lookedAt(viewed), notes, files)),
    convert: () => told(convertBlock(block, section(), editor, notes)),
  };
}
