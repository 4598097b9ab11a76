import { bodyTokens, type BodyTokens } from './body-tokens';
import { isSameText, mergeLines, type Side, type Sides } from './merge-lines';
import type { MergeContext, Merged, Versions } from './merge';
import { breaksIn, eolOf, joinLines, withEol } from './write-lines';

/**
 * Bring our changes to a note's body into the copy that a reader has edited, line by line.
 *
 * Lines are the same where only their formatting differs; blank lines are formatting, but not in code. What stands
 * in a static table as the program wrote it is the same whatever it is. Two changes are apart where at least one
 * line between them is unchanged.
 *
 * @returns All of ours that is no conflict in the reader's line endings, every line of the reader's that says other
 *   than `base`, and the reader's formatting where only that differs. Never throws.
 * @see Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", FSTTCS 2007.
 */
export function mergeBody(versions: Versions, context: MergeContext): Merged {
  const { base: shipped, mine: text, theirs: ours } = versions;
  if (text === shipped) return { text: ours, edited: false, conflicts: [] };
  const sides = readSides(versions, context);
  const { base, mine, theirs } = sides;
  const edited = !isSameText(base, mine);
  if (isSameText(base, theirs) || isSameText(mine, theirs)) return { text, edited, conflicts: [] };
  const eol = eolOf(text, ours);
  const { lines, conflicts } = mergeLines(sides, eol);
  const isEndKept = edited || breaksIn(endOf(mine)) !== breaksIn(endOf(base));
  const ending = isEndKept ? endOf(mine) : withEol(endOf(theirs), eol);
  const mark = text.startsWith(MARK) ? MARK : '';
  const merged = mark + joinLines(lines, ending);
  // Where the reader's way of writing would make something else of a line of ours, such as of a list's.
  const isMisread = !edited && !readsAs(ours, merged, context);
  return { text: isMisread ? mark + withEol(ours, eol) : merged, edited, conflicts };
}

const MARK = '\uFEFF';
/** The spelling of what the program wrote into a static table: it is made from other notes. */
const MADE = '\0made\0';

function readSides(versions: Versions, context: MergeContext): Sides {
  const read = (text: string): BodyTokens =>
    bodyTokens(text.startsWith(MARK) ? text.slice(1) : text, context);
  const [base, mine, theirs] = [read(versions.base), read(versions.mine), read(versions.theirs)];
  // Tables of ours are as they were made even where their links were written anew for this vault.
  const shipped = new Set(
    [...base.tokens, ...theirs.tokens].flatMap(({ table, canonical }) =>
      table === null ? [] : [canonical],
    ),
  );
  const side = (body: BodyTokens): Side => ({
    ...body,
    spelled: body.tokens.map(({ table, canonical }) =>
      table === 'made' || (table === 'changed' && shipped.has(canonical)) ? MADE : canonical,
    ),
  });
  return { base: side(base), mine: side(mine), theirs: side(theirs) };
}

/** Whether a text says what another one says. */
function readsAs(wanted: string, text: string, context: MergeContext): boolean {
  const { base, mine } = readSides({ base: wanted, mine: text, theirs: wanted }, context);
  return isSameText(base, mine);
}

/** How a body ends: the last line ending, and blank lines. */
const endOf = ({ tokens, rest }: Side): string => (tokens.at(-1)?.eol ?? '') + rest;
