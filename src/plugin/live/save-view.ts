import { findComparisonBlock } from '../../core/note/code-blocks';
import type { Edit } from '../../core/note/edit';
import { editDefinition } from '../../core/query/edit-definition';
import { parseDefinition } from '../../core/query/parse-definition';
import type { View } from '../../core/query/view';

/** A block as it was drawn. */
export interface DrawnBlock {
  /** Its text. */
  readonly definition: string;
  /** The lines of the section that holds it, from 0; null where the app does not tell. */
  readonly section: { readonly lineStart: number; readonly lineEnd: number } | null;
}

/**
 * The change that writes a view into the definition of a code block; nothing else of the note changes.
 *
 * @param note - The text of the note.
 * @returns null where the block is not found in it, or is found several times.
 */
export function saveView(
  note: string,
  { definition, section }: DrawnBlock,
  changes: Partial<View>,
): Edit | null {
  const block = findComparisonBlock(note, definition, section);
  if (block === null) return null;
  const edited = editDefinition(block.text, changes);
  if (!parseDefinition(edited).ok) return null;
  const { from, to } = block;
  const newline = note.slice(0, from).endsWith('\r\n') ? '\r\n' : '\n';
  const lines = from === to ? `${edited}\n` : edited; // an empty block has no line of its own
  return { from, to, text: lines.replaceAll('\n', newline) };
}
