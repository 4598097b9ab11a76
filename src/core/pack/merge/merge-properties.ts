import { sameItems } from './canonical-data';
import {
  decideProperties,
  itemsIn,
  linesOf,
  namesOf,
  type Outcomes,
  tellConflict,
  tellConflicts,
} from './decide-properties';
import type { Conflict, MergeContext, Merged, Versions } from './merge';
import {
  mergeProperty,
  type MergeRule,
  type PropertyOutcome,
  type PropertyVersions,
} from './merge-property';
import { placeChunks } from './place-chunks';
import { joinChunks } from './property-chunks';
import { setAtlas } from './set-property';
import { eolOf, withEol } from './write-lines';
import { commentsMissing } from './yaml-comments';
import { readVersion, type YamlVersion } from './yaml-version';

/**
 * Bring our changes to a note's properties into the YAML that a reader has edited: key by key, lists item by item.
 *
 * The reader's order, quoting and comments stay; what only we changed comes in as we wrote it. `atlas` is always ours.
 * A comment that the reader wrote is an edit; YAML that cannot be changed piece by piece stays, and what we changed
 * is told.
 *
 * @param versions - YAML between the lines of `---`, without them.
 */
export function mergeProperties(versions: Versions, context: MergeContext): Merged {
  const { mine: own } = versions;
  const eol = eolOf(own, '');
  if (withEol(own, '\n') === versions.base)
    return { text: withEol(versions.theirs, eol), edited: false, conflicts: [] };
  const [base, mine, theirs] = [versions.base, own, versions.theirs].map((yaml) =>
    readVersion(yaml, context),
  );
  if (!base || !theirs) return { text: own, edited: true, conflicts: [] };
  const named = (text: string): string => nameEdition(text, theirs);
  if (!mine) return { text: named(own), edited: true, conflicts: tellAll(own, base, theirs) };

  const edited = isEdited(base, mine) || hasNewComments(versions);
  const all = { base, mine, theirs };
  const outcomes = decideProperties(all, (each, rule) => mergeReadably(each, rule, context));
  const changed = linesOf(outcomes);
  const text = joinChunks(placeChunks(mine.chunks, theirs.chunks, changed), eol);
  if (changed.size === 0 || isAsDecided(text, mine, outcomes, context))
    return { text: named(text), edited, conflicts: tellConflicts(all, outcomes) };
  const told = [...outcomes].filter(([, { kind }]) => kind !== 'mine');
  const conflicts = told.map(([name]) => tellConflict(name, all));
  return { text: named(own), edited, conflicts };
}

const isEdited = (base: YamlVersion, mine: YamlVersion): boolean =>
  namesOf(base, mine).some((name) => !sameItems(itemsIn(base, name), itemsIn(mine, name)));

const hasNewComments = ({ base, mine }: Versions): boolean =>
  commentsMissing(withEol(mine, '\n'), base).length > 0;

/** What we changed, beside YAML that cannot be read piece by piece. */
function tellAll(mine: string, base: YamlVersion, theirs: YamlVersion): Conflict[] {
  const changed = namesOf(base, theirs).filter(
    (name) => !sameItems(itemsIn(base, name), itemsIn(theirs, name)),
  );
  const ours = changed.map((name) => theirs.properties.get(name)?.text ?? '').join('');
  return changed.length === 0 ? [] : [{ place: 'the properties', mine, theirs: ours }];
}

/** Merge a property; one whose new lines would not say what they should stays, and is a conflict. */
function mergeReadably(
  versions: PropertyVersions,
  rule: MergeRule,
  context: MergeContext,
): PropertyOutcome {
  const outcome = mergeProperty(versions, rule);
  const name = (versions.theirs ?? versions.mine ?? versions.base)?.name ?? '';
  if (outcome.kind !== 'lines') return outcome;
  const written = readVersion(outcome.text, context);
  const isReadable = written !== null && sameItems(itemsIn(written, name), outcome.items);
  return isReadable ? outcome : { kind: 'conflict' };
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
    const wanted = outcome.kind === 'lines' ? outcome.items : itemsIn(mine, name);
    return sameItems(itemsIn(written, name), wanted);
  });
}

/** The YAML with the identity that our text has. */
function nameEdition(yaml: string, theirs: YamlVersion): string {
  const [atlas] = itemsIn(theirs, 'atlas');
  return atlas === undefined ? yaml : setAtlas(yaml, atlas);
}
