import { type App, type Editor, Notice } from 'obsidian';
import { type CodeBlock, findComparisonBlock } from '../../core/note/code-blocks';
import type { Region } from '../../core/note/region';
import type { NoteEditor, NoteSet, NoteSource } from '../../core/ports';
import { failure, type Problem, type Result, success } from '../../core/problem';
import { withinComment } from '../../core/static-table/comment-safe';
import {
  comparisonAt,
  conflictAt,
  isConvertible,
  type Place,
  toBlock,
  toTable,
} from '../../core/static-table/convert';
import { isHandEdited } from '../../core/static-table/hand-edit';
import { drawStaticTable } from '../../core/static-table/static-table';
import { ConfirmModal } from '../../ui/confirm-modal';
import { problemLine, TEXT } from '../../ui/text';
import { civilNow } from '../civil-now';
import { transact } from '../vault/transact';

/** The live comparison at the cursor that can become a static table; null where there is none. */
export function blockAtCursor(editor: Editor): CodeBlock | null {
  const place = placeAtCursor(editor);
  if (place?.kind !== 'block') return null;
  return isConvertible(editor.getValue(), place.block) ? place.block : null;
}

/** The static table at the cursor; null where there is none. */
export function tableAtCursor(editor: Editor): Region | null {
  const place = placeAtCursor(editor);
  return place?.kind === 'table' ? place.region : null;
}

const placeAtCursor = (editor: Editor): Place | null =>
  comparisonAt(editor.getValue(), editor.posToOffset(editor.getCursor()));

/** Put a static table in the place of the live comparison at the cursor. */
export async function convertToTable(
  editor: Editor,
  holder: string,
  source: NoteSource,
): Promise<void> {
  const block = blockAtCursor(editor);
  if (block === null) return;
  const drawn = drawBlock(editor.getValue(), block, holder, await source.readNotes());
  if (!drawn.ok) return tell(drawn.problems);
  const now = blockAtCursor(editor);
  if (now?.text !== block.text) return void new Notice(TEXT.convert.changed);
  transact(editor, [toTable(editor.getValue(), now, drawn.value)]);
}

/**
 * Put a static table in the place of a live comparison of a note, wherever the cursor is.
 *
 * @param section - The lines between which it stands, from 0; null where they are not known.
 */
export async function convertBlock(
  { definition, holder }: { readonly definition: string; readonly holder: string },
  section: { readonly lineStart: number; readonly lineEnd: number } | null,
  notes: NoteEditor,
  source: NoteSource,
): Promise<void> {
  const set = await source.readNotes();
  let problems: readonly Problem[] = [];
  await notes.edit(holder, (text) => {
    const block = findComparisonBlock(text, definition, section);
    const isThere = block !== null && isConvertible(text, block);
    const drawn = isThere
      ? drawBlock(text, block, holder, set)
      : failure({ message: TEXT.convert.notFound });
    problems = drawn.ok ? [] : drawn.problems;
    return isThere && drawn.ok ? [toTable(text, block, drawn.value)] : [];
  });
  if (problems.length > 0) tell(problems);
}

/** Draw the table of a block, or say why it cannot be had. */
function drawBlock(text: string, block: CodeBlock, holder: string, notes: NoteSet): Result<string> {
  const conflict = conflictAt(text, { kind: 'block', block });
  if (conflict !== null) return failure(conflict);
  const context = { holder, notes, now: civilNow };
  const asWritten = drawStaticTable(block.text, context); // its problems have the lines that the reader sees
  if (!asWritten.ok) return asWritten;
  const drawn = drawStaticTable(withinComment(block.text), context);
  return drawn.ok ? success(drawn.value.markdown) : drawn;
}

/** Put a live comparison in the place of the static table at the cursor; where an edit would be lost, ask first. */
export async function convertToBlock(
  app: App,
  editor: Editor,
  holder: string,
  source: NoteSource,
): Promise<void> {
  const region = tableAtCursor(editor);
  if (region === null) return;
  const text = editor.getValue();
  const conflict = conflictAt(text, { kind: 'table', region });
  if (conflict !== null) return tell([conflict]);
  const notes = await source.readNotes();
  const drawn = drawStaticTable(region.definition, { holder, notes, now: civilNow });
  const current = text.slice(region.content.from, region.content.to);
  const convert = (): void => {
    const now = tableAtCursor(editor);
    const isSame =
      now !== null &&
      editor.getValue().slice(now.from, now.to) === text.slice(region.from, region.to);
    if (isSame) transact(editor, [toBlock(editor.getValue(), now)]);
    else new Notice(TEXT.convert.changed);
  };
  if (!isHandEdited(current, drawn.ok ? drawn.value.markdown : null, region)) return convert();
  const { title, question, yes } = TEXT.convert;
  new ConfirmModal(app, { title, text: question, yes, onYes: convert }).open();
}

/** Say why nothing was converted. */
const tell = (problems: readonly Problem[]): void =>
  void new Notice(TEXT.convert.failed(problems.map(problemLine).join(' ')));
