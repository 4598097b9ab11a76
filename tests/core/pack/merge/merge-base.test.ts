import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readBase } from '../../../../src/core/pack/merge/base-parts';
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
    ['with other quotes', FIRST.replace('kind == "case"', `'kind == "case"'`)],
    ['with an empty section', `${FIRST}summaries:\n`],
  ])('gets our new text, %s', (_, mine) => {
    expect(merge(mine)).toEqual({ text: SECOND, edited: false, conflicts: [] });
  });

  test('stays byte for byte where it says what the new text says', () => {
    const mine = stringify(parse(SECOND));
    expect(merge(mine)).toEqual({ text: mine, edited: false, conflicts: [] });
  });
});

test('line endings and the mark at the beginning stay', () => {
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  expect(merge(windows(FIRST)).text).toBe(windows(SECOND));
  const { text } = merge(windows(`${FIRST}${view('Mine')}`));
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toBe(windows(merge(`${FIRST}${view('Mine')}`).text));
});

describe('a base that the reader changed', () => {
  test('keeps its own order of views', () => {
    const mine = FIRST.replace(view('Cases'), '') + view('Cases');
    expect(mergeBase(mine, FIRST, [FIRST])).toEqual({ text: mine, edited: true, conflicts: [] });
    expect(parse(merge(mine).text)).toMatchObject({
      views: [{ name: 'Treaties', limit: 20 }, { name: 'Claims' }, { name: 'Cases' }],
    });
  });

  test.each([
    ['above all', `# mine\n${FIRST}`],
    [
      'above a view that we change',
      FIRST.replace(view('Treaties'), `  # mine\n${view('Treaties')}`),
    ],
    ['in a view that we change', `${FIRST.trimEnd()} # mine\n`],
    ['above a formula that we change', FIRST.replace('  age:', '  # mine\n  age:')],
    ['at the end', `${FIRST}# mine\n`],
  ])('keeps its comment %s', (_, mine) => {
    const { text, edited } = merge(mine);
    expect(edited).toBe(true);
    expect(text).toContain('# mine');
    expect(mergeBase(mine, FIRST, [FIRST])).toEqual({ text: mine, edited: true, conflicts: [] });
  });

  test('keeps its comment on a formula that we take out, and the formula', () => {
    const old = 'formulas:\n  a: 1\n  b: 2\n';
    const mine = 'formulas:\n  a: 1\n  # mine\n  b: 2\n';
    const merged = mergeBase(mine, 'formulas:\n  a: 3\n', [old]);
    expect(merged.text).toBe('formulas:\n  a: 3\n  # mine\n  b: 2\n');
    expect(mergeBase(mine.replace('b:', 'c:'), 'formulas:\n  a: 3\n', [old]).text).toBe(
      'formulas:\n  a: 3\n  # mine\n  c: 2\n',
    );
  });

  test('gets a formula that we changed under its comment', () => {
    const { text } = merge(FIRST.replace('  age:', '  # mine\n  age:'));
    expect(parse(text)).toMatchObject({ formulas: { age: 'date(died) - born' } });
  });

  test('stays where ours would break what it refers to elsewhere', () => {
    const mine = `${FIRST.replace('age: ', 'age: &age ').replace('views:', 'mine: *age\nviews:')}`;
    const { text, conflicts } = merge(mine);
    expect(text).toBe(mine);
    expect(conflicts.map(({ place }) => place)).toContain('the formula "age"');
  });

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
  });

  test('keeps what stands where a section of ours would be', () => {
    const { text, conflicts } = mergeBase('filters: mine\nviews: none\n', SECOND, []);
    expect(parse(text)).toMatchObject({ filters: 'mine', views: 'none', formulas: {} });
    expect(conflicts).toContainEqual({
      place: 'the view "Cases"',
      mine: 'none',
      theirs: expect.stringContaining('Cases'),
    });
  });
});

test.each(['a: [', '- a\n- b\n', 'a: *x\n', 'text'])('leaves %j alone', (mine) => {
  expect(merge(mine).text).toContain(mine.trim());
});

describe('whatever stands in the three texts', () => {
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
  /** A base in which a reader has written comments. */
  const commented = fc.tuple(base, fc.array(fc.nat(9), { maxLength: 3 })).map(([text, places]) => {
    const lines = text.split('\n');
    for (const [index, place] of places.entries()) {
      const line = lines[place] ?? '';
      if (line.endsWith(':') || line === '') continue;
      lines[place] = `${line} # mine ${String(index)}`;
    }
    return lines.join('\n');
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(base, commented, base, (old, mine, theirs) => {
        const { text } = mergeBase(mine, theirs, [theirs, old]);
        expect(mergeBase(text, theirs, [theirs, old]).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test('every part and every comment of the reader’s stays', () => {
    const partsOf = (text: string) => readBase(text)?.parts ?? new Map<string, never>();
    fc.assert(
      fc.property(base, commented, base, (old, mine, theirs) => {
        const { text } = mergeBase(mine, theirs, [theirs, old]);
        for (const comment of mine.match(/# mine \d/g) ?? []) expect(text).toContain(comment);
        const after = partsOf(text);
        const shipped = [theirs, old].map(partsOf);
        for (const [id, { canonical }] of partsOf(mine)) {
          if (shipped.some((parts) => parts.get(id)?.canonical === canonical)) continue;
          expect(after.get(id)?.canonical).toBe(canonical);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('a canvas is the same by what it holds', () => {
  expect(isSameCanvas('{"a":1,"b":[{"c":1,"d":2}]}', '{ "b": [{"d":2,"c":1}], "a": 1 }')).toBe(
    true,
  );
  expect(isSameCanvas('{"a":[1,2]}', '{"a":[2,1]}')).toBe(false);
  expect(isSameCanvas('{', '{')).toBe(true);
  expect(isSameCanvas('{', '{ ')).toBe(false);
});
