import { whenUsed } from '../pattern-when-used';
import { ProblemError } from '../problem';
import { linksIn, linkTo } from '../value/link';
import { isList, type LinkValue } from '../value/value';
import { flatCode } from './flat-code';
import { parseLink } from './link';
import { markdownSpans, type Span } from './markdown';
import type { NoteContents, Properties } from './note';
import { mayHoldTables, regionsAmong } from './region';

/** The address may hold parentheses in pairs, as names of files do. */
const LINK = /(!?)(\[\[([^[\]\r\n]+)\]\]|\[[^[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))+\))/g;
const TAG = whenUsed(
  String.raw`(?<start>^|\s)#(?<tag>[\p{L}\p{N}\p{M}_/\-\p{Extended_Pictographic}]+)`,
  'gmu',
);

/**
 * Read a note's tags, links and embeds: those of its properties first, then those of its body outside code
 * and outside static tables.
 *
 * @param properties - The note's properties.
 * @param body - Its text after the frontmatter.
 * @param path - The note's path.
 */
export function readContents(properties: Properties, body: string, path: string): NoteContents {
  const links: LinkValue[] = [];
  const embeds: LinkValue[] = [];
  const text = ownText(body);
  for (const { link, isEmbed } of findLinks(text, path)) (isEmbed ? embeds : links).push(link);
  let tags: readonly string[] | undefined;
  return {
    get tags() {
      return (tags ??= joinTags(properties, findTags(text)));
    },
    links: joinLinks(properties, links),
    embeds,
  };
}

function findTags(text: string): string[] {
  if (!text.includes('#')) return [];
  const tags = [...text.matchAll(TAG())].map(({ groups }) => groups?.['tag'] ?? '');
  return tags.filter((tag) => /\D/.test(tag)); // a number alone is no tag
}

/** A link as it stands in a text. */
interface FoundLink {
  readonly link: LinkValue;
  readonly isEmbed: boolean;
  /** How it is written, without the mark of an embed. */
  readonly source: string;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * Find the links and embeds of a text, in their order.
 *
 * @param text - As `ownText` gives it.
 * @param path - The note's path, from which they are resolved.
 */
export function findLinks(text: string, path: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const { index: at, 1: bang, 2: source = '', 3: inside } of text.matchAll(LINK)) {
    const link = inside === undefined ? parseLink(source, path) : linkTo(inside, path);
    if (link !== null) found.push({ link, isEmbed: bang === '!', source, at });
  }
  return found;
}

/** What a whole note holds, from its properties and from what its body holds. */
export const joinContents = (properties: Properties, body: NoteContents): NoteContents => ({
  tags: joinTags(properties, body.tags),
  links: joinLinks(properties, body.links),
  embeds: body.embeds,
});

const joinTags = (properties: Properties, others: readonly string[]): string[] => [
  ...new Set([...tagsOf(properties), ...others]),
];

const joinLinks = (properties: Properties, others: readonly LinkValue[]): LinkValue[] => [
  ...[...properties.values()].flatMap(linksIn),
  ...others,
];

/** Tags named in `tags`, as a list or as one text with commas or spaces. */
function tagsOf(properties: Properties): string[] {
  const value = properties.get('tags') ?? null;
  const items = isList(value) ? value : typeof value === 'string' ? value.split(/[,\s]+/) : [];
  return items.flatMap((item) =>
    typeof item === 'string' && item !== '' ? [item.replace(/^#/, '')] : [],
  );
}

/**
 * The body of a note with every piece of code blanked, and every static table of ours, which is made from other notes
 * and must not be read back; nothing of it where its Markdown cannot be followed. Everything else keeps its place.
 */
export function ownText(body: string): string {
  if (!/`|~~~|^[ \t>*+\-\d.)]*(?: {4}|\t)/m.test(body) && !mayHoldTables(body)) return body;
  const pieces: string[] = [];
  let end = 0;
  for (const { from, to } of flatCode(body) ?? foreignSpans(body)) {
    if (to <= end) continue; // code in a table
    pieces.push(body.slice(end, from), body.slice(from, to).replace(/[^\n]/g, ' '));
    end = to;
  }
  return [...pieces, body.slice(end)].join('');
}

function foreignSpans(body: string): readonly Span[] {
  try {
    const { code, html } = markdownSpans(body);
    return [...code, ...regionsAmong(body, html).regions].sort((a, b) => a.from - b.from);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [{ from: 0, to: body.length }];
  }
}
