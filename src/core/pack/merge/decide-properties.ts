import { sameItems } from './canonical-data';
import type { Conflict } from './merge';
import type { MergeRule, PropertyOutcome, PropertyVersions } from './merge-property';
import type { VersionedProperty, YamlVersion } from './yaml-version';

/** Three texts of the properties of a note. */
export interface YamlVersions {
  readonly base: YamlVersion;
  readonly mine: YamlVersion;
  readonly theirs: YamlVersion;
}

/** What becomes of every property but `atlas`, by its name. */
export type Outcomes = ReadonlyMap<string, PropertyOutcome>;

/** Lists that say of other properties that they have no value: not where the reader filled them. */
const GAPS = ['unknown', 'not_applicable'];
/** Lists that say something of the values of other properties. */
const MARKS = [...GAPS, 'disputed', 'unchecked'];
/** Lists whose items are one value together. */
const TUPLES = ['coordinates'];

/**
 * Decide what becomes of every property. A value of the reader's that is not ours keeps its sources and marks, too.
 *
 * @param merge - How one property is merged.
 */
export function decideProperties(
  versions: YamlVersions,
  merge: (versions: PropertyVersions, rule: MergeRule) => PropertyOutcome,
): Outcomes {
  const outcomes = new Map<string, PropertyOutcome>();
  const decide = (name: string, isFree: MergeRule['isFree']): void => {
    const outcome = merge(versionsOf(versions, name), { isSet: !TUPLES.includes(name), isFree });
    outcomes.set(name, outcome);
  };
  const names = namesOf(versions.base, versions.mine, versions.theirs);
  for (const name of names.filter((each) => !MARKS.includes(each))) decide(name, () => true);
  for (const name of names) {
    const source = sourceOf(name);
    if (isConflict(outcomes, name) && outcomes.get(source)?.kind === 'lines')
      outcomes.set(source, { kind: 'mine' });
  }
  for (const name of names.filter((each) => MARKS.includes(each)))
    decide(name, (item) => {
      const isGap = GAPS.includes(name) && isFilled(item, versions.mine, outcomes);
      return !isGap && !isConflict(outcomes, item);
    });
  return outcomes;
}

/** The new lines of properties. */
export const linesOf = (outcomes: Outcomes): Map<string, string> =>
  new Map(
    [...outcomes].flatMap(([name, outcome]) =>
      outcome.kind === 'lines' ? [[name, outcome.text] as const] : [],
    ),
  );

/** The conflicts among what was decided, each with the sources and marks that follow it. */
export function tellConflicts(versions: YamlVersions, outcomes: Outcomes): Conflict[] {
  const names = namesOf(versions.base, versions.mine, versions.theirs);
  const disputed = names.filter((name) => isConflict(outcomes, name));
  const sources = new Set(disputed.map(sourceOf));
  return disputed
    .filter((name) => !sources.has(name))
    .map((name) => tellConflict(name, versions, outcomes));
}

/** Tell one property that stays as the reader has it, beside ours. */
export function tellConflict(
  name: string,
  versions: YamlVersions,
  outcomes: Outcomes = new Map(),
): Conflict {
  const follow = isConflict(outcomes, name) ? [sourceOf(name), ...MARKS] : [];
  const told = follow.filter((each) => {
    const { base, mine, theirs } = versionsOf(versions, each);
    const pick = (version: VersionedProperty | undefined): readonly string[] =>
      (version?.items ?? []).filter((item) => !MARKS.includes(each) || item === name);
    return [base, mine].every((version) => !sameItems(pick(version), pick(theirs)));
  });
  const tell = (version: YamlVersion): string =>
    [name, ...told]
      .map((each) => {
        if (!MARKS.includes(each) || each === name) return version.properties.get(each)?.text ?? '';
        return itemsIn(version, each).includes(name) ? `${each}: [${name}]\n` : '';
      })
      .join('');
  return {
    place: `the property ${name}`,
    mine: tell(versions.mine),
    theirs: tell(versions.theirs),
  };
}

const versionsOf = ({ base, mine, theirs }: YamlVersions, name: string): PropertyVersions => ({
  base: base.properties.get(name),
  mine: mine.properties.get(name),
  theirs: theirs.properties.get(name),
});

const sourceOf = (name: string): string => `${name}_source`;

const isConflict = (outcomes: Outcomes, name: string): boolean =>
  outcomes.get(name)?.kind === 'conflict';

function isFilled(name: string, mine: YamlVersion, outcomes: Outcomes): boolean {
  const outcome = outcomes.get(name);
  return (outcome?.kind === 'lines' ? outcome.items : itemsIn(mine, name)).length > 0;
}

/** The names of all properties but `atlas`. */
export const namesOf = (...versions: readonly YamlVersion[]): string[] =>
  [...new Set(versions.flatMap(({ properties }) => [...properties.keys()]))].filter(
    (name) => name !== 'atlas',
  );

/** What a property holds; nothing where it is not there. */
export const itemsIn = ({ properties }: YamlVersion, name: string): readonly string[] =>
  properties.get(name)?.items ?? [];
