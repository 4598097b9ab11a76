import type { App, MarkdownSectionInformation } from 'obsidian';
import type { NoteEditor, NoteSource, VaultFiles } from '../../core/ports';
import type { View } from '../../core/query/view';
import { convertBlock } from '../comparison/convert-comparison';
import { copyComparison } from '../comparison/copy-comparison';
import { exportComparison } from '../comparison/export-comparison';
import { type PlacedComparison, portable } from '../comparison/placed-comparison';
import type { PortableComparison } from '../comparison/portable-comparison';
import { told } from '../told';

/** The app and the vault as the actions need them. */
export interface ActionPorts {
  readonly app: App;
  readonly notes: NoteSource;
  readonly files: VaultFiles;
  readonly editor: NoteEditor;
}

/** What can be done with a live comparison as it is looked at. */
export interface BlockActions {
  readonly copy: (view: View) => void;
  readonly export: (view: View) => void;
  /** Put a static table in the place of the block. */
  readonly convert: () => void;
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
  const lookedAt = (view: View): PortableComparison =>
    portable({ ...block, isStatic: false, view }, notes);
  return {
    copy: (view) => told(copyComparison(lookedAt(view))),
    export: (view) => told(exportComparison(app, lookedAt(view), files)),
    convert: () => told(convertBlock(block, section(), editor, notes)),
  };
}
