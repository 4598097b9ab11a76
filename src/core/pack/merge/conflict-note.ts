import type { Identity } from '../../note/identity';
import type { Conflict } from './merge';

/** The identity of a note on a conflict, without its edition: `conflict/case-austria`. */
export const conflictKey = (key: string): string =>
  `conflict/${key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;

/** What a note on a conflict is about. */
interface ConflictNote {
  /** The key of our file, and the edition that brought the conflict. */
  readonly identity: Identity;
  /** A link to the note that it stands beside. */
  readonly link: string;
  readonly conflicts: readonly Conflict[];
}

/** Write the note that stands beside a reader's and holds what of ours could not be brought into it. */
export function writeConflictNote({ identity, link, conflicts }: ConflictNote): string {
  const { key, edition } = identity;
  const places = conflicts.map(
    ({ place, mine, theirs }) =>
      `## ${capital(place)}\n\nYours, which stays:\n\n${quoted(mine)}\n\nOurs, of edition ${edition}:\n\n${quoted(theirs)}\n`,
  );
  return `---
atlas: ${conflictKey(key)}@${edition}
---
Edition ${edition} and you both changed the same ${conflicts.length === 1 ? 'place' : 'places'} in ${link}. Your words stay there, and everything else of ours is in it already. Take over from here what you want, then delete this note: that settles it.

${places.join('\n')}`;
}

/** Write the note that stands beside a reader's where it is not known what the reader changed. */
export const writeOursBeside = (
  { key, edition }: Identity,
  link: string,
  ours: string,
): string => `---
atlas: ${conflictKey(key)}@${edition}
---
What you changed in ${link} cannot be told from what we wrote, so it stays as it is. Below is the whole note as edition ${edition} has it. Take over from here what you want, then delete this note: that settles it.

${quoted(ours)}
`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text as it is, with no link, tag or property in it that would count. */
function quoted(text: string): string {
  if (text.trim() === '') return '*(nothing)*';
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\r\n/g, '\n').replace(/^\n+|\n+$/g, '')}\n${fence}`;
}
