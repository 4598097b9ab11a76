import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { mergeBase } from '../../../../src/core/pack/merge/merge-base';
import { isSameCanvas } from '../../../../src/core/pack/merge/same-canvas';

const view = (name: string, limit = 10) =>
  `  - type: table\n    name: ${name}\n    limit: ${limit}\n`;
const FIRST = `filters: kind == "case"
formulas:
  age: now() - born
properties:
  note.kind:
    displayName: Kind
views:
${view('Cases')}${view('Treaties')}`;
const SECOND = FIRST.replace('now() - born', 'date(died) - born').replace(
  view('Treaties'),
  `${view('Treaties', 20)}${view('Claims')}`,
);
const shipped = [SECOND, FIRST];
const merge = (mine: string, theirs = SECOND) => mergeBase(mine, theirs, shipped);

describe('a base that the reader did not change', () => {
  test.each([
    ['byte for byte', FIRST],
    ['as the app writes it anew', stringify(parse(FIRST))],
    [
      'with other quotes and a comment',
      `# mine\n${FIRST.replace('kind == "case"', `'kind == "case"'`)}`,
    ],
  ])('gets our new text, %s', (_, mine) => {
    expect(merge(mine)).toEqual({ text: SECOND, edited: false, conflicts: [] });
  });

  test('stays byte for byte where it says what the new text says', () => {
    const mine = stringify(parse(SECOND));
    expect(merge(mine)).toEqual({ text: mine, edited: false, conflicts: [] });
  });
});

describe('a base that the reader changed', () => {
  test('keeps views and formulas of the reader’s, and gets ours', () => {
    const mine = `${FIRST.replace('views:', '  # mine\n  note.born: {displayName: Birth}\nviews:').replace('age: now() - born', 'age: now() - born\n  mine: 1 + 1')}${view('Mine')}`;
    const { text, edited, conflicts } = merge(mine);
    expect({ edited, conflicts }).toEqual({ edited: true, conflicts: [] });
    expect(text).toContain('# mine');
    expect(parse(text)).toMatchObject({
      formulas: { age: 'date(died) - born', mine: '1 + 1' },
      properties: { 'note.born': { displayName: 'Birth' } },
      views: [
        { name: 'Cases' },
        { name: 'Treaties', limit: 20 },
        { name: 'Claims' },
        { name: 'Mine' },
      ],
    });
  });

  test('has what it took out stay out', () => {
    const { text, conflicts } = merge(FIRST.replace(view('Cases'), ''));
    expect(conflicts).toEqual([]);
    expect(parse(text)).toMatchObject({
      views: [{ name: 'Treaties', limit: 20 }, { name: 'Claims' }],
    });
  });

  test('loses what we took out, and keeps it where the reader changed it', () => {
    const theirs = SECOND.replace(view('Cases'), '');
    const mine = `${FIRST}${view('Mine')}`;
    expect(merge(mine, theirs).text).not.toContain('Cases');
    expect(merge(mine.replace(view('Cases'), view('Cases', 3)), theirs).text).toContain('Cases');
  });

  test('keeps the reader’s part where both changed it, and tells ours', () => {
    const mine = FIRST.replace(view('Treaties'), view('Treaties', 5));
    const { text, conflicts } = merge(mine);
    expect(parse(text)).toMatchObject({
      views: [{}, { name: 'Treaties', limit: 5 }, { name: 'Claims' }],
    });
    expect(conflicts).toEqual([
      {
        place: 'the view "Treaties"',
        mine: expect.stringContaining('limit: 5'),
        theirs: expect.stringContaining('limit: 20'),
      },
    ]);
  });

  test('tells a view that the reader took out and we changed', () => {
    const { conflicts } = merge(FIRST.replace(view('Treaties'), ''));
    expect(conflicts).toEqual([
      { place: 'the view "Treaties"', mine: '', theirs: expect.stringContaining('20') },
    ]);
  });

  test('gets the sections and views that it has not', () => {
    const { text } = mergeBase('filters: mine\n', SECOND, []);
    expect(parse(text)).toMatchObject({
      filters: 'mine',
      formulas: {},
      views: [{ name: 'Cases' }, {}, {}],
    });
    expect(parse(mergeBase('filters: mine\nviews: none\n', SECOND, []).text)).toMatchObject({
      filters: 'mine',
    });
  });
});

test.each(['a: [', '- a\n- b\n', 'a: *x\n', 'text'])('leaves %j alone', (mine) => {
  expect(merge(mine).text).toContain(mine.trim());
});

test('merges by part, and a second time changes nothing', () => {
  const part = fc.constantFrom('a', 'b', 'c');
  const formulas = fc.dictionary(fc.constantFrom('p', 'q', 'r', '__proto__', 'constructor'), part);
  const views = fc.uniqueArray(
    fc.record({
      type: fc.constant('table'),
      name: fc.constantFrom('1', '2', '3', '4'),
      order: fc.array(part),
    }),
    { selector: ({ name }) => name },
  );
  const base = fc
    .record({ filters: part, formulas, views }, { requiredKeys: [] })
    .map((data) => stringify(data));
  fc.assert(
    fc.property(base, base, base, (old, mine, theirs) => {
      const { text } = mergeBase(mine, theirs, [theirs, old]);
      const again = mergeBase(text, theirs, [theirs, old]);
      expect(again.text).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('a canvas is the same by what it holds', () => {
  expect(isSameCanvas('{"a":1,"b":[{"c":1,"d":2}]}', '{ "b": [{"d":2,"c":1}], "a": 1 }')).toBe(
    true,
  );
  expect(isSameCanvas('{"a":[1,2]}', '{"a":[2,1]}')).toBe(false);
  expect(isSameCanvas('{', '{')).toBe(true);
  expect(isSameCanvas('{', '{ ')).toBe(false);
});
