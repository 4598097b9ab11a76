import { whenUsed } from '../pattern-when-used';
import { shownLink } from '../value/link';
import { findLinks, ownText } from './contents';
import { splitNote } from './frontmatter';

/** What begins a block that is no running text: a heading, quotation, table, list, rule, tag of HTML, or formula. */
const NO_TEXT = /^(?:#{1,6}\s|>|\||[-*+]\s|\d+[.)]\s|(?:[-*_]\s*){3,}$|<|\$\$)/;
const COMMENT = /%%[\s\S]*?%%|<!--[\s\S]*?-->/g;
/** Shorter ones end at an abbreviation more often than not: "Art. 3 says". */
const SHORTEST = 24;

/**
 * The first sentence of a note as a reader sees it: without marks, with links by their text.
 *
 * @param text - The whole note.
 * @returns Plain text on one line; empty where the note has no running text.
 */
export function firstSentence(text: string): string {
  const body = ownText(splitNote(text).body).replace(COMMENT, '').replaceAll('\r\n', '\n');
  for (const block of body.split(/\n\s*\n/)) {
    const lines = block.trim().split('\n');
    const from = lines.findIndex((line) => !/^#{1,6}\s/.test(line));
    const first = lines[from]?.trim() ?? '';
    if (first === '' || NO_TEXT.test(first)) continue;
    const plain = plainText(lines.slice(from).join(' '));
    if (plain !== '') return sentenceOf(plain);
  }
  return '';
}

/** Markdown on one line without its marks; what is embedded is left out. */
function plainText(markdown: string): string {
  let plain = '';
  let end = 0;
  for (const { link, isEmbed, source, at } of findLinks(markdown, '')) {
    plain += markdown.slice(end, at);
    if (!isEmbed) plain += shownLink(link);
    end = at + source.length + (isEmbed ? 1 : 0);
  }
  return (plain + markdown.slice(end))
    .replace(/\[\^[^\]]+\]|\s\^[\w-]+$/g, '')
    .replace(/!?\[([^\]]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1') // links out of the vault
    .replace(/\*\*|==|~~/g, '')
    .replace(/\*(?=\S)|(\S)\*|\b_|_\b/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const SENTENCE_END = whenUsed(String.raw`[.!?…]["'”’»)]*(?=\s+["'“‘«(]?[\p{Lu}\p{N}])`, 'gu');

function sentenceOf(text: string): string {
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END())) {
    const end = index + mark.length;
    if (end >= SHORTEST) return text.slice(0, end);
  }
  return text;
}
