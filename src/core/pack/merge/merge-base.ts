import { type BaseDocument, type BasePart, readBase } from './base-parts';
import { editBase, inStyleOf, type PartChange } from './edit-base';
import type { Conflict, Merged } from './merge';

/**
 * Bring our changes to a base into the copy that a reader has changed: by view, by formula, by property.
 *
 * A base says nowhere which edition it is from, so that is found by what it holds: a part that is in any text we ever
 * shipped is ours, all others are the reader's, and so is one with a comment of the reader's in it. What the reader
 * took out of the shipped text that the base is most like stays out.
 *
 * @param mine - What stands in the vault.
 * @param theirs - What the present edition ships.
 * @param shipped - All texts that were ever shipped of it, those that the reader may have begun with first: of several
 *   that the base is equally like, the first counts.
 */
export function mergeBase(mine: string, theirs: string, shipped: readonly string[]): Merged {
  const own = readBase(mine);
  const anew = readBase(theirs);
  const versions = shipped.flatMap((text) => readBase(text) ?? []);
  if (own === null || anew === null) return { text: mine, edited: true, conflicts: [] };
  const known = new Set([anew, ...versions].flatMap(({ comments }) => comments));
  const isOwn = (comment: string): boolean => !known.has(comment);
  const commented = own.comments.some(isOwn);
  if (isSame(own, anew)) return { text: mine, edited: commented, conflicts: [] };
  if (!commented && versions.some((each) => isSame(own, each)))
    return { text: inStyleOf(mine, theirs), edited: false, conflicts: [] };

  const isOurs = ({ id, canonical, comments }: BasePart): boolean =>
    !comments.inside.some(isOwn) &&
    versions.some(({ parts }) => parts.get(id)?.canonical === canonical);
  const { changes, conflicts } = decide(own, anew, mostLike(own, versions), isOurs);
  const gone = [...own.parts.values()].filter(
    (part) => !anew.parts.has(part.id) && isOurs(part) && !part.comments.above.some(isOwn),
  );
  changes.push(...gone.map((part) => ({ part, node: null })));
  if (changes.length === 0) return { text: mine, edited: true, conflicts };
  const text = editBase(mine, changes, viewsOf(anew));
  if (text !== null && keeps(text, own, changes)) return { text, edited: true, conflicts };
  const refused = changes.map(({ part }) => conflictAt(part.id, own, anew));
  return { text: mine, edited: true, conflicts: [...conflicts, ...refused] };
}

/** Whether two bases hold the same, and their views in the same order. */
const isSame = (a: BaseDocument, b: BaseDocument): boolean =>
  a.parts.size === b.parts.size &&
  [...a.parts].every(([id, { canonical }]) => b.parts.get(id)?.canonical === canonical) &&
  viewsOf(a).every((id, index) => viewsOf(b)[index] === id);

const viewsOf = ({ parts }: BaseDocument): string[] =>
  [...parts.values()].filter(({ section }) => section === 'views').map(({ id }) => id);

type Parts = BaseDocument['parts'];

/** The version with which a base has the most parts in common; of several the first. */
function mostLike(own: BaseDocument, versions: readonly BaseDocument[]): Parts {
  let best: Parts = new Map();
  let most = -1;
  for (const { parts } of versions) {
    const common = [...parts].filter(
      ([id, { canonical }]) => own.parts.get(id)?.canonical === canonical,
    ).length;
    if (common > most) [best, most] = [parts, common];
  }
  return best;
}

/** Which parts of the new text go in, and which cannot. */
function decide(
  own: BaseDocument,
  anew: BaseDocument,
  base: Parts,
  isOurs: (part: BasePart) => boolean,
): { changes: PartChange[]; conflicts: Conflict[] } {
  const changes: PartChange[] = [];
  const conflicts: Conflict[] = [];
  for (const [id, part] of anew.parts) {
    const there = own.parts.get(id) ?? inPlaceOfSection(own, part);
    if (there?.canonical === part.canonical) continue;
    const was = base.get(id);
    if (there === undefined ? was === undefined : isOurs(there))
      changes.push({ part, node: part.node });
    else if (was?.canonical !== part.canonical) conflicts.push(conflictAt(id, own, anew));
  }
  return { changes, conflicts };
}

/** What the reader has where the section of a part would be: `views: none`. */
const inPlaceOfSection = (own: BaseDocument, { section }: BasePart): BasePart | undefined =>
  section === null ? undefined : own.parts.get(section);

function conflictAt(id: string, own: BaseDocument, anew: BaseDocument): Conflict {
  const ours = anew.parts.get(id);
  const mine = own.parts.get(id) ?? (ours && inPlaceOfSection(own, ours));
  const place = ours?.place ?? mine?.place ?? id;
  return { place, mine: mine?.source ?? '', theirs: ours?.source ?? '' };
}

/** Whether a text can be read, and has every part of a base that was not to be changed. */
function keeps(text: string, own: BaseDocument, changes: readonly PartChange[]): boolean {
  const after = readBase(text);
  const changed = new Set(changes.map(({ part }) => part.id));
  return [...own.parts].every(
    ([id, { canonical }]) => changed.has(id) || after?.parts.get(id)?.canonical === canonical,
  );
}
