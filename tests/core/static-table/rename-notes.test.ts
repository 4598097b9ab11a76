import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/note/edit';
import { gatherRenames, renamedVault } from '../../../src/core/static-table/renamed-vault';
import { chosenEdits, placesToRename } from '../../../src/core/static-table/rename-notes';
import { compareText } from '../../support/compare-text';
import { note, noteSet } from '../../support/notes';

const OLD = 'States/Austria.md';
const PATHS = ['States/Belgium.md', 'Home.md', 'States/Switzerland.md'];

/** What becomes of a note once a rename is followed. */
function follow(text: string, to = 'States/Republic of Austria.md', others = PATHS) {
  const vault = renamedVault([...others, to], [{ from: OLD, to }]);
  const places = placesToRename(text, 'Home.md', vault);
  return {
    places,
    text: applyEdits(
      text,
      places.map(({ edit }) => edit),
    ),
  };
}
const block = (definition: string): string => `\`\`\`comparison\n${definition}\n\`\`\`\n`;
const table = (definition: string): string =>
  `<!-- comparison\n${definition}\n-->\n\n| Austria |\n\n<!-- /comparison -->\n`;

describe.each([
  ['a code block', block],
  ['a static table', table],
])('in %s', (_, write) => {
  test.each([
    ['notes: ["[[Austria]]", "[[Belgium]]"]', 'notes: ["[[Republic of Austria]]", "[[Belgium]]"]'],
    ["notes:\n  - '[[Austria|AT]]' # first", "notes:\n  - '[[Republic of Austria|AT]]' # first"],
    ['notes: [[[Austria#History]]]', 'notes: [[[Republic of Austria#History]]]'],
    ['notes: States/Austria.md', 'notes: States/Republic of Austria.md'],
    ['notes: [Austria]', 'notes: [Republic of Austria]'],
    ['notes: ["[A](States/Austria.md)"]', 'notes: ["[A](States/Republic%20of%20Austria.md)"]'],
    ['baseline: "[[States/Austria]]"', 'baseline: "[[States/Republic of Austria]]"'],
    [
      'filters: file.hasLink("Austria") && title == "Austria"',
      'filters: file.hasLink("Republic of Austria") && title == "Austria"',
    ],
    [
      'filters:\n  or:\n    - "power == link(\\"Austria\\", \\"Austria\\")"\n    - file.path == "States/Austria.md"',
      'filters:\n  or:\n    - "power == link(\\"Republic of Austria\\", \\"Austria\\")"\n    - file.path == "States/Republic of Austria.md"',
    ],
    [
      'filters: >-\n  file.hasLink("Austria") ||\n  list.contains("[[Austria]]")',
      'filters: >-\n  file.hasLink("Republic of Austria") ||\n  list.contains("[[Republic of Austria]]")',
    ],
    [
      'formulas: { near: \'link("Austria")\' }',
      'formulas: { near: \'link("Republic of Austria")\' }',
    ],
  ])('%s follows the note, and every other byte stays', (definition, expected) => {
    for (const eol of ['\n', '\r\n']) {
      const note = (inner: string): string =>
        `[[Austria]] above.\n\n${write(inner)}\n[[Austria]] below.\n`.replaceAll('\n', eol);
      expect(follow(note(definition)).text).toBe(note(expected));
    }
  });

  test.each([
    ['another note', 'notes: ["[[Belgium]]", "[[Austrian Empire]]"]'],
    [
      'a caption, a property or its values',
      'caption: Austria\norder: [Austria]\nvalues: { a: [Austria] }',
    ],
    ['a remark', 'limit: 1 # [[Austria]]'],
    ['a text that is no link', 'filters: title == "Austria"'],
    ['an identity', 'notes: [case/austria]'],
    ['what is no YAML', 'notes: ["[[Austria]]"'],
  ])('%s stays', (_what, definition) => {
    expect(follow(write(definition)).places).toEqual([]);
  });

  test('each place is told with its line and both names', () => {
    const { places } = follow(
      `One.\n\n${write('limit: 2\nnotes:\n  - "[[Austria]]"\nbaseline: Austria')}`,
    );
    expect(places).toMatchObject([
      { line: 6, before: 'Austria', after: 'Republic of Austria' },
      { line: 7, before: 'Austria', after: 'Republic of Austria' },
    ]);
  });

  test.each([
    [
      "Côte d'Austria",
      "filters: file.hasLink('Austria')",
      "filters: file.hasLink('Côte d\\'Austria')",
    ],
    ['A: b', 'notes: [Austria]', 'notes: ["A: b"]'],
    ['A, b', 'notes: [[[Austria]]]', 'notes: [[["A, b"]]]'],
    ['A #1', "baseline: '[[Austria]]'", "baseline: '[[A #1]]'"],
  ])('a name like %s is written so that it reads back', (name, definition, expected) => {
    expect(follow(write(definition), `States/${name}.md`).text).toBe(write(expected));
  });
});

