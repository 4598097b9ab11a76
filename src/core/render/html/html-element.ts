/** The elements that our documents are made of. */
type Tag =
  | ('html' | 'head' | 'meta' | 'title' | 'style' | 'body' | 'main' | 'div' | 'section' | 'p')
  | ('table' | 'caption' | 'thead' | 'tbody' | 'tfoot' | 'tr' | 'th' | 'td')
  | ('a' | 'bdi' | 'br' | 'i' | 'li' | 'ol' | 'span' | 'sup' | 'wbr')
  | ('svg' | 'desc' | 'defs' | 'g' | 'linearGradient' | 'path' | 'rect' | 'stop' | 'text');

/** An attribute without value is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what it holds. */
export interface HtmlElement {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly HtmlNode[];
}

/** An element, or a text that stays text whatever it says. */
export type HtmlNode = HtmlElement | string;

/** Make an element. */
export const element = (
  tag: Tag,
  attributes: Attributes,
  ...children: readonly HtmlNode[]
): HtmlElement => ({ tag, attributes, children });

const VOID: ReadonlySet<Tag> = new Set(['br', 'meta', 'wbr']);

/** Write a node as HTML; one of SVG is XML, too. A style sheet must hold none of `&`, `<` and `>`. */
export function writeHtml(node: HtmlNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
  const inside = VOID.has(tag) ? '' : `${children.map(writeHtml).join('')}</${tag}>`;
  return `<${tag}${written}>${inside}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\0': '\uFFFD', // no parser takes it
  '\r': '&#13;', // or it is read as a newline
};

const escapeHtml = (text: string): string =>
  [...text].map((character) => SIGNS[character] ?? character).join('');
