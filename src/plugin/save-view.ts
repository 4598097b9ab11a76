import type { App } from 'obsidian';
import { findComparisonBlock } from '../core/note/code-blocks';
import { editDefinition, type View } from '../core/query/edit-definition';
import { parseDefinition } from '../core/query/parse-definition';
import { editNote } from './edit-note';

/** Where a block stands. */
export interface BlockPlace {
  /** Path of its note. */
  readonly path: string;
  /** The text of the block. */
  readonly definition: string;
  /** The lines of the section that holds it, from 0; null where the app does not tell. */
  readonly section: { readonly lineStart: number; readonly lineEnd: number } | null;
}

/**
 * Write a view into the definition of a code block; nothing else of the note changes.
 *
 * @returns false, and nothing is written, where the block is not found, or is found several times.
 */
export const saveView = (
  app: App,
  { path, definition, section }: BlockPlace,
  changes: Partial<View>,
): Promise<boolean> =>
  editNote(app, path, (text) => {
    const block = findComparisonBlock(text, definition, section);
    if (block === null) return null;
    const edited = editDefinition(block.text, changes);
    if (!parseDefinition(edited).ok) return null;
    const [before, after] = [text.slice(0, block.from), text.slice(block.to)];
    const newline = before.endsWith('\r\n') ? '\r\n' : '\n';
    const lines = block.from === block.to ? `${edited}\n` : edited; // an empty block has no line of its own
    return before + lines.replaceAll('\n', newline) + after;
  });
