import { element, type HtmlElement, type HtmlNode, writeHtml } from '../render/html/html-element';
import type { Box, Drawing, Strip } from './drawing';
import type { LegendEntry } from './legend';
import { pointPath, rounded } from './point-shape';
import { dayAt, placeOf } from './scale';
import { SVG_COLORS, SVG_STYLE } from './svg-style';
import { cutText, textWidth } from './text-width';
import { ticksOf } from './ticks';
import type { Timeline } from './timeline';

/** What is said in and around a drawing. */
export interface SvgWords {
  readonly title: string;
  /** What there is to see, for those who do not. */
  readonly description: string;
  /** Each entry in a sentence. */
  readonly entries: readonly string[];
  /** What each of the colors, and then each of the points means. */
  readonly legend: readonly LegendEntry[];
  /** Paragraphs below: which notes have no date, where the drawing comes from. */
  readonly notes: readonly string[];
}

const SPACE = 16;

/** The color of what has a value without a color of its own. */
const NO_COLOR = SVG_COLORS.length - 1;

/**
 * Write a timeline as an SVG file that needs nothing but itself.
 *
 * @param drawing - Where everything stands; it is drawn just so.
 * @returns Well-formed XML; what XML cannot hold is replaced.
 */
export function renderSvg(drawing: Drawing, { colors }: Timeline, words: SvgWords): string {
  const { sizes } = drawing;
  const legend = placeLegend(words.legend, drawing.width, sizes.font);
  const lines = words.notes.flatMap((text) => wrap(text, drawing.width / sizes.font));
  const below = drawing.height + legend.height;
  const [width, height] = [
    Math.ceil(drawing.width + 2 * SPACE),
    Math.ceil(below + lines.length * sizes.name + 2 * SPACE),
  ];
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height, viewBox: `${-SPACE} ${-SPACE} ${width} ${height}` },
      ...{ role: 'img', 'aria-labelledby': 'title desc', 'font-size': sizes.font },
    },
    element('title', { id: 'title' }, asXml(words.title)),
    element('desc', { id: 'desc' }, asXml(words.description)),
    element('style', {}, SVG_STYLE),
    element('defs', {}, ...gradients()),
    element('rect', {
      ...{ class: 'page', x: -SPACE, y: -SPACE, width, height },
    }),
    ...drawAxis(drawing),
    ...drawing.bands.map(({ name, top }) =>
      text('group', 0, top + sizes.band * 0.65, cutText(name, drawing.width / sizes.font)),
    ),
    ...drawing.boxes.map((box, index) =>
      drawBox(box, drawing, words.entries[index] ?? '', colors.length > 0 ? NO_COLOR : 0),
    ),
    ...legend.nodes.map((node) =>
      element('g', { transform: `translate(0 ${rounded(drawing.height)})` }, node),
    ),
    ...lines.map((line, index) => text('note', 0, below + (index + 1) * sizes.name, line)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeHtml(root)}\n`;
}

/** What no XML document may hold, escaped or not. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

const asXml = (given: string): string => given.replace(FORBIDDEN, '\ufffd');

const text = (cls: string, x: number, y: number, ...children: readonly HtmlNode[]): HtmlElement =>
  element(
    'text',
    { class: cls, x: rounded(x), y: rounded(y) },
    ...children.map((child) => (typeof child === 'string' ? asXml(child) : child)),
  );

/** For each color, and for none, one that begins and one that ends softly. */
const gradients = (): HtmlElement[] =>
  SVG_COLORS.flatMap((color, index) => [
    gradient(`from-${index}`, color, 0.12, 0.9),
    gradient(`until-${index}`, color, 0.9, 0.12),
  ]);

const gradient = (id: string, color: string, ...opacities: readonly number[]): HtmlElement =>
  element(
    'linearGradient',
    { id },
    ...opacities.map((opacity, offset) =>
      element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }),
    ),
  );

/** The years, with a line down from each, and today. */
function drawAxis({ width, height, sizes, scale, today }: Drawing): HtmlElement[] {
  const [from, to] = [scale.from, dayAt(scale, width)];
  const line = (cls: string, x: number): HtmlElement =>
    element('path', { class: cls, d: `M${rounded(x)} ${sizes.axis}V${rounded(height)}` });
  return [
    ...ticksOf(scale.perDay, sizes.font * 0.62, from, to).flatMap(({ day, label }) => {
      const x = placeOf(scale, day);
      const half = (textWidth(label) * sizes.font) / 2;
      const at = Math.max(half, Math.min(width - half, x));
      return [line('line', x), text('year', at, sizes.axis * 0.65, label)];
    }),
    ...(today === null ? [] : [line('today', today)]),
  ];
}

function drawBox(box: Box, { sizes }: Drawing, said: string, otherColor: number): HtmlElement {
  const { entry, left, top, nameWidth, strips, points } = box;
  const color = entry.color ?? otherColor;
  const middle = top + sizes.name + sizes.bar / 2;
  return element(
    'g',
    { class: 'entry' },
    element('title', {}, asXml(said)),
    text('name', left, top + sizes.name * 0.75, cutText(entry.name, nameWidth / sizes.font)),
    ...strips.map((strip) => drawStrip(strip, top + sizes.name, sizes.bar, color)),
    ...points.flatMap((point) => [
      ...(point.isSoft
        ? [
            element('rect', {
              class: 'span',
              x: rounded(point.left),
              y: rounded(middle - sizes.bar / 4),
              width: rounded(point.width),
              height: rounded(sizes.bar / 2),
            }),
          ]
        : []),
      element('path', {
        class: point.isSoft ? 'point soft' : 'point',
        style: strips.length === 0 ? pointStyle(SVG_COLORS[color], point.isSoft) : undefined,
        d: pointPath(point.event, point.at, middle, sizes.point),
      }),
    ]),
  );
}

/** A point alone has the color that its bar would have. */
const pointStyle = (color: string | undefined, isSoft: boolean): string =>
  `${isSoft ? 'stroke' : 'fill'}:${color ?? ''}`;

function drawStrip(
  { left, width, kind, opensLeft, opensRight }: Strip,
  top: number,
  height: number,
  color: number,
): HtmlElement {
  const tip = Math.min(width, height / 2);
  const [right, middle, bottom] = [left + width, top + height / 2, top + height];
  const end = opensRight
    ? `H${rounded(right - tip)}L${rounded(right)} ${rounded(middle)}L${rounded(right - tip)} ${rounded(bottom)}`
    : `H${rounded(right)}V${rounded(bottom)}`;
  const begin = opensLeft
    ? `H${rounded(left + tip)}L${rounded(left)} ${rounded(middle)}Z`
    : `H${rounded(left)}Z`;
  const start = opensLeft ? left + tip : left;
  const soft = kind === 'from' || kind === 'until';
  return element('path', {
    class: `bar ${kind}`,
    d: `M${rounded(start)} ${rounded(top)}${end}${begin}`,
    fill: soft ? `url(#${kind}-${color})` : SVG_COLORS[color],
    stroke: kind === 'soft' ? SVG_COLORS[color] : undefined,
  });
}

