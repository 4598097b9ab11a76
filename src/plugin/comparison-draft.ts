import { compareText } from '../core/compare';
import { parseExpression } from '../core/expression/parse-expression';
import { folderOf, type Note } from '../core/note/note';
import type { NoteSet } from '../core/ports';
import { type Result, success } from '../core/problem';
import { drawStaticTable, writeStaticTable } from '../core/static-table/static-table';
import { collator } from '../core/value/compare';
import { countProperties } from '../core/table/count-properties';
import type { ComparisonChoices, Look, Offer } from '../ui/comparison-choices';
import { choicesToDefinition } from './choices-to-definition';
import { civilNow } from './civil-now';

/** For which note and from which notes a comparison is made. */
export interface DraftContext {
  /** Path of the note into which it goes. */
  readonly holder: string;
  readonly notes: NoteSet;
}

/**
 * What the form lets a person choose from: the most frequent kinds first, folders and notes by name. It begins
 * with what is most like the holder: others of its kind, else of its folder, else the most frequent kind.
 */
export function makeOffer({ notes, isExcluded }: NoteSet, holder: string): Offer {
  const seen = notes.filter(({ path }) => !isExcluded(path));
  const kinds = [...countBy(seen, kindOf)].sort(([, a], [, b]) => b - a);
  const folders = [...countBy(seen, ({ path }) => folderOf(path))].sort(([a], [b]) =>
    collator.compare(a, b),
  );
  const offer = {
    kinds: new Map(kinds),
    folders: new Map(folders),
    notes: seen.map(({ path }) => path),
  };
  const others = seen.filter(({ path }) => path !== holder);
  const held = notes.find(({ path }) => path === holder);
  return { ...offer, first: firstOf(offer, others, held) };
}

function firstOf(
  { kinds, folders }: Omit<Offer, 'first'>,
  others: readonly Note[],
  held: Note | undefined,
): Offer['first'] {
  const [kind = ''] = kinds.keys();
  const [folder = ''] = folders.keys();
  const first = { kind, folder, scope: kinds.size > 0 ? 'kind' : 'folder' } as const;
  if (held === undefined) return first;
  const [own, place] = [kindOf(held), folderOf(held.path)];
  if (own !== null && others.some((note) => kindOf(note) === own))
    return { ...first, scope: 'kind', kind: own };
  if (place !== '' && others.some(({ path }) => folderOf(path) === place))
    return { ...first, scope: 'folder', folder: place };
  return first;
}

const kindOf = ({ properties }: Note): string | null => {
  const kind = properties.get('kind');
  return typeof kind === 'string' && kind !== '' ? kind : null;
};

function countBy(
  notes: readonly Note[],
  keyOf: (note: Note) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const note of notes) {
    const key = keyOf(note);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What the choices come to: the table, or what is wrong; and the properties of the notes selected. */
export function lookAt(choices: ComparisonChoices, { holder, notes }: DraftContext): Look {
  const definition = choicesToDefinition(choices, notes.links, holder);
  const context = { holder, withoutHolder: choices.form === 'table', now: civilNow };
  const table = compareText(definition, notes, context);
  const filter = choices.filter === '' ? null : parseExpression(choices.filter);
  const filterProblems = filter !== null && !filter.ok ? filter.problems : [];
  const paths = new Set(table.ok ? table.value.rows.map(({ note }) => note) : []);
  const selected = notes.notes.filter(({ path }) => paths.has(path));
  const properties = [...countProperties(selected)].map(([name, filled]) => ({ name, filled }));
  return { table, filterProblems, properties, selected: selected.length };
}

/** The Markdown to insert: a static table, or a live code block. */
export function writeComparison(
  choices: ComparisonChoices,
  { holder, notes }: DraftContext,
): Result<string> {
  const definition = choicesToDefinition(choices, notes.links, holder);
  if (choices.form === 'block') return success(`\`\`\`comparison\n${definition}\n\`\`\``);
  const drawn = drawStaticTable(definition, { holder, notes, now: civilNow });
  return drawn.ok ? success(writeStaticTable(definition, drawn.value.markdown)) : drawn;
}
