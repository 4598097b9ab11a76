import { sameItems } from './canonical-data';
import type { Conflict, MergeContext, Merged, Versions } from './merge';
import { mergeProperty, type PropertyOutcome } from './merge-property';
import { placeChunks } from './place-chunks';
import { joinChunks } from './property-chunks';
import { setAtlas } from './set-property';
import { readVersion, type YamlVersion } from './yaml-version';

/** Lists that say of other properties what their values are not. */
const MARKS = ['unknown', 'not_applicable', 'disputed', 'unchecked'];

/**
 * Bring our changes to a note's properties into the YAML that a reader has edited: key by key, lists item by item.
 *
 * The reader's order, quoting and comments stay; what only we changed comes in as we wrote it. `atlas` is always ours.
 *
 * @param versions - YAML between the lines of `---`, without them.
 */
export function mergeProperties(versions: Versions, context: MergeContext): Merged {
  const { mine } = versions;
  const eol = mine.includes('\r\n') ? '\r\n' : '\n';
  const own = mine.replaceAll('\r\n', '\n');
  if (own === versions.base)
    return { text: versions.theirs.replaceAll('\n', eol), edited: false, conflicts: [] };
  const [base, present, theirs] = [versions.base, own, versions.theirs].map((yaml) =>
    readVersion(yaml, context),
  );
  if (!base || !present || !theirs) return { text: mine, edited: true, conflicts: [] };

  const edited = isEdited(base, present);
  const { outcomes, conflicts } = decide(base, present, theirs);
  const text = write(own, present, theirs, outcomes);
  if (isAsDecided(text, present, outcomes, context)) {
    const named = nameEdition(text, theirs);
    return { text: named === own ? mine : named.replaceAll('\n', eol), edited, conflicts };
  }
  // YAML of a kind that cannot be changed piece by piece: it stays, and all of ours is told.
  const named = nameEdition(own, theirs);
  const told = [...outcomes].filter(([, { kind }]) => kind !== 'mine');
  const all = told.map(([name]) => conflictOf(name, present, theirs, []));
  return { text: named.replaceAll('\n', eol), edited, conflicts: all };
}

const isEdited = (base: YamlVersion, mine: YamlVersion): boolean =>
  namesOf(base, mine).some((name) => !sameItems(itemsOf(base, name), itemsOf(mine, name)));

const namesOf = (...versions: readonly YamlVersion[]): string[] =>
  [...new Set(versions.flatMap(({ properties }) => [...properties.keys()]))].filter(
    (name) => name !== 'atlas',
  );

const itemsOf = ({ properties }: YamlVersion, name: string): readonly string[] =>
  properties.get(name)?.items ?? [];

type Outcomes = ReadonlyMap<string, PropertyOutcome>;

/** What becomes of every property; a value that stays the reader's keeps its sources and marks. */
function decide(
  base: YamlVersion,
  mine: YamlVersion,
  theirs: YamlVersion,
): { readonly outcomes: Outcomes; readonly conflicts: readonly Conflict[] } {
  const outcomes = new Map<string, PropertyOutcome>();
  const versionsOf = (name: string) => ({
    base: base.properties.get(name),
    mine: mine.properties.get(name),
    theirs: theirs.properties.get(name),
  });
  const names = namesOf(base, mine, theirs);
  for (const name of names) outcomes.set(name, mergeProperty(versionsOf(name)));
  const disputed = names.filter((name) => outcomes.get(name)?.kind === 'conflict');

  for (const mark of MARKS.filter((name) => outcomes.get(name)?.kind === 'lines')) {
    const claimsGap = mark === 'unknown' || mark === 'not_applicable';
    const isFree = (name: string): boolean =>
      !disputed.includes(name) && !(claimsGap && isFilled(name, mine, outcomes));
    outcomes.set(mark, mergeProperty(versionsOf(mark), isFree));
  }
  const conflicts: Conflict[] = [];
  for (const name of disputed) {
    const source = `${name}_source`;
    const isSourceOurs = outcomes.get(source)?.kind === 'lines';
    if (isSourceOurs) outcomes.set(source, { kind: 'mine' });
    if (name.endsWith('_source') && disputed.includes(name.slice(0, -'_source'.length))) continue;
    const hasSource = isSourceOurs || disputed.includes(source);
    conflicts.push(conflictOf(name, mine, theirs, hasSource ? [source] : []));
  }
  return { outcomes, conflicts };
}

function isFilled(name: string, mine: YamlVersion, outcomes: Outcomes): boolean {
  const outcome = outcomes.get(name);
  return (outcome?.kind === 'lines' ? outcome.items : itemsOf(mine, name)).length > 0;
}

function conflictOf(
  name: string,
  mine: YamlVersion,
  theirs: YamlVersion,
  more: readonly string[],
): Conflict {
  const lines = ({ properties }: YamlVersion): string =>
    [name, ...more].map((each) => properties.get(each)?.text ?? '').join('');
  return { place: `the property ${name}`, mine: lines(mine), theirs: lines(theirs) };
}

function write(own: string, mine: YamlVersion, theirs: YamlVersion, outcomes: Outcomes): string {
  const changed = new Map<string, string>();
  for (const [name, outcome] of outcomes) {
    if (outcome.kind === 'lines') changed.set(name, outcome.text);
  }
  if (changed.size === 0) return own;
  return joinChunks(placeChunks(mine.chunks, theirs.chunks, changed));
}

function isAsDecided(
  text: string,
  mine: YamlVersion,
  outcomes: Outcomes,
  context: MergeContext,
): boolean {
  const written = readVersion(text, context);
  if (written === null) return false;
  return [...outcomes].every(([name, outcome]) => {
    const wanted = outcome.kind === 'lines' ? outcome.items : itemsOf(mine, name);
    return sameItems(itemsOf(written, name), wanted);
  });
}

/** The YAML with the identity that our text has. */
function nameEdition(yaml: string, theirs: YamlVersion): string {
  const [atlas] = theirs.properties.get('atlas')?.items ?? [];
  return atlas === undefined ? yaml : setAtlas(yaml, atlas);
}
