import { identityOf } from '../note/identity';
import { parseLink } from '../note/link';
import type { NoteSet } from '../ports';

/**
 * Find the note that a person names.
 *
 * @param text - A link, a path from the vault's root, a link's target, or an identity with or without edition.
 * @param from - Path of the note in which the text stands; empty for none.
 * @returns The note's path, that of one which cannot be read included; null where the text leads to no note.
 */
export function findNote(text: string, { notes, links }: NoteSet, from: string): string | null {
  const target = parseLink(text, from)?.target ?? text.replaceAll('\\', '/').replace(/^\.\//, '');
  const path = target === '' ? null : links.resolve(target, from);
  if (path?.endsWith('.md')) return path;
  const key = text.replace(/@\d+$/, '');
  return notes.find(({ properties }) => identityOf(properties)?.key === key)?.path ?? null;
}
