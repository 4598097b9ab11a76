import { evaluateFilter } from '@quartz-community/bases-page/compiler';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCodebook, readTemplate } from '../../scripts/pack.mjs';
import { compare } from '../../src/core/compare';
import { textOf } from '../../src/core/expression/show';
import { splitNote } from '../../src/core/note/frontmatter';
import { baseName, fileName, folderOf } from '../../src/core/note/note';
import { parseBase } from '../../src/core/query/parse-base';
import { noteSet } from '../support/notes';

type Filters = Parameters<typeof evaluateFilter>[0];

interface Base {
  readonly filters?: Filters;
  readonly formulas?: Record<string, string>;
  readonly properties?: Record<string, unknown>;
  readonly views: readonly BaseView[];
}
interface BaseView {
  readonly filters?: Filters;
  readonly type: string;
  readonly name: string;
  readonly order?: readonly string[];
  readonly sort?: readonly { readonly property: string }[];
  readonly groupBy?: { readonly property: string };
}

/** The format as the app documents it, told apart from our own reader; views may have keys of their own. */
const DOCUMENTED = {
  type: 'object',
  required: ['views'],
  additionalProperties: false,
  properties: {
    filters: { $ref: '#/definitions/filter' },
    formulas: { type: 'object', additionalProperties: { type: 'string' } },
    properties: {
      type: 'object',
      propertyNames: { pattern: '^(note|file|formula)\\.' },
      additionalProperties: { type: 'object', properties: { displayName: { type: 'string' } } },
    },
    summaries: { type: 'object', additionalProperties: { type: 'string' } },
    views: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['type', 'name', 'order'],
        properties: {
          type: {
            enum: [
              ...['table', 'cards', 'list', 'map'],
              ...['neutrality-atlas-comparison', 'neutrality-atlas-timeline'],
            ],
          },
          name: { type: 'string' },
          limit: { type: 'integer' },
          filters: { $ref: '#/definitions/filter' },
          groupBy: { $ref: '#/definitions/ordering' },
          order: { type: 'array', items: { type: 'string' } },
          sort: { type: 'array', items: { $ref: '#/definitions/ordering' } },
          summaries: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
    },
  },
  definitions: {
    ordering: {
      type: 'object',
      required: ['property', 'direction'],
      additionalProperties: false,
      properties: { property: { type: 'string' }, direction: { enum: ['ASC', 'DESC'] } },
    },
    filter: {
      oneOf: [
        { type: 'string' },
        {
          type: 'object',
          minProperties: 1,
          maxProperties: 1,
          additionalProperties: false,
          properties: {
            and: { $ref: '#/definitions/filters' },
            or: { $ref: '#/definitions/filters' },
            not: { $ref: '#/definitions/filters' },
          },
        },
      ],
    },
    filters: { type: 'array', items: { $ref: '#/definitions/filter' } },
  },
};

/** Keys that each type of view may have beyond the documented ones of all. */
const OWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  // Read by the official plugin Maps in its releases up to now.
  map: ['coordinates', 'markerColor', 'center', 'defaultZoom'],
  'neutrality-atlas-comparison': ['orientation', 'differences', 'sources', 'gaps'],
  'neutrality-atlas-timeline': ['colorBy'],
};
const SHARED = ['type', 'name', 'filters', 'groupBy', 'order', 'sort'];

const template = readTemplate();
const { properties } = readCodebook();
const set = noteSet(template, { excluded: ['Templates/'] });
const kindOf = (path: string): string =>
  textOf(set.notes.find((note) => note.path === path)?.properties.get('kind') ?? null);

/** The kinds of note that each base is for. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  Actors: ['organisation', 'person', 'power'],
  Cases: ['case'],
  Claims: ['claim'],
  Concepts: ['concept'],
  Instruments: ['instrument'],
  Sources: ['source'],
  Thinkers: ['thinker'],
};

/** For each view of the relations a note that has such relations. */
const RELATED: Readonly<Record<string, string>> = {
  Relations: 'Actors/Prussia.md',
  'Guaranteed by it': 'Actors/Prussia.md',
  'Recognised by it': 'Actors/United States.md',
  'Buffers beside it': 'Actors/NATO.md',
  'Instruments that touch it': 'States/Belgium.md',
  'Instruments of which it is a party': 'Actors/Russia.md',
  'Cases that rest on it': 'Treaties/Treaty of London (1867).md',
  'Claims that it bears on': 'States/Belgium.md',
  'Links to it': 'Concepts/Neutralisation.md',
};

const bases = Object.keys(template)
  .filter((path) => path.endsWith('.base'))
  .map((path) => ({ path, name: path.slice('Bases/'.length, -'.base'.length) }));
const dataOf = (path: string) => parse(template[path] ?? '') as Base;
const views = bases.flatMap(({ path, name }) =>
  dataOf(path).views.map((view) => ({ place: `${name}: ${view.name}`, path, name, view })),
);

/** The paths of the notes that a view shows. */
function shown(path: string, view: string, holder: string | null, among = set): readonly string[] {
  const base = parseBase(template[path] ?? '', view);
  if (!base.ok) throw new Error(`${path}, ${view}: ${JSON.stringify(base.problems)}`);
  const { definition } = base.value;
  const table = compare(definition, among, { holder, withoutHolder: false, now: () => 0 });
  if (!table.ok) throw new Error(`${path}, ${view}: ${JSON.stringify(table.problems)}`);
  expect(table.value.faults).toEqual([]);
  return table.value.rows.map(({ note }) => note);
}

