import { parseDocument } from 'yaml';
import { comparisonBlocks } from '../note/code-blocks';
import { applyEdits, type Edit } from '../note/edit';
import { findRegions, lineAt } from '../note/region';
import { quotedForComment } from './comment-safe';
import { type NamingValue, namingValues } from './named-notes';
import type { RenamedVault } from './renamed-vault';

/** A place in a note where a definition names a note by a name that it has no more. */
export interface RenamedPlace {
  /** Its line in the note, from 1. */
  readonly line: number;
  /** What stands on that line. */
  readonly text: string;
  /** The line on which its definition begins. */
  readonly comparison: number;
  /** The name as it stands there, and the one that leads to the note now. */
  readonly before: string;
  readonly after: string;
  /** What writes it. */
  readonly edit: Edit;
}

/**
 * Find where the comparisons of a note, live and static, name notes that have got other names.
 *
 * Looked at are `notes`, `baseline`, and in filters, formulas and summaries links, paths that end in `.md`, and
 * what `link(…)`, `file(…)` and `hasLink(…)` are given. A definition that is no YAML is passed over.
 *
 * @param text - The note's text.
 * @param holder - Its present path.
 * @returns In the order of the text; their edits do not overlap, and any of them can be left out.
 */
export function placesToRename(text: string, holder: string, vault: RenamedVault): RenamedPlace[] {
  const blocks = comparisonBlocks(text).map(({ from, to }) => ({ from, to, inComment: false }));
  const tables = findRegions(text).regions.map(({ definitionAt }) => ({
    ...definitionAt,
    inComment: true,
  }));
  const lines = text.split(/\r?\n/);
  const places = [...blocks, ...tables].flatMap(({ from, to, inComment }) => {
    const retarget = (target: string): string | null => vault.retarget(target, holder);
    return editsOf(text.slice(from, to), inComment, retarget).map(({ edit, ...names }) => {
      const at = from + edit.from;
      const line = lineAt(text, at);
      return {
        ...names,
        line,
        text: lines[line - 1]?.trim() ?? '',
        comparison: lineAt(text, from),
        edit: { ...edit, from: at, to: from + edit.to },
      };
    });
  });
  return places.sort((a, b) => a.edit.from - b.edit.from);
}

/**
 * The edits of the places that a person chose, as they stand in the note now.
 *
 * @param present - All places of the note now.
 * @param chosen - Those of them that a person saw and chose; one whose line was changed since is left out.
 */
export function chosenEdits(
  present: readonly RenamedPlace[],
  chosen: readonly RenamedPlace[],
): Edit[] {
  const keyOf = ({ text, before, after }: RenamedPlace): string =>
    JSON.stringify([text, before, after]);
  const left = chosen.map(keyOf);
  return present.flatMap((place) => {
    const at = left.indexOf(keyOf(place));
    if (at === -1) return [];
    left.splice(at, 1);
    return [place.edit];
  });
}

type Retarget = (target: string) => string | null;
type Named = Pick<RenamedPlace, 'before' | 'after' | 'edit'>;

/** A name that is to be written anew: where it stands in its value. */
interface Renaming extends Edit {
  readonly before: string;
  readonly after: string;
}

function editsOf(definition: string, inComment: boolean, retarget: Retarget): Named[] {
  const document = parseDocument(definition, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  return namingValues(document).flatMap((value) => {
    const renamings = renamingsIn(value, retarget);
    if (renamings.length === 0) return [];
    const wanted = applyEdits(value.text, renamings);
    const inPlace = editsInPlace(definition, value, renamings);
    if (inPlace !== null && readsAs(definition, inPlace, inComment, value, wanted)) return inPlace;
    return [quotedAnew(definition, value, renamings, wanted)];
  });
}

const renamingsIn = ({ targets }: NamingValue, retarget: Retarget): Renaming[] =>
  targets.flatMap(({ from, to, name, write }) => {
    const after = retarget(name);
    return after === null ? [] : [{ from, to, text: write(after), before: name, after }];
  });

/** Edits of the names alone; null where they cannot be found in the text as it is written. */
function editsInPlace(
  definition: string,
  { scalar, text }: NamingValue,
  renamings: readonly Renaming[],
): Named[] | null {
  const [from = 0, to = 0] = scalar.range ?? [];
  const written = definition.slice(from, to);
  const edits = renamings.map(({ from: at, to: end, text: anew, before, after }) => {
    const name = text.slice(at, end);
    const [inText, inWritten] = [offsetsOf(name, text), offsetsOf(name, written)];
    const offset = inWritten[inText.indexOf(at)];
    if (offset === undefined || inText.length !== inWritten.length) return null;
    const start = from + offset;
    return { before, after, edit: { from: start, to: start + name.length, text: anew } };
  });
  const found = edits.filter((edit) => edit !== null);
  return found.length === edits.length ? found : null;
}

function offsetsOf(word: string, text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) offsets.push(at);
  return offsets;
}

/** Whether the edited definition has the wanted value where the old one stood, and can stand in a comment. */
function readsAs(
  definition: string,
  edits: readonly Named[],
  inComment: boolean,
  { scalar }: NamingValue,
  wanted: string,
): boolean {
  const edited = applyEdits(
    definition,
    edits.map(({ edit }) => edit),
  );
  if (inComment && edited.includes('-->')) return false;
  const document = parseDocument(edited, { logLevel: 'silent' });
  const values = namingValues(document);
  const same = values.find((each) => each.scalar.range?.[0] === scalar.range?.[0]);
  const count = namingValues(parseDocument(definition)).length;
  return document.errors.length === 0 && values.length === count && same?.text === wanted;
}

/** The whole value in double quotes, where a new name cannot stand as the old one did. */
function quotedAnew(
  definition: string,
  { scalar }: NamingValue,
  renamings: readonly Renaming[],
  wanted: string,
): Named {
  const [from = 0, to = 0] = scalar.range ?? [];
  const written = definition.slice(from, to);
  const rest = /\s*$/.exec(written)?.[0] ?? '';
  const text = `${quotedForComment(wanted)}${rest}`;
  const all = (names: readonly string[]): string => [...new Set(names)].join(', ');
  return {
    before: all(renamings.map(({ before }) => before)),
    after: all(renamings.map(({ after }) => after)),
    edit: { from, to, text },
  };
}
