import { isMap, isSeq, type Node, stringify, YAMLMap, YAMLSeq } from 'yaml';
import { type BaseDocument, type BasePart, readBase } from './base-parts';
import type { Conflict, Merged } from './merge';

/**
 * Bring our changes to a base into the copy that a reader has changed: by view, by formula, by property.
 *
 * A base says nowhere which edition it is from, so that is found by what it holds: a part that is in any text we ever
 * shipped is ours, all others are the reader's. What the reader took out of the shipped text that the base is most like
 * stays out.
 *
 * @param mine - What stands in the vault.
 * @param theirs - What the present edition ships.
 * @param shipped - All texts that were ever shipped of it, the newest first.
 */
export function mergeBase(mine: string, theirs: string, shipped: readonly string[]): Merged {
  const own = readBase(mine);
  const anew = readBase(theirs);
  const versions = shipped.flatMap((text) => readBase(text) ?? []);
  if (own === null || anew === null) return { text: mine, edited: true, conflicts: [] };
  if (isSame(own, anew)) return { text: mine, edited: false, conflicts: [] };
  if (versions.some((each) => isSame(own, each)))
    return { text: theirs, edited: false, conflicts: [] };

  const conflicts: Conflict[] = [];
  const base = mostLike(own, versions);
  const decided = decide(own, anew, base, versions, conflicts);
  if (decided.length === 0) return { text: mine, edited: true, conflicts };
  const placed = new Map([...own.parts].map(([id, { node }]) => [id, node]));
  for (const change of decided) carryOut(own, change, anew, placed);
  const text = own.document.toString({ lineWidth: 0 });
  return { text: readBase(text) === null ? mine : text, edited: true, conflicts };
}

function isSame({ parts: a }: BaseDocument, { parts: b }: BaseDocument): boolean {
  return (
    a.size === b.size && [...a].every(([id, { canonical }]) => b.get(id)?.canonical === canonical)
  );
}

/** The version with which a base has the most parts in common; of several the first. */
function mostLike(
  own: BaseDocument,
  versions: readonly BaseDocument[],
): ReadonlyMap<string, BasePart> {
  let best: ReadonlyMap<string, BasePart> = new Map();
  let most = -1;
  for (const { parts } of versions) {
    const common = [...parts].filter(
      ([id, { canonical }]) => own.parts.get(id)?.canonical === canonical,
    ).length;
    if (common > most) [best, most] = [parts, common];
  }
  return best;
}

/** A part that is put in, replaced, or (with no node) taken out. */
interface PartChange {
  readonly part: BasePart;
  readonly node: Node | null;
}

function decide(
  own: BaseDocument,
  anew: BaseDocument,
  base: ReadonlyMap<string, BasePart>,
  versions: readonly BaseDocument[],
  conflicts: Conflict[],
): PartChange[] {
  const isOurs = ({ id, canonical }: BasePart): boolean =>
    versions.some(({ parts }) => parts.get(id)?.canonical === canonical);
  const changes: PartChange[] = [];
  for (const [id, part] of anew.parts) {
    const there = own.parts.get(id);
    if (there?.canonical === part.canonical) continue;
    const was = base.get(id);
    if (there === undefined ? was === undefined : isOurs(there)) {
      changes.push({ part: there ?? part, node: part.node });
    } else if (was?.canonical !== part.canonical) conflicts.push(conflictOf(part, there));
  }
  for (const [id, part] of own.parts) {
    if (!anew.parts.has(id) && isOurs(part)) changes.push({ part, node: null });
  }
  return changes;
}

const conflictOf = (ours: BasePart, mine: BasePart | undefined): Conflict => ({
  place: ours.place,
  mine: mine === undefined ? '' : stringify(mine.node),
  theirs: stringify(ours.node),
});

/** The node of each part as it stands in the document by now. */
type Placed = Map<string, Node>;

function carryOut(
  { document }: BaseDocument,
  change: PartChange,
  anew: BaseDocument,
  placed: Placed,
): void {
  const { section, name } = change.part;
  const node = change.node?.clone() as Node | undefined;
  if (section === 'views') {
    if (!isSeq(document.get('views', true))) document.set('views', new YAMLSeq());
    const views = document.get('views', true);
    if (isSeq(views)) changeView(views.items, change.part.id, node, anew, placed);
    return;
  }
  const path = section === null ? [name] : [section, name];
  if (node === undefined) document.deleteIn(path);
  else {
    if (section !== null && !isMap(document.get(section, true)))
      document.set(section, new YAMLMap());
    document.setIn(path, node);
  }
}

function changeView(
  views: unknown[],
  id: string,
  node: Node | undefined,
  anew: BaseDocument,
  placed: Placed,
): void {
  const at = views.indexOf(placed.get(id));
  if (node === undefined) {
    views.splice(at, 1);
    return;
  }
  if (at >= 0) views.splice(at, 1, node);
  else views.splice(placeOfView(views, id, anew, placed), 0, node);
  placed.set(id, node);
}

/** Behind the nearest view that stands before it as shipped. */
function placeOfView(
  views: readonly unknown[],
  id: string,
  anew: BaseDocument,
  placed: Placed,
): number {
  const order = [...anew.parts.keys()].filter((each) => each.startsWith('views/'));
  const before = order.slice(0, order.indexOf(id)).reverse();
  const places = before.map((each) => views.indexOf(placed.get(each)));
  const nearest = places.find((at) => at >= 0);
  return nearest === undefined ? (before.length === 0 ? 0 : views.length) : nearest + 1;
}
