import type { MarkdownSectionInformation } from 'obsidian';
import type { NoteEditor, NoteSource } from '../../core/ports';
import type { View } from '../../core/query/view';
import { convertBlock } from '../comparison/convert-comparison';
import { copyComparison } from '../comparison/copy-comparison';
import { type PlacedComparison, portable } from '../comparison/placed-comparison';
import type { ExportTable, PortableComparison } from '../comparison/portable-comparison';
import { told } from '../told';

/** What the actions need. */
export interface ActionPorts {
  readonly notes: NoteSource;
  readonly editor: NoteEditor;
  readonly exportTable: ExportTable;
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
  { notes, editor, exportTable }: ActionPorts,
  block: Pick<PlacedComparison, 'definition' | 'holder'>,
  section: () => MarkdownSectionInformation | null,
): BlockActions {
  const lookedAt = (view: View): PortableComparison =>
    portable({ ...block, isStatic: false, view }, notes);
  return {
    copy: (view) => told(copyComparison(lookedAt(view))),
    export: (view) => told(exportTable(lookedAt(view))),
    convert: () => told(convertBlock(block, section(), editor, notes)),
  };
}
