import { indexLinks } from '../../../src/core/note/link-index';
import { nameOf } from '../../../src/core/pack/pack';
import type { VaultState } from './acts';
import { mapLinks, type WrittenLink } from './links-in-text';
import { partsOf, propertiesOf } from './note-parts';

/**
 * What a note says, however it is written: its properties without the edition, and its lines. Links are told by the
 * note that they lead to.
 *
 * @param leadsTo - The key of what a link leads to.
 * @param names - Under which names a link shows nothing of its own, by the key of what it leads to.
 */
export function saysOf(
  text: string,
  leadsTo: (link: WrittenLink) => string,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): { properties: Record<string, unknown>; lines: string[] } {
  const told = mapLinks(text.replaceAll('\r\n', '\n'), (link) => {
    const key = leadsTo(link);
    const shown = link.display ?? link.target;
    // The name of the note, now or before it was renamed; with the name of a heading as the app shows it.
    const name = shown.replace(/ > .*/, '').replace(RENAMED, '');
    const isPlain = name === '' || (names.get(key)?.has(name) ?? link.display === null);
    return `<${key}${link.subpath}${isPlain ? '' : ` as ${shown}`}>`;
  });
  const parts = partsOf(told);
  const body = (parts?.rest ?? told)
    .replace(/(<!-- comparison\n[\s\S]*?-->)[\s\S]*?<!-- \/comparison[^>]*-->/g, '$1')
    .replace(/^(\s*)\* /gm, '$1- ');
  const lines = body.split('\n').map((line) => line.trimEnd());
  const { atlas: _, ...properties } = propertiesOf(told);
  return { properties: ordered(properties), lines: lines.filter((line) => line !== '') };
}

/** What a reader adds to the name of a note. */
const RENAMED = /( ?mk\d+x)+$/;

/** Properties by name; a list is a set, and a list of one is the one. */
const ordered = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([name, value]) => [name, itemsOf(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function itemsOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const items = [...new Set(value as unknown[])];
  return items.length === 1 ? items[0] : items;
}

/** Tells the keys of links in the notes of a vault, and those of links as our editions write them. */
export interface LinkReader {
  /** Of a note that was not written now, a link counts as leading where its name says. */
  readonly inVault: (path: string, isWritten: boolean) => (link: WrittenLink) => string;
  readonly asShipped: (link: WrittenLink) => string;
}

/**
 * Read links by where they lead.
 *
 * @param keys - The key of each note of ours in the vault, and of the reader's that is about the same, by its path.
 * @param shipped - Keys by every name that our notes have or had.
 */
export function linkReader(
  { texts, format }: VaultState,
  keys: ReadonlyMap<string, string>,
  shipped: ReadonlyMap<string, string>,
): LinkReader {
  const links = indexLinks(Object.keys(texts), format);
  const renamed = new Map([...keys].map(([path, key]) => [nameOf(path), key] as const));
  const byName = (target: string): string =>
    shipped.get(nameOf(`${target.replace(RENAMED, '')}.md`)) ??
    renamed.get(nameOf(`${target}.md`)) ??
    target;
  const present = new Set(keys.values());
  return {
    asShipped: ({ target }) => byName(target),
    inVault:
      (path, isWritten) =>
      ({ target }) => {
        const to = links.resolve(target, path);
        const key = to === null ? undefined : keys.get(to);
        if (key === undefined && !isWritten) return byName(target);
        // Where ours is not in the vault, a link to it leads nowhere or, as it did, to a note of the reader's.
        return key ?? (present.has(byName(target)) ? `not ours: ${to ?? target}` : byName(target));
      },
  };
}
