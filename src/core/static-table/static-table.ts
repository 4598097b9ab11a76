import { compare } from '../compare';
import { hashAsSeen, shortHash } from '../note/as-seen';
import type { NoteSet } from '../ports';
import { failure, type Fault, type Result, success } from '../problem';
import type { Definition } from '../query/definition';
import { parseDefinition } from '../query/parse-definition';
import { isVolatile, usedProperties } from '../query/used-properties';
import { renderMarkdown } from '../render/markdown/markdown';
import { dependsOnItself, showsItself } from './own-output';

/** What a static table needs beyond its definition. */
export interface StaticTableContext {
  /** Path of the note that holds it. */
  readonly holder: string;
  readonly notes: NoteSet;
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
}

/** A static table as it would be written now. */
export interface DrawnTable {
  readonly markdown: string;
  /** Whether the clock or a file's time or size can change it, the notes standing still. */
  readonly volatile: boolean;
  /** Notes that could not be read, or for which its filters have no answer: they are not in it. */
  readonly faults: readonly Fault[];
}

/** Draw the table of a definition as Markdown for the note that holds it. */
export function drawStaticTable(
  definition: string,
  context: StaticTableContext,
): Result<DrawnTable> {
  const parsed = parseDefinition(definition);
  if (!parsed.ok) return parsed;
  return drawDefinition(parsed.value, definition, context);
}

function drawDefinition(
  definition: Definition,
  text: string,
  context: StaticTableContext,
): Result<DrawnTable> {
  const { holder, notes, now } = context;
  const loop = dependsOnItself(definition);
  if (loop !== null) return failure(loop);
  const table = compare(definition, notes, { holder, withoutHolder: true, now });
  if (!table.ok) return table;
  const used = usedProperties(definition);
  const isItem = table.value.rows.some(({ note }) => note === holder);
  const shown = showsItself(isItem, used);
  if (shown !== null) return failure(shown);
  const footnotes = footnoteLabel(text);
  const markdown = renderMarkdown(table.value, { links: notes.links, holder, footnotes });
  const { faults } = table.value;
  return success({ markdown, volatile: isVolatile(used), faults });
}

/** What the labels of a comparison's footnotes begin with: other than those of another one in the same note. */
export const footnoteLabel = (definition: string): string => `c-${shortHash(definition.trim(), 4)}`;

/**
 * The whole of a static table: definition, table and closing comment, with LF line endings.
 *
 * @param definition - YAML that can stand in a comment; see `commentSafe` and `withinComment`.
 * @param markdown - The table drawn from it.
 */
export function writeStaticTable(definition: string, markdown: string): string {
  const inside = definition === '' ? '' : `${definition}\n`;
  return `<!-- comparison\n${inside}-->\n\n${markdown}\n\n${closing(markdown)}`;
}

/** The closing comment for a table's Markdown. */
export const closing = (markdown: string): string => `<!-- /comparison ${hashAsSeen(markdown)} -->`;
