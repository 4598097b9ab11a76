import { expect, test } from 'vitest';
import { readCodebook, readTemplate } from '../../scripts/pack.mjs';
import { textOf } from '../../src/core/expression/show';
import { noteSet } from '../support/notes';

const template = readTemplate();
const set = noteSet(template);
const notes = set.notes.filter(({ path }) => !path.startsWith('Templates/'));

/** The kinds of note to which each map is the way. */
const MAPS: Readonly<Record<string, readonly string[]>> = {
  'Map of cases': ['case'],
  'Map of claims': ['claim'],
  'Map of concepts': ['concept'],
  'Map of instruments': ['instrument'],
  'Map of thinkers and actors': ['thinker', 'person', 'power', 'organisation'],
};

test.each(Object.entries(MAPS))('%s leads to every note of its kinds', (map, kinds) => {
  const path = `Maps/${map}.md`;
  const { links } = notes.find((note) => note.path === path)?.contents() ?? { links: [] };
  const reached = links.map(({ target }) => set.links.resolve(target, path));
  const wanted = notes.filter(({ properties }) =>
    kinds.includes(textOf(properties.get('kind') ?? null)),
  );
  expect(wanted.map((note) => note.path).filter((note) => !reached.includes(note))).toEqual([]);
});

test('the map of sources has a table for each type, and no source in none', () => {
  const types = Object.keys(readCodebook().properties['source_type']?.values ?? {});
  const text = template['Maps/Map of sources.md'] ?? '';
  expect(types.filter((type) => !text.includes(`source_type == "${type}"`))).toEqual([]);
  const sources = Object.keys(template).filter((path) => path.startsWith('Sources/'));
  const missing = sources.filter(
    (path) => !text.includes(`[[${path.slice('Sources/'.length, -3)}]]`),
  );
  expect(missing).toEqual([]);
});

test('the home note leads to every map, the timeline, the canvas and the guides', () => {
  const home = 'Neutrality Atlas.md';
  const { links } = notes.find(({ path }) => path === home)?.contents() ?? { links: [] };
  const reached = links.map(({ target }) => set.links.resolve(target, home));
  const ways = Object.keys(template).filter((path) => /^Maps\/|^[^/]+\.(?:md|canvas)$/.test(path));
  expect(ways.filter((path) => path !== home && !reached.includes(path))).toEqual([]);
});
