import type { LinkFormat } from '../../../src/core/note/link-format';
import { indexLinks } from '../../../src/core/note/link-index';
import { baseName } from '../../../src/core/note/note';
import type { Links } from '../../../src/core/ports';

/** A link as it is written in a text. */
export interface WrittenLink {
  /** As decoded; empty for one within the note. */
  readonly target: string;
  readonly subpath: string;
  readonly display: string | null;
  readonly isInTable: boolean;
}

const LINK =
  /(!?)\[\[([^\]|#\n\\]*)(#[^\]|\n\\]*)?(?:\\?\|([^\]\n]*))?\]\]|(!?)\[([^[\]\n]*)\]\(([^()\s:]*)\)/g;

/** A text with each of its links, those in code left out, written as a function wants it; null leaves it. */
export const mapLinks = (text: string, write: (link: WrittenLink) => string | null): string =>
  text
    .split(/(^```[\s\S]*?^```)/m)
    .map((part) => (part.startsWith('```') ? part : mapLines(part, write)))
    .join('');

const mapLines = (text: string, write: (link: WrittenLink) => string | null): string =>
  text
    .split('\n')
    .map((line) =>
      line.replace(LINK, (whole, embed: string, wiki, sub, shown, embed2, text2, address) => {
        if (embed === '!' || embed2 === '!') return whole;
        const isInTable = line.startsWith('|');
        const link =
          address === undefined
            ? { target: String(wiki), subpath: sub ?? '', display: shown ?? null, isInTable }
            : { ...fromAddress(String(address)), display: String(text2), isInTable };
        return write(link) ?? whole;
      }),
    )
    .join('\n');

function fromAddress(address: string): { target: string; subpath: string } {
  const [target = '', ...rest] = decodeURIComponent(address).split('#');
  return {
    target: target.replace(/\.md$/, ''),
    subpath: rest.length === 0 ? '' : `#${rest.join('#')}`,
  };
}

/**
 * Texts of a vault after the app renamed a file, or the format of links was changed and somebody converted them.
 *
 * @param moved - What the file was called, and is; null for none.
 */
export function rewriteLinks(
  texts: Readonly<Record<string, string>>,
  format: LinkFormat,
  moved: { readonly from: string; readonly to: string } | null,
): Record<string, string> {
  const newPath = (path: string): string => (path === moved?.from ? moved.to : path);
  const before = indexLinks(Object.keys(texts), format);
  const after = indexLinks(Object.keys(texts).map(newPath), format);
  const rewritten = Object.entries(texts).map(([path, text]) => {
    if (!path.endsWith('.md')) return [newPath(path), text];
    const mapped = mapLinks(text, ({ target, subpath, display, isInTable }) => {
      const to = target === '' ? null : before.resolve(target, path);
      if (to === null || (moved !== null && to !== moved.from)) return null;
      const written = withDisplay(after, newPath(to), newPath(path), display, subpath);
      return isInTable ? written.replace('|', '\\|') : written;
    });
    return [newPath(path), mapped];
  });
  return Object.fromEntries(rewritten) as Record<string, string>;
}

/** A link with the text that it showed: `Austria > History` where it led to a heading and had none of its own. */
function withDisplay(
  links: Links,
  to: string,
  from: string,
  display: string | null,
  subpath: string,
): string {
  if (display !== null || subpath === '') return links.write(to, from, display, subpath);
  const shown = `${baseName(to)} > ${subpath.slice(1)}`;
  const plain = `[[${baseName(to)}${subpath}`;
  return links.write(to, from, shown, subpath).replace(`${plain}|${shown}]]`, `${plain}]]`);
}
