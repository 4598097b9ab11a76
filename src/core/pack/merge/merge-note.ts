import { splitNote } from '../../note/frontmatter';
import { mergeBody } from './merge-body';
import type { MergeContext, Merged, Versions } from './merge';
import { mergeProperties } from './merge-properties';
import { withEol } from './write-lines';

/**
 * Bring our changes to a note into the copy that a reader has edited: properties by key, the body by lines.
 *
 * Never throws, and never writes a conflict into the text. Where nothing of ours is new, the text is the reader's
 * byte for byte.
 */
export function mergeNote(versions: Versions, context: MergeContext): Merged {
  if (versions.mine === versions.base && versions.base === versions.theirs)
    return { text: versions.mine, edited: false, conflicts: [] };
  const [base, mine, theirs] = [versions.base, versions.mine, versions.theirs].map(splitNote);
  if (!base || !mine || !theirs) return { text: versions.mine, edited: true, conflicts: [] };
  const properties = mergeProperties(
    { base: base.yaml ?? '', mine: mine.yaml ?? '', theirs: theirs.yaml ?? '' },
    context,
  );
  const body = mergeBody({ base: base.body, mine: mine.body, theirs: theirs.body }, context);
  return {
    text: withYaml(mine.head, mine.yaml, properties.text) + body.text,
    edited: properties.edited || body.edited,
    conflicts: [...properties.conflicts, ...body.conflicts],
  };
}

/** Whether two texts are the same note, formatting apart. */
export const isSameNote = (a: string, b: string, context: MergeContext): boolean =>
  a === b || !mergeNote({ base: a, mine: b, theirs: a }, context).edited;

/** A note with its YAML changed. */
export function editYaml(text: string, edit: (yaml: string) => string): string {
  const { head, yaml, body } = splitNote(text);
  return withYaml(head, yaml, edit(yaml ?? '')) + body;
}

/** The head of a note with other YAML in it. */
export function withYaml(head: string, before: string | null, yaml: string): string {
  if (yaml === (before ?? '')) return head;
  const eol = head.includes('\r\n') ? '\r\n' : '\n';
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(head)?.[0] ?? `---${eol}`;
  const closing = /---[ \t]*(?:\r?\n)?$/.exec(head)?.[0] ?? `---${eol}`;
  // A single line does not tell what its line endings are.
  const lines = before?.includes('\n') ? yaml : withEol(yaml, eol);
  return `${opening}${lines}${yaml === '' ? '' : eol}${closing}`;
}
