import type { BasesEntry, BasesPropertyId, BasesQueryResult, QueryController } from 'obsidian';
import { SUMMARIES } from '../../core/expression/summaries';
import type { Note } from '../../core/note/note';
import type { PropertyId } from '../../core/note/property-id';
import { readNoteProperty } from '../../core/note/read-property';
import type { NoteSet } from '../../core/ports';
import { ProblemError, reasonOf } from '../../core/problem';
import type { Item, ItemGroup, Selection } from '../../core/query/selection';
import type { Value } from '../../core/value/value';
import { fromBases, readBasesValue } from './bases-value';

/** A property as Bases names it. */
export const basesProperty = ({ source, name }: PropertyId): BasesPropertyId => `${source}.${name}`;

/**
 * The entries that Bases selected, in its order and groups, as the items of a comparison.
 *
 * @param data - The newest result of Bases; nothing of it is kept beyond the selection.
 * @param controller - What ran the query; it computes the summaries of properties.
 * @param set - The notes, for what they say about their own properties.
 * @param baseline - Path of the entry against which differences are told; null for none.
 */
export function selectEntries(
  data: BasesQueryResult,
  controller: QueryController,
  set: NoteSet,
  baseline: string | null,
): Selection {
  const byPath = new Map(set.notes.map((note) => [note.path, note]));
  const groups = data.groupedData;
  const isGrouped = groups.some((group) => group.hasKey());
  const entries = isGrouped ? groups.flatMap((group) => group.entries) : data.data;
  return {
    items: entries.map((entry) => entryItem(entry, byPath.get(entry.file.path) ?? null)),
    groups: isGrouped
      ? groups.map((group): ItemGroup => ({
          reading: readBasesValue(group.key ?? null, group.entries[0]?.file.path ?? ''),
          size: group.entries.length,
        }))
      : null,
    baseline,
    faults: [],
    steps: [{ name: 'base', text: '', kept: entries.length }],
    onlyFormulasFail: false,
    summarize: ({ property, name }, values) =>
      property === null
        ? (SUMMARIES.get(name)?.(values, set.links.resolve) ?? null)
        : summaryOf(() => data.getSummaryValue(controller, entries, basesProperty(property), name)),
  };
}

/**
 * An entry as an item. A property of a note is read from the note itself, for Bases tells numbers, dates and links
 * only as texts, and the note says too what is unknown, disputed and the like; everything else is what Bases says.
 */
function entryItem(entry: BasesEntry, note: Note | null): Item {
  const { path } = entry.file;
  return {
    path,
    note,
    read: (property) => {
      const own =
        property.source === 'note' && note !== null ? readNoteProperty(note, property.name) : null;
      if (own !== null && own.state !== 'gap') return own;
      return readBasesValue(entry.getValue(basesProperty(property)), path);
    },
  };
}

/** A summary from Bases; whatever goes wrong in there costs this one cell. */
function summaryOf(compute: () => Parameters<typeof fromBases>[0]): Value {
  try {
    return fromBases(compute(), '');
  } catch (error) {
    throw new ProblemError(reasonOf(error));
  }
}