test('there is a base for each sort of note, and one for relations', () => {
  expect(bases.map(({ name }) => name)).toEqual([...Object.keys(KINDS), 'Relations'].sort());
  const kinds = new Set(set.notes.map(({ path }) => kindOf(path)));
  for (const apart of ['essay', 'guide']) kinds.delete(apart);
  expect(Object.values(KINDS).flat().sort()).toEqual([...kinds].sort());
});

describe('the bases are what the app documents, and need no plugin to open', () => {
  const isValid = new Ajv({ allErrors: true }).compile(DOCUMENTED);

  test.each(bases)('$name', ({ path }) => {
    const data = dataOf(path);
    isValid(data);
    expect(isValid.errors ?? []).toEqual([]);
    expect(data.views[0]?.type).toBe('table');
    const names = data.views.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const view of data.views) {
      const known = [...SHARED, ...(OWN_KEYS[view.type] ?? [])];
      expect(Object.keys(view).filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  test.each(bases)('$name names properties that the codebook has', ({ path }) => {
    const data = dataOf(path);
    const used = [
      ...Object.keys(data.properties ?? {}),
      ...data.views.flatMap(({ order = [], sort = [], groupBy }) => [
        ...order,
        ...[...sort, ...(groupBy ? [groupBy] : [])].map(({ property }) => property),
      ]),
    ].map((id) => id.replace(/^note\./, ''));
    const known = [
      'file.name',
      ...Object.keys(properties),
      ...Object.keys(data.formulas ?? {}).map((name) => `formula.${name}`),
    ];
    expect([...new Set(used)].filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('every view shows notes of its kinds, and of all of them in the first', () => {
  const own = views.filter(({ name }) => name in KINDS);

  test.each(own)('$place', ({ path, name, view }) => {
    const notes = shown(path, view.name, null);
    expect(notes).not.toEqual([]);
    const kinds = KINDS[name] ?? [];
    expect(notes.filter((note) => !kinds.includes(kindOf(note)))).toEqual([]);
  });

  test.each(bases.filter(({ name }) => name in KINDS))('$name', ({ path, name }) => {
    const all = set.notes
      .map((note) => note.path)
      .filter((note) => KINDS[name]?.includes(kindOf(note)));
    expect([...shown(path, dataOf(path).views[0]?.name ?? '', null)].sort()).toEqual(
      all.filter((note) => !set.isExcluded(note)).sort(),
    );
  });

  test('the map has a place for each of its cases', () => {
    const cases = set.notes.filter(({ path }) => kindOf(path) === 'case' && !set.isExcluded(path));
    const placed = cases.filter(({ properties: own }) => own.has('coordinates'));
    expect([...shown('Bases/Cases.base', 'Map', null)].sort()).toEqual(
      placed.map(({ path }) => path).sort(),
    );
  });
});

describe('the relations of a note are those that other notes name', () => {
  const PATH = 'Bases/Relations.base';

  test('each view is tried on a note', () => {
    expect(dataOf(PATH).views.map(({ name }) => name)).toEqual(Object.keys(RELATED));
  });

  test.each(Object.entries(RELATED))('%s', (view, holder) => {
    const notes = shown(PATH, view, holder);
    expect(notes).not.toEqual([]);
    expect(notes).not.toContain(holder);
  });

  test('Prussia guaranteed what its note says', () => {
    const names = shown(PATH, 'Guaranteed by it', 'Actors/Prussia.md');
    expect(names).toContain('States/Belgium.md');
    expect(names).toContain('Comparators/Free City of Cracow.md');
    expect(names).not.toContain('States/Austria.md');
  });

  test('every list of links of the codebook has its inverse there', () => {
    const lists = Object.entries(properties)
      .filter(([name, { type }]) => type === 'list of links' && name !== 'sources')
      .map(([name]) => name)
      .filter((name) => name !== 'essay');
    const relation = dataOf(PATH).formulas?.['relation'] ?? '';
    expect(lists.filter((name) => !relation.includes(`list(${name}).contains(this)`))).toEqual([]);
  });
});

test('the app, which does not leave our templates out, finds none in a base', () => {
  const all = noteSet(template);
  for (const { place, path, view } of views) {
    const holder = RELATED[view.name] ?? null;
    const notes = shown(path, view.name, holder, all);
    expect(
      notes.filter((note) => note.startsWith('Templates/')).map((note) => [place, note]),
    ).toEqual([]);
  }
});

describe('another reader of bases selects the same notes', () => {
  const others = Object.entries(template)
    .filter(([path]) => path.endsWith('.md') && !path.startsWith('Templates/'))
    .map(([path, text]) => ({
      path,
      context: {
        note: (parse(splitNote(text).yaml ?? '') ?? {}) as Record<string, unknown>,
        file: {
          name: fileName(path),
          basename: baseName(path),
          path,
          folder: folderOf(path),
          ext: 'md',
          tags: [],
          links: [],
        },
        formula: {},
      },
    }));

  test.each(views.filter(({ name }) => name in KINDS))('$place', ({ path, view }) => {
    const { filters } = dataOf(path);
    const theirs = others.filter(({ context }) =>
      [filters, view.filters].every((node) => evaluateFilter(node, context)),
    );
    expect(theirs.map((each) => each.path).sort()).toEqual(
      [...shown(path, view.name, null)].sort(),
    );
  });
});
