import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Page } from './pages';

/** What a page leads to, and what in it can be led to. */
export interface PageLinks {
  /** Where its links lead, and its pictures, as written. */
  readonly targets: readonly string[];
  /** Its pictures alone. */
  readonly pictures: readonly Picture[];
  /** The anchors of its headings, as GitHub makes them. */
  readonly anchors: ReadonlySet<string>;
  /** Its texts in bold. */
  readonly bold: readonly string[];
}

/** A picture, with what is said of it to those who do not see it. */
interface Picture {
  readonly target: string;
  readonly alt: string;
}

/** Read a page as GitHub does. */
export function readLinks({ text }: Page): PageLinks {
  const targets: string[] = [];
  const pictures: Picture[] = [];
  const bold: string[] = [];
  const anchors = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'image') targets.push(node.url);
    if (node.type === 'image') pictures.push({ target: node.url, alt: node.alt ?? '' });
    if (node.type === 'strong') bold.push(textOf(node));
    if (node.type === 'heading') anchors.add(freeAnchor(textOf(node), anchors));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(remark().use(remarkGfm).parse(text));
  return { targets, pictures, anchors, bold };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An anchor made from a heading, counted where an earlier one has it. */
function freeAnchor(heading: string, taken: ReadonlySet<string>): string {
  const slug = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  let anchor = slug;
  for (let count = 1; taken.has(anchor); count += 1) anchor = `${slug}-${String(count)}`;
  return anchor;
}
