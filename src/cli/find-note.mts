import { parseLink } from '../core/note/link';
import type { Links } from '../core/ports';

/** The path of the note that a text on the command line names: a path, a link or a link's name; null for none. */
export function findNote(text: string, { links }: { readonly links: Links }): string | null {
  const target = parseLink(text, '')?.target ?? text.replaceAll('\\', '/').replace(/^\.\//, '');
  const path =
    target === ''
      ? null
      : (links.resolve(target.replace(/\.md$/, ''), '') ?? links.resolve(target, ''));
  return path?.endsWith('.md') ? path : null;
}
