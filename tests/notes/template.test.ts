import { describe, expect, test } from 'vitest';
import { deriveNotes } from '../../scripts/notes.mjs';
import { freeze } from '../../scripts/freeze.mjs';
import {
  readEditions,
  readPack,
  readTemplate,
  readPropertyTypes,
  readRulebook,
} from '../../scripts/pack.mjs';
import { checkNotes } from '../../src/core/check/check-notes';
import { textOf } from '../../src/core/expression/show';
import { baseName, type Note } from '../../src/core/note/note';
import { foldPath } from '../../src/core/pack/fold-path';
import { nameOf, openPack } from '../../src/core/pack/pack';
import { noteSet } from '../support/notes';

const template = readTemplate();
const codebook = readRulebook();
/** Templates are no notes yet: they have no identity, and their properties are empty. */
const TEMPLATES = 'Templates/';
const set = noteSet(template, { excluded: [TEMPLATES] });
const notes = set.notes.filter(({ path }) => !path.startsWith(TEMPLATES));
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

test('a check finds nothing: properties, links, sources, dates and tables are as they should be', async () => {
  const { findings, checked } = await checkNotes(set, {
    codebook,
    read: (path) => Promise.resolve(template[path] ?? null),
    types: JSON.stringify({ types: readPropertyTypes() }),
    folder: '',
    now: () => 0,
  });
  expect(findings).toEqual([]);
  expect(checked).toBe(notes.length);
});

describe('the notes hang together', () => {
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
});

describe('what is derived is fresh (npm run notes)', () => {
  test('the codebook’s page, and who cites each source', () => {
    const derived = deriveNotes(template);
    expect(Object.keys(template).filter((path) => derived[path] !== template[path])).toEqual([]);
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
    for (const [name] of Object.entries(codebook.properties)) expect(types).toHaveProperty(name);
  });
});

test('the notes are the frozen edition, so that every device knows the base (npm run edition)', () => {
  const editions = readEditions();
  expect(readPack().edition).toBe(editions.length);
  const { changed, files } = freeze(template, editions);
  expect(changed).toEqual([]);
  expect(Object.keys(files).filter((path) => files[path] !== template[path])).toEqual([]);
});
