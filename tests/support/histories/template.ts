import fc from 'fast-check';
import { drawn, type Draw } from './draw';

/**
 * Whose a place is in a history in which the reader and we change different places: we change `o`, the reader
 * changes `r`, nobody changes `n`, and to lists `s` both add items of their own.
 */
export type Owner = 'o' | 'r' | 'n' | 's';

/** A property of a note of ours; its value follows from its version. */
export interface Property {
  readonly name: string;
  readonly owner: Owner;
  readonly type: 'text' | 'quoted' | 'number' | 'checkbox' | 'date' | 'list' | 'links';
  readonly version: number;
  /** Of a list: tokens of texts, or numbers by which notes are chosen. */
  readonly items: readonly number[];
}

/** A piece of a body; its token tells it and its version apart from all others: `o12v3`. */
export interface Block {
  readonly id: number;
  readonly version: number;
  readonly type: 'paragraph' | 'list' | 'callout' | 'code' | 'table';
  /** Chooses the note that it links to. */
  readonly link: number;
}

/** A heading with what stands below it. */
export interface Section {
  readonly owner: Owner;
  readonly id: number;
  readonly blocks: readonly Block[];
}

/** A note of ours. */
export interface TemplateNote {
  readonly key: string;
  readonly kind: string;
  readonly folder: string;
  readonly name: string;
  readonly properties: readonly Property[];
  readonly sections: readonly Section[];
}

/** A view of our base. */
export interface TemplateView {
  readonly owner: Owner;
  readonly id: number;
  readonly version: number;
}

/** What an edition ships, as data. */
export interface Template {
  readonly notes: readonly TemplateNote[];
  readonly views: readonly TemplateView[];
  /** Version of the canvas. */
  readonly canvas: number;
  /** What links lead to: notes of the first edition, under their present names, shipped still or not. */
  readonly targets: readonly { readonly key: string; readonly name: string }[];
  /** How many notes were ever made; each has a name of its own. */
  readonly made: number;
  /** Numbers given so far to blocks, sections, properties, items and views. */
  readonly used: number;
}

export const HOME = 'guide/neutrality-atlas';

const NAMES: readonly (readonly [string, string, string])[] = [
  ['case', 'States', 'Austria'],
  ['case', 'States', 'Belgium'],
  ['instrument', 'Treaties', 'Treaty of London (1867)'],
  ['thinker', 'Thinkers', 'Émile de Laveleye'],
  ['case', 'States', 'Luxembourg'],
  ['concept', 'Concepts', 'Buffer state'],
  ['power', 'Actors', 'United Kingdom'],
  ['case', 'States', 'Ukraine (2010–2014)'],
  ['instrument', 'Treaties', 'State Treaty'],
  ['source', 'Sources', 'Renée 2022'],
  ['case', 'States', 'Åland'],
  ['guide', '', 'How to read'],
  ['concept', 'Concepts', 'Good offices'],
  ['power', 'Actors', 'Russia'],
  ['case', 'States', 'Moresnet'],
  ['source', 'Sources', 'Index'],
];

/** Templates of three to nine notes, the home note among them. */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .array(fc.nat(999_999), { minLength: 2, maxLength: 8 })
  .map((seeds) => {
    const draw = drawn(seeds.reduce((sum, seed) => sum + seed, seeds.length));
    let template: Template = {
      notes: [homeNote()],
      views: [],
      canvas: 0,
      targets: [],
      made: 0,
      used: 10,
    };
    for (const seed of seeds) template = withNewNote(template, seed);
    const views = [0, 1, 2].map((id): TemplateView => ({ owner: ownerAt(id), id, version: 0 }));
    const targets = template.notes.map(({ key, name }) => ({ key, name }));
    const made = { ...template, views, targets, canvas: draw(2) };
    return Object.defineProperty(made, fc.toStringMethod, {
      value: () => `notes of ${seeds.join(', ')}`,
    });
  });

/** The template with another note, of which everything follows from a number. */
export function withNewNote(template: Template, seed: number): Template {
  const index = template.made;
  const [kind, folder, plain] = NAMES[index % NAMES.length] ?? ['case', '', ''];
  const name = index < NAMES.length ? plain : `${plain} ${String(index)}`;
  const draw = drawn(seed);
  let { used } = template;
  const next = (): number => (used += 1);
  const properties = TYPES.slice(0, 3 + draw(5)).map((type) => newProperty(type, next, draw));
  const count = 2 + draw(3);
  const sections = Array.from({ length: count }, (_, at) => newSection(ownerAt(at), next, draw));
  const key = `${kind}/${name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}`;
  const note = { key, kind, folder, name, properties, sections };
  return { ...template, notes: [...template.notes, note], made: index + 1, used };
}

const TYPES: readonly Property['type'][] = [
  'text',
  'links',
  'list',
  'date',
  'quoted',
  'number',
  'checkbox',
  'list',
];

/** A property that does not stand in the note yet. */
export function newProperty(
  type: Property['type'],
  next: () => number,
  draw: Draw,
  owner?: Owner,
): Property {
  const id = next();
  const isList = type === 'list' || type === 'links';
  const owners: readonly Owner[] = isList ? ['s', 'r', 'o'] : ['o', 'r', 'n'];
  const whose = owner ?? owners[draw(3)] ?? 'n';
  const items = isList ? Array.from({ length: 1 + draw(3) }, next) : [];
  return { name: `${whose}_${type}_${String(id)}`, owner: whose, type, version: 0, items };
}

/** A section with one to three blocks. */
export function newSection(owner: Owner, next: () => number, draw: Draw): Section {
  const id = next();
  return { owner, id, blocks: Array.from({ length: 1 + draw(2) }, () => newBlock(next, draw)) };
}

const BLOCKS: readonly Block['type'][] = [
  'paragraph',
  'list',
  'callout',
  'paragraph',
  'code',
  'table',
];

/** A block of a type by chance. */
export const newBlock = (next: () => number, draw: Draw): Block => ({
  id: next(),
  version: 0,
  type: BLOCKS[draw(BLOCKS.length)] ?? 'paragraph',
  link: draw(12),
});

/** Between a place of ours and one of the reader's there is always one of nobody's. */
const ownerAt = (index: number): Owner => (['o', 'n', 'r', 'n'] as const)[index % 4] ?? 'n';

const homeNote = (): TemplateNote => ({
  key: HOME,
  kind: 'guide',
  folder: '',
  name: 'Neutrality Atlas',
  properties: [],
  sections: [
    { owner: 'o', id: 1, blocks: [{ id: 2, version: 0, type: 'paragraph', link: 1 }] },
    { owner: 'n', id: 3, blocks: [{ id: 4, version: 0, type: 'table', link: 2 }] },
    { owner: 'r', id: 5, blocks: [{ id: 6, version: 0, type: 'paragraph', link: 1 }] },
  ],
});