test('a link that leads to the moved note still, by its name alone, stays', () => {
  expect(follow(block('notes: ["[[Austria]]"]'), 'Europe/Austria.md').places).toEqual([]);
  expect(follow(block('notes: [States/Austria.md]'), 'Europe/Austria.md').text).toBe(
    block('notes: [Europe/Austria.md]'),
  );
});

test('where another note has the new name, the whole path is written', () => {
  const { text } = follow(block('notes: ["[[Austria]]"]'), 'States/AT.md', [...PATHS, 'AT.md']);
  expect(text).toBe(block('notes: ["[[States/AT]]"]'));
});

test('a renamed folder is many renames, and the holder may be among them', () => {
  const vault = renamedVault(
    ['Lands/Austria.md', 'Lands/Home.md'],
    [
      { from: 'States/Austria.md', to: 'Lands/Austria.md' },
      { from: 'States/Home.md', to: 'Lands/Home.md' },
    ],
  );
  const places = placesToRename(
    block('notes: [./Austria.md, "[[States/Austria]]"]'),
    'Lands/Home.md',
    vault,
  );
  expect(places).toMatchObject([{ before: 'States/Austria', after: 'Lands/Austria' }]);
});

test('renames are gathered to what they come to', () => {
  const renames = [
    { from: 'a.md', to: 'b.md' },
    { from: 'b.md', to: 'c.md' },
    { from: 'x.md', to: 'y.md' },
    { from: 'y.md', to: 'x.md' },
    { from: 'd.md', to: 'e.md' },
  ];
  expect(gatherRenames(renames)).toEqual([
    { from: 'a.md', to: 'c.md' },
    { from: 'd.md', to: 'e.md' },
  ]);
});

test('whatever a note is called anew, the comparison shows the same items as before', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter((text) => /^[^\p{C}\p{Z}/\\:*?"<>|#^[\]]+$/u.test(text) && !/^[.]|[.]$/.test(text))
    .filter((text) => !['belgium', 'home'].includes(text.toLowerCase()));
  const definition = fc.constantFrom(
    'notes: ["[[Belgium]]", "[[Austria]]"]\norder: [since]',
    "notes: ['States/Austria.md', Belgium]\norder: [since]",
    'notes: [[[Austria]], [[Belgium]]]\norder: [since]',
    'filters: file.hasLink("Austria")\norder: [since]',
    'filters: \'power == link("Austria")\'\norder: [since]',
    'filters: "file.path == \'States/Austria.md\'"\norder: [since]',
  );
  const bare = (files: Record<string, string>, text: string): string => {
    const result = compareText(text, noteSet(files), { holder: 'Home.md' });
    return JSON.stringify(result.ok ? result.value.rows.map(({ cells }) => cells) : result);
  };
  fc.assert(
    fc.property(name, definition, (anew, text) => {
      const files = (austria: string): Record<string, string> => ({
        [`States/${austria}.md`]: note({ since: '1955' }),
        'States/Belgium.md': note({
          since: '1831',
          power: `'[[${austria.replaceAll("'", "''")}]]'`,
        }),
        'Home.md': '',
      });
      const before = bare(files('Austria'), text);
      expect(before).toMatch(/1955|1831/);
      const to = `States/${anew}.md`;
      const vault = renamedVault(Object.keys(files(anew)), [{ from: OLD, to }]);
      const whole = table(text);
      const edits = placesToRename(whole, 'Home.md', vault).map(({ edit }) => edit);
      const after =
        applyEdits(whole, edits).slice('<!-- comparison\n'.length).split('\n-->')[0] ?? '';
      expect(bare(files(anew), after)).toBe(before);
    }),
    { numRuns: 300 },
  );
});

test('only the places that a person chose are written, each as often as it was chosen', () => {
  const text = block('notes:\n  - "[[Austria]]"\n  - "[[Austria]]"\nbaseline: Austria');
  const { places } = follow(text);
  expect(places.map(({ line }) => line)).toEqual([3, 4, 5]);
  const [first, , baseline] = places;
  if (first === undefined || baseline === undefined) throw new Error('They are three.');
  expect(chosenEdits(places, [])).toEqual([]);
  expect(chosenEdits(places, [first])).toEqual([first.edit]);
  expect(chosenEdits(places, [first, baseline])).toEqual([first.edit, baseline.edit]);
  expect(chosenEdits(places, places)).toHaveLength(3);
});

test('a place whose line was changed since it was chosen is left alone', () => {
  const seen = follow(block('notes: ["[[Austria]]"]')).places;
  const now = follow(block('notes: ["[[Austria]]", "[[Belgium]]"]')).places;
  expect(chosenEdits(now, seen)).toEqual([]);
});
