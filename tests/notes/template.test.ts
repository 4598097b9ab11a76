import { describe, expect, test } from 'vitest';
import { deriveNotes } from '../../scripts/notes.mjs';
import { freeze } from '../../scripts/freeze.mjs';
import {
  type CodebookProperty,
  readCodebook,
  readEditions,
  readPack,
  readTemplate,
  readPropertyTypes,
} from '../../scripts/pack.mjs';
import { textOf } from '../../src/core/expression/show';
import { splitNote } from '../../src/core/note/frontmatter';
import { baseName, type Note } from '../../src/core/note/note';
import { foldPath } from '../../src/core/pack/fold-path';
import { nameOf, openPack } from '../../src/core/pack/pack';
import { refreshNote } from '../../src/core/static-table/refresh';
import { drawStaticTable } from '../../src/core/static-table/static-table';
import { parseEdtf } from '../../src/core/value/edtf';
import { isList, isTagged, type Value } from '../../src/core/value/value';
import { noteSet } from '../support/notes';

const template = readTemplate();
const { kinds, properties } = readCodebook();
/** Templates are no notes yet: they have no identity, and their properties are empty. */
const TEMPLATES = 'Templates/';
const set = noteSet(template, { excluded: [TEMPLATES] });
const notes = set.notes.filter(({ path }) => !path.startsWith(TEMPLATES));
const items = (value: Value | undefined): readonly Value[] =>
  value === undefined || value === null ? [] : isList(value) ? value : [value];
const names = (note: Note, list: string) => items(note.properties.get(list)).map(textOf);
const kindOf = (note: Note) => textOf(note.properties.get('kind') ?? null);

/** A name as it stands in an identity: `Belgium (1936–1940)` is `belgium-1936-1940`. */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Every finding over every note, so that one run tells all. */
const findings = (check: (note: Note) => readonly string[]) =>
  notes.flatMap((note) => check(note).map((finding) => `${note.path}: ${finding}`));

test('every note can be read, and the pack opens', () => {
  expect(set.faults).toEqual([]);
  const shipped = openPack(readPack()).files.filter(({ path }) => path.endsWith('.md'));
  expect(shipped).toHaveLength(set.notes.length);
});

test('every note has an identity of its own, made from its kind and name', () => {
  const identity = (note: Note) => textOf(note.properties.get('atlas') ?? null);
  expect(
    findings((note) => {
      const expected = `${kindOf(note)}/${slugOf(baseName(note.path))}@`;
      return identity(note).startsWith(expected) ? [] : [`${identity(note)}, not ${expected}`];
    }),
  ).toEqual([]);
  expect(new Set(notes.map(identity)).size).toBe(notes.length);
});

describe('every property is as the codebook says', () => {
  const allowed = (property: CodebookProperty) =>
    property.values === 'kinds'
      ? Object.keys(kinds)
      : property.values && Object.keys(property.values);

  const isOfType = (value: Value, type: string) => {
    if (type.endsWith('number') || type.endsWith('numbers')) return typeof value === 'number';
    if (type.includes('date')) return typeof value === 'string' && parseEdtf(value) !== null;
    return (
      typeof value === 'string' || (value !== null && isTagged(value) && value.type === 'link')
    );
  };

  const check = (name: string, value: Value, note: Note): string[] => {
    const property = properties[name];
    if (property === undefined) return [`unknown property ${name}`];
    if (!property.kinds.includes('any') && !property.kinds.includes(kindOf(note))) {
      return [`${name} is not for notes of kind ${kindOf(note)}`];
    }
    if (isList(value) !== property.type.startsWith('list'))
      return [`${name} should be ${property.type}`];
    if (items(value).length === 0) return [`${name} is empty`];
    const choices = allowed(property);
    return items(value).flatMap((item) => {
      if (choices && !choices.includes(textOf(item)))
        return [`${name}: ${textOf(item)} is not allowed`];
      return isOfType(item, property.type)
        ? []
        : [`${name}: ${JSON.stringify(item)} is no ${property.type}`];
    });
  };

  const isSource = (name: string) => !(name in properties) && name.endsWith('_source');

  test('its type and values', () => {
    expect(
      findings((note) =>
        [...note.properties].flatMap(([name, value]) =>
          isSource(name) ? [] : check(name, value, note),
        ),
      ),
    ).toEqual([]);
  });

  test('required ones are filled, or named as unknown or not applicable', () => {
    expect(
      findings((note) =>
        Object.entries(properties)
          .filter(
            ([, { required, kinds }]) =>
              required && (kinds.includes('any') || kinds.includes(kindOf(note))),
          )
          .map(([name]) => name)
          .filter((name) => !note.properties.has(name))
          .filter(
            (name) => ![...names(note, 'unknown'), ...names(note, 'not_applicable')].includes(name),
          ),
      ),
    ).toEqual([]);
  });

  test('what is unknown or not applicable has no value; what is disputed or unchecked has one', () => {
    expect(
      findings((note) => [
        ...[...names(note, 'unknown'), ...names(note, 'not_applicable')].filter((name) =>
          note.properties.has(name),
        ),
        ...[...names(note, 'disputed'), ...names(note, 'unchecked')].filter(
          (name) => !note.properties.has(name),
        ),
      ]),
    ).toEqual([]);
  });

  test('every date has its source, and every source is a citation that leads to a note', () => {
    expect(
      findings((note) =>
        [...note.properties].flatMap(([name, value]) => {
          const property = properties[name];
          if (property?.type.includes('date') && !property.unsourced) {
            return note.properties.has(`${name}_source`) ? [] : [`${name} has no source`];
          }
          if (!isSource(name)) return [];
          return items(value).flatMap((item) => {
            const isCitation =
              item !== null && isTagged(item) && item.type === 'link' && item.display !== null;
            const target = isCitation ? set.links.resolve(item.target, note.path) : null;
            const kind =
              target && notes.find(({ path }) => path === target)?.properties.get('kind');
            return kind === 'source' || kind === 'instrument' || kind === 'essay'
              ? []
              : [`${name}: ${JSON.stringify(item)}`];
          });
        }),
      ),
    ).toEqual([]);
  });
});

