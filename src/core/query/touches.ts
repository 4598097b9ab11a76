import { changedNotes } from '../note/changed-notes';
import type { Note } from '../note/note';
import type { NoteSet } from '../ports';
import type { FilePart, UsedProperties } from './used-properties';

/**
 * Whether a comparison must be computed anew after the notes of a vault changed: where a note came, went or moved,
 * could not be read, was hidden from view, or says something else in what the comparison reads.
 *
 * Where links lead is not looked at: that changes only when a file comes, goes or moves, which the host knows.
 *
 * @param before - The notes for which it was computed last, in the order of their paths.
 * @param after - The notes now. A note that is the same object is taken for unchanged.
 */
export function touches(used: UsedProperties, before: NoteSet, after: NoteSet): boolean {
  if (!hasSameFaults(before, after)) return true;
  if (before.isExcluded !== after.isExcluded && hidesOthers(before, after)) return true;
  const changed = changedNotes(before.notes, after.notes);
  return changed?.some((each) => read(used, each.before) !== read(used, each.after)) ?? true;
}

/** Whether a note, or one that cannot be read, is hidden from view now or was before. */
const hidesOthers = (before: NoteSet, { notes, faults, isExcluded }: NoteSet): boolean =>
  [...notes, ...faults].some(({ path }) => before.isExcluded(path) !== isExcluded(path));

const hasSameFaults = ({ faults: before }: NoteSet, { faults: after }: NoteSet): boolean =>
  before === after || JSON.stringify(before) === JSON.stringify(after);

const PARTS: Readonly<Record<FilePart, (note: Note) => unknown>> = {
  tags: (note) => note.contents().tags,
  links: (note) => [note.contents().links, note.contents().embeds],
  size: ({ stat }) => stat.size,
  ctime: ({ stat }) => stat.created,
  mtime: ({ stat }) => stat.modified,
};

/** What a comparison reads of a note, as one text. */
function read({ names, fileParts }: UsedProperties, note: Note): string {
  const { properties } = note;
  const own = names === null ? [...properties] : [...names].map((name) => properties.get(name));
  const parts = Object.entries(PARTS)
    .filter(([part]) => fileParts?.has(part as FilePart) ?? true)
    .map(([, read]) => read(note));
  return JSON.stringify([own, parts], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
}
