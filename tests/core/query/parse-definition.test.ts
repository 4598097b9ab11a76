import { describe, expect, test } from 'vitest';
import { formatPropertyId } from '../../../src/core/note/property-id';
import { EMPTY_DEFINITION, joinFilters } from '../../../src/core/query/definition';
import { parseDefinition } from '../../../src/core/query/parse-definition';

const read = (text: string) => {
  const result = parseDefinition(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe('a definition', () => {
  test('is read whole, key by key', () => {
    const definition = read(`filters:
  and:
    - kind == "case"
    - or: [origin == "essay", 'file.hasTag("x")']
notes: ["[[Austria]]", States/Belgium.md, case/luxembourg@1]
order: [file.name, note.neutral_from, consent]
sort:
  - property: neutral_from
    direction: DESC
  - consent
limit: 3
orientation: columns
properties:
  neutral_from: { displayName: Neutral from }
  file.name: { displayName: State }
formulas:
  century: (neutral_from.year / 100).floor() + 1
  label: '"century " + formula.century'
groupBy: { property: formula.century, direction: DESC }
summaries: { neutral_from: Earliest, consent: values.unique().length, "*": Filled }
values: { consent: [chosen, negotiated, imposed] }
differences: only
baseline: "[[Austria]]"
gaps: true
sources: footnotes
caption: Five states
excluded: true`);
    expect(definition.order?.map(formatPropertyId)).toEqual([
      'file.name',
      'note.neutral_from',
      'note.consent',
    ]);
    expect(definition.sort.map(({ property, direction }) => [property.name, direction])).toEqual([
      ['neutral_from', 'DESC'],
      ['consent', 'ASC'],
    ]);
    expect(definition.notes?.map(({ text }) => text)).toEqual([
      '[[Austria]]',
      'States/Belgium.md',
      'case/luxembourg@1',
    ]);
    expect([...definition.displayNames]).toEqual([
      ['note.neutral_from', 'Neutral from'],
      ['file.name', 'State'],
    ]);
    expect(definition).toMatchObject({
      limit: 3,
      groupBy: { property: { source: 'formula', name: 'century' }, direction: 'DESC' },
      differences: 'only',
      baseline: { text: '[[Austria]]', line: 23 },
      gaps: true,
      orientation: 'columns',
      sources: 'footnotes',
      caption: 'Five states',
      excluded: true,
    });
    expect([...definition.formulas.keys()]).toEqual(['century', 'label']);
    expect([...definition.values]).toEqual([['note.consent', ['chosen', 'negotiated', 'imposed']]]);
    expect(definition.summaries).toMatchObject([
      { property: { name: 'neutral_from' }, name: 'Earliest', formula: null },
      { property: { name: 'consent' }, name: 'Summary', formula: { line: 20 } },
      { property: null, name: 'Filled', formula: null },
    ]);
    expect(definition.filter).toMatchObject({
      type: 'and',
      filters: [
        { text: 'kind == "case"', line: 3 },
        { type: 'or', filters: [{ line: 4 }, { line: 4 }] },
      ],
    });
  });

  test.each(['', '# only a comment', 'filters:\nlimit:\n'])('may say nothing: %j', (text) => {
    expect(read(text)).toEqual(EMPTY_DEFINITION);
  });

  test('takes an unquoted [[link]] for the link that it looks like', () => {
    expect(read('notes:\n  - [[Austria]]').notes).toMatchObject([{ text: '[[Austria]]', line: 2 }]);
  });

  test('may sum a property up by its bare values', () => {
    expect(parseDefinition('summaries: { a: values }')).toMatchObject({
      ok: true,
      value: { summaries: [{ name: 'Summary', formula: { text: 'values' } }] },
    });
  });

  test('may have lines of dashes around it', () => {
    expect(parseDefinition('---\nlimit: 1\n---\n')).toMatchObject({ ok: true });
  });

  test('says where to look where it is no YAML', () => {
    expect(parseDefinition('order: [a\ngaps: true\n')).toMatchObject({
      problems: [
        {
          line: 2,
          message: expect.stringMatching(
            /^A definition cannot be read from here on: .*\. Look at the brackets, quotes and spaces of this line and the one above\.$/,
          ) as string,
        },
      ],
    });
  });

  test('takes one text for a list of that text, and YAML’s false for off', () => {
    const definition = read('notes: Austria\norder: consent\nsort: consent\nsources: false');
    expect(definition.notes).toHaveLength(1);
    expect(definition.order).toHaveLength(1);
    expect(definition.sources).toBe('off');
  });
});

describe('a fault in a definition is told with its line and what is allowed', () => {
  test.each([
    ['limit: 5\ncolour: red', 2, /Unknown key "colour".*filters, formulas, properties, order/],
    ['limit: 0', 1, /whole number from 1/],
    ['limit: many', 1, /whole number from 1/],
    ['orientation: sideways', 1, /rows or columns, but it is "sideways"/],
    ['sources: maybe', 1, /off, footnotes, pandoc or biblatex/],
    ['excluded: perhaps', 1, /true or false/],
    ['order:\n  - file.nme', 2, /file\.nme|"nme"/],
    ['order:\n  - formula.x', 2, /no formula "x"\. The definition has none/],
    ['filters:\n  and:\n    - k == 9 && formula.x > 1', 3, /no formula "x"/],
    ['formulas: { y: "1" }\nsort: formula.x', 2, /There are: y/],
    ['formulas:\n  x: 1 +', 2, /cannot be read/],
    [
      'formulas:\n  a: formula.b\n  b: formula.c + formula.a\n  c: 1',
      2,
      /formula\.a → formula\.b → formula\.a/,
    ],
    ['formulas:\n  a: formula.a', 2, /formula\.a → formula\.a/],
    ['formulas:\n  x: [a]', 2, /An expression should be a text/],
    ['formulas: [x]', 1, /lines of "key: value"/],
    ['groupBy: { direction: ASC }', 1, /should name its property/],
    ['summaries:\n  x: Mean', 2, /Unknown summary "Mean"\. Known ones: Average/],
    ['summaries:\n  x: values.foo()', 2, /Unknown function "foo"/],
    ['summaries:\n  x: [a]', 2, /Unknown summary/],
    ['differences: some', 1, /off, mark or only, but it is "some"/],
    ['gaps: maybe', 1, /true or false/],
    ['baseline: { a: b }', 1, /link in quotes, a path or an identity/],
    ['values:\n  consent: [[a]]', 2, /should be a text/],
    ['order: []', 1, /should name a property/],
    ['caption: [x]', 1, /caption should be a text/],
    ['sort:\n  - direction: DESC', 2, /should name its property/],
    ['order:\n  - note.', 2, /needs a name/],
    ['order: { a: b }', 1, /"order" should be a list/],
    ['sort:\n  - property: a\n    direction: up', 3, /ASC or DESC/],
    ['sort:\n  - property: a\n    by: b', 3, /Unknown key "by" in sort/],
    ['filters:\n  nand: [a]', 2, /"and", "or" or "not"/],
    ['filters:\n  and: [a]\n  or: [b]', 2, /one key/],
    ['filters: [a, b]', 1, /expression, or "and"/],
    ['filters:\n  and:\n    - foo(1)', 3, /foo/],
    ['limit: 1\n---\norder: [a]', 2, /one YAML document\. Delete the line --- or/],
    ['limit: 1\n...\norder: [a]', 3, /one YAML document/],
    ['filters: kind === "case"', 1, /===/],
    ['filters: !kind == "case"', 1, /"!kind" for a tag\. Put the whole expression in quotes/],
    ['filters:\n  and:\n    - !kind', 3, /"!kind" for a tag\. Put the whole expression in quotes/],
    ['filters: !file.hasTag("a")', 1, /begins with ! or & should stand in quotes/],
    ['properties: yes', 1, /lines of "key: value"/],
    ['properties:\n  a: { width: 3 }', 2, /Unknown key "width" in properties/],
    ['notes:\n  - { a: b }', 2, /link in quotes, a path or an identity/],
    ['- a list', 1, /key: value/],
    ['just text', 1, /key: value/],
    ['limit: [1', 1, /./],
    ['limit: 1\nlimit: 2', 2, /unique/],
  ])('%j', (text, line, message) => {
    const result = parseDefinition(text);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems[0]?.line).toBe(line);
    expect(result.problems.map((problem) => problem.message).join(' ')).toMatch(message);
  });

  test('all faults are told at once', () => {
    const result = parseDefinition('limit: 0\ncolour: red\norientation: up');
    expect(result.ok ? [] : result.problems.map(({ line }) => line)).toEqual([1, 2, 3]);
  });
});

test('filters are joined so that both must hold', () => {
  const [a, b] = [read('filters: a').filter, read('filters: b').filter];
  expect(joinFilters(a, null)).toBe(a);
  expect(joinFilters(null, b)).toBe(b);
  expect(joinFilters(null, null)).toBeNull();
  expect(joinFilters(a, b)).toEqual({ type: 'and', filters: [a, b] });
});
