// What the app knows of the notes of the bench, made from their texts.
import { parseDocument } from 'yaml';
import { noteText } from '../note-text.mjs';

/**
 * @typedef {object} KnownNote
 * @property {number} size - Of its text.
 * @property {object} metadata - As the app caches it.
 * @property {string | null} broken - The text, if its properties are broken, so that somebody may ask for it.
 */

/**
 * The first notes of the vault, each made when it is come to.
 *
 * @returns {Generator<KnownNote>}
 */
export function* makeNotes(from, to) {
  for (let number = from; number < to; number += 1) {
    const text = noteText(number);
    const metadata = metadataOf(text);
    const isBroken = text.startsWith('---') && !metadata.frontmatter;
    yield { size: text.length, metadata, broken: isBroken ? text : null };
  }
}

const HEAD = /^---\n([^]*?)\n---\n/;

function metadataOf(text) {
  const [whole, yaml] = HEAD.exec(text) ?? [''];
  const cache = { sections: [], headings: [] };
  const add = (type, start, end) =>
    cache.sections.push({ type, position: { start: place(start), end: place(end) } });
  if (yaml !== undefined) {
    add('yaml', 0, whole.length);
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
    if (document.errors.length === 0) cache.frontmatter = document.toJS();
  }
  let at = whole.length;
  for (const paragraph of text.slice(at).split('\n\n')) {
    const isHeading = paragraph.startsWith('# ');
    add(isHeading ? 'heading' : 'paragraph', at, at + paragraph.length);
    if (isHeading)
      cache.headings.push({
        heading: paragraph.slice(2),
        level: 1,
        position: cache.sections.at(-1).position,
      });
    at += paragraph.length + 2;
  }
  const positionAt = ({ index, 0: found }) => ({
    start: place(index),
    end: place(index + found.length),
  });
  const links = [...text.matchAll(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g)].map((match) => ({
    ...{ link: match[1], original: match[0], displayText: match[2] ?? match[1] },
    position: positionAt(match),
  }));
  const tags = [...text.matchAll(/(?<=\s)#[a-z/]+/g)].map((match) => ({
    ...{ tag: match[0], position: positionAt(match) },
  }));
  return { ...cache, ...(links.length > 0 && { links }), ...(tags.length > 0 && { tags }) };
}

const place = (offset) => ({ line: 0, col: 0, offset });
