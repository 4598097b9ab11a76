import { oneOf } from './draw';
import type { Block, Property, Section, Template, TemplateNote, TemplateView } from './template';

/** The path of our base, of our canvas and of our template for notes. */
export const BASE = 'Comparisons/Cases.base';
export const CANVAS = 'Map of notes.canvas';

/** The texts of a template by path, as they lie in the folder that editions are frozen from. */
export function templateTexts(template: Template): Record<string, string> {
  const notes = template.notes.map((note) => [pathOf(note), noteText(note, template)] as const);
  return {
    ...Object.fromEntries(notes),
    [BASE]: baseText(template.views),
    [CANVAS]: canvasText(template),
  };
}

/** Where a note lies in the template. */
export const pathOf = ({ folder, name }: TemplateNote): string =>
  `${folder === '' ? '' : `${folder}/`}${name}.md`;

function noteText(note: TemplateNote, template: Template): string {
  const { key, kind, properties, sections, name } = note;
  const head = [
    `atlas: ${key}@1`,
    `kind: ${kind}`,
    ...(kind === 'guide' ? [] : [`aliases: [${name.replace(/( r\d+)+$/, '')} (alias)]`]),
    ...properties.map((property) => propertyText(property, template)),
  ];
  const body = sections.map((section) => sectionText(section, template));
  return `---\n${head.join('\n')}\n---\n${body.join('\n')}`;
}

function propertyText({ name, type, version, items }: Property, template: Template): string {
  const values: Record<Property['type'], string> = {
    text: `value of ${name} v${String(version)}`,
    quoted: `"value: ${name} v${String(version)}"`,
    number: String(100 + version),
    checkbox: version % 2 === 0 ? 'true' : 'false',
    date: `${String(1800 + version)}-10-26`,
    list: items.map((item) => `\n  - i${String(item)}`).join(''),
    links: items.map((item) => `\n  - "${linkText(item, template)}"`).join(''),
  };
  return items.length > 0 || type === 'list' || type === 'links'
    ? `${name}:${values[type] === '' ? ' []' : values[type]}`
    : `${name}: ${values[type]}`;
}

/** A link to a note that a number chooses, with a text of its own where the number is odd. */
function linkText(number: number, { targets }: Template): string {
  const target = oneOf(targets, number);
  const subpath = number % 5 === 0 ? '#Section' : '';
  const display = number % 2 === 0 ? '' : `|d${String(number)}, art. II`;
  return `[[${target?.name ?? ''}${subpath}${display}]]`;
}

const sectionText = ({ owner, id, blocks }: Section, template: Template): string =>
  `## Section ${owner}${String(id)}\n\n${blocks
    .map((block) => `${blockText(owner, block, template)}\n`)
    .join('\n')}`;

function blockText(owner: string, { id, version, type, link }: Block, template: Template): string {
  const token = `${owner}${String(id)}v${String(version)}`;
  const to = linkText(link, template);
  switch (type) {
    case 'paragraph':
      return `The text of ${token} says that ${to} was neutral,\nand what came of ${token}.`;
    case 'list':
      return `- first of ${token}, see ${to}\n- second of ${token}\n  - third of ${token}`;
    case 'callout':
      return `> [!note] Of ${token}\n> It is said of ${token} that ${to} was recognised.`;
    case 'code':
      return `\`\`\`yaml\ncode: ${token}\nlink: "[[not a link]]"\n\`\`\``;
    case 'table':
      return `<!-- comparison\nfilters: kind == "case"\norder: [file.name, kind]\ncaption: ${token}\n-->\n\n<!-- /comparison -->`;
  }
}

const baseText = (views: readonly TemplateView[]): string =>
  `filters:\n  and:\n    - kind == "case"\nviews:\n${views
    .map(
      ({ id, owner, version }) =>
        `  - type: table\n    name: View ${owner}${String(id)}\n    order:\n      - file.name\n      - column_v${String(version)}\n`,
    )
    .join('')}`;

function canvasText({ notes, canvas }: Template): string {
  const nodes = notes.slice(0, 3).map((note, index) => ({
    id: `n${String(index)}`,
    type: 'file',
    file: pathOf(note),
    x: index * 100 + canvas,
    y: 0,
    width: 80,
    height: 60,
  }));
  return `${JSON.stringify({ nodes, edges: [] }, null, '\t')}\n`;
}