/** Place what the colors and points mean side by side, in as many lines as they need. */
function placeLegend(
  legend: readonly LegendEntry[],
  width: number,
  font: number,
): { readonly nodes: readonly HtmlElement[]; readonly height: number } {
  const nodes: HtmlElement[] = [];
  let [x, y] = [0, font * 1.5];
  for (const each of legend) {
    const shown = cutText(each.text, width / font - 2);
    const taken = font * (textWidth(shown) + 1.5);
    if (x > 0 && x + taken > width) [x, y] = [0, y + font * 1.5];
    nodes.push(
      element('g', {}, drawSign(each, x, y, font), text('legend', x + font * 1.2, y, shown)),
    );
    x += taken + font;
  }
  return { nodes, height: legend.length === 0 ? 0 : y + font * 0.5 };
}

function drawSign(entry: LegendEntry, x: number, y: number, font: number): HtmlElement {
  if (entry.sign === 'point')
    return element('path', {
      class: 'point',
      d: pointPath(entry.event, x + font * 0.5, y - font * 0.35, font * 0.45),
    });
  if (entry.sign === 'today')
    return element('path', {
      class: 'today',
      d: `M${rounded(x + font / 2)} ${rounded(y - font * 0.8)}V${rounded(y + font * 0.1)}`,
    });
  const color = entry.sign === 'color' ? (entry.color ?? NO_COLOR) : NO_COLOR;
  return element('rect', {
    ...{ x: rounded(x), y: rounded(y - font * 0.7), width: font, height: rounded(font * 0.7) },
    fill: entry.sign === 'soft' ? `url(#from-${color})` : SVG_COLORS[color],
  });
}

/** Break a paragraph between words into lines of so many times the font's size. */
function wrap(paragraph: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
