import type { Problem } from '../problem';
import { readContents } from './contents';
import { foreignFrontMatter } from './foreign-front-matter';
import { splitNote } from './frontmatter';
import type { Note, NoteContents, Properties } from './note';
import { readFrontmatter } from './read-frontmatter';

/**
 * Make a note from its text.
 *
 * @param path - Path from the vault's root.
 * @param text - The whole text.
 * @param stat - Size in bytes, times in milliseconds since 1970.
 * @returns The note, or the fault in its properties with the line; nothing in a note is ever run.
 */
export function readNote(
  path: string,
  text: string,
  stat: Note['stat'],
): { note: Note } | { fault: Problem } {
  const { yaml, body } = splitNote(text);
  if (yaml === null) {
    const foreign = foreignFrontMatter(text);
    return foreign === null
      ? { note: makeNote(path, new Map(), stat, () => body) }
      : { fault: foreign };
  }
  const { properties, fault } = readFrontmatter(yaml, path);
  return fault === null ? { note: makeNote(path, properties, stat, () => body) } : { fault };
}

/** A note whose contents are read from its body when first asked for. */
export function makeNote(
  path: string,
  properties: Properties,
  stat: Note['stat'],
  body: () => string,
): Note {
  let contents: NoteContents | undefined;
  return {
    path,
    properties,
    stat,
    contents: () => (contents ??= readContents(properties, body(), path)),
  };
}