describe('the notes hang together', () => {
  const targets = (note: Note) => {
    const { links, embeds } = note.contents();
    return [...links, ...embeds];
  };

  test('every link leads to a note, and to a block or heading that is there', () => {
    expect(
      findings((note) =>
        targets(note).flatMap(({ target, subpath }) => {
          const path = set.links.resolve(target, note.path);
          if (path === null) return [`[[${target}]]`];
          const text = template[path] ?? '';
          const block = subpath.startsWith('#^')
            ? ` ${subpath.slice(1)}\n`
            : `# ${subpath.slice(1)}\n`;
          return subpath === '' || text.includes(block) ? [] : [`[[${target}${subpath}]]`];
        }),
      ),
    ).toEqual([]);
  });

  test('no note is an orphan', () => {
    const linked = new Set(
      notes.flatMap((note) =>
        targets(note)
          .map(({ target }) => set.links.resolve(target, note.path))
          .filter((path) => path !== note.path && !note.path.startsWith('Sources/')),
      ),
    );
    expect(
      notes
        .map(({ path }) => path)
        .filter((path) => !linked.has(path) && path !== 'Neutrality Atlas.md'),
    ).toEqual([]);
  });

  test('names differ even where case does not count', () => {
    const folded = Object.keys(template).map((path) => foldPath(nameOf(path)));
    expect(new Set(folded).size).toBe(folded.length);
  });

  test('the outline has a block for each of the eleven paragraphs', () => {
    const text = template['Essay on neutrality.md'] ?? '';
    expect([...text.matchAll(/ \^(p\d+)$/gm)].map(([, id]) => id)).toEqual(
      Array.from({ length: 11 }, (_, index) => `p${index + 1}`),
    );
  });

  test('the five states stand with the dates that everybody looks for', () => {
    const from = (name: string) =>
      notes.find(({ path }) => path === `States/${name}.md`)?.properties.get('neutral_from');
    expect(['Switzerland', 'Belgium', 'Luxembourg', 'Austria', 'Ukraine'].map(from)).toEqual([
      '1815-11-20',
      '1831-11-15',
      '1867-05-11',
      '1955-10-26',
      undefined,
    ]);
  });

  test('notes on the war say as of when', () => {
    const war = /\b202[2-9]\b/;
    const prose = ({ path }: Note) =>
      splitNote(template[path] ?? '').body.replace(/\[\[[^\]]*\]\]/g, '');
    expect(
      findings((note) =>
        war.test(prose(note)) &&
        ['case', 'thinker', 'person', 'power', 'instrument'].includes(kindOf(note)) &&
        /Ukrain|Russia/.test(prose(note)) &&
        !note.properties.has('as_of')
          ? ['no as_of']
          : [],
      ),
    ).toEqual([]);
  });
});

describe('what is derived is fresh (npm run notes)', () => {
  test('the codebook’s page, and who cites each source', () => {
    const derived = deriveNotes(template);
    expect(Object.keys(template).filter((path) => derived[path] !== template[path])).toEqual([]);
  });

  test('the static tables, as they stand in the folder of a vault', () => {
    const tables = notes.flatMap(({ path }) =>
      refreshNote(template[path] ?? '', {
        path,
        links: set.links,
        draw: (definition) =>
          drawStaticTable(definition, { holder: path, notes: set, now: () => 0 }),
        onEdited: () => 'keep' as const,
        volatileIsFresh: true,
      }).tables.map((table) => ({ path, ...table })),
    );
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter(({ state }) => state !== 'fresh')).toEqual([]);
  });

  test('every property has a type of the app’s', () => {
    const types = readPropertyTypes();
    expect(types).toMatchObject({
      aliases: 'aliases',
      tags: 'tags',
      coordinates: 'multitext',
      year: 'number',
      neutral_from: 'text',
      neutral_from_source: 'multitext',
    });
    for (const [name] of Object.entries(properties)) expect(types).toHaveProperty(name);
  });
});

test('the notes are the frozen edition, so that every device knows the base (npm run edition)', () => {
  const editions = readEditions();
  expect(readPack().edition).toBe(editions.length);
  const { changed, files } = freeze(template, editions);
  expect(changed).toEqual([]);
  expect(Object.keys(files).filter((path) => files[path] !== template[path])).toEqual([]);
});
