import { describe, expect, test } from 'vitest';
import { formatPropertyId } from '../../../src/core/note/property-id';
import { EMPTY_DEFINITION } from '../../../src/core/query/definition';
import { parseBase } from '../../../src/core/query/parse-base';
import { type QueryContext, runQuery } from '../../../src/core/query/run-query';
import { note, noteSet } from '../../support/notes';

const BASE = `filters:
  and:
    - kind == "case"
formulas:
  year: since.slice(0, 4)
properties:
  since:
    displayName: Neutral since
  formula.year:
    displayName: Year
summaries:
  spread: values.unique().length
views:
  - type: table
    name: Table
    limit: 2
    filters: since != null
    groupBy:
      property: note.form
      direction: DESC
    order:
      - file.name
      - since
      - formula.year
    sort:
      - property: formula.year
        direction: ASC
    columnSize:
      note.since: 120
    rowHeight: tall
    summaries:
      since: Earliest
      formula.year: spread
  - type: neutrality-atlas-comparison
    name: Side by side
    order: [file.name, form]
    orientation: columns
    differences: mark
    baseline: "[[Belgium]]"
    gaps: true
    sources: footnotes
`;

const read = (text: string, view: string | null = null) => {
  const result = parseBase(text, view);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};

describe('a base', () => {
  test('is read by its first view: filters joined, the rest of base and view together', () => {
    const { definition, view, passedOver } = read(BASE);
    expect(view).toBe('Table');
    expect(passedOver).toEqual(['columnSize', 'rowHeight']);
    expect(definition.order?.map(formatPropertyId)).toEqual([
      'file.name',
      'note.since',
      'formula.year',
    ]);
    expect([...definition.displayNames.values()]).toEqual(['Neutral since', 'Year']);
    expect(definition).toMatchObject({
      limit: 2,
      groupBy: { property: { name: 'form' }, direction: 'DESC' },
      sort: [{ property: { source: 'formula', name: 'year' }, direction: 'ASC' }],
      summaries: [
        { name: 'Earliest', formula: null },
        { name: 'spread', formula: { text: 'values.unique().length' } },
      ],
      filter: { type: 'and', filters: [{ type: 'and' }, { text: 'since != null' }] },
    });
  });

  test('has its views picked by name; one of our type has our keys', () => {
    const { definition, passedOver } = read(BASE, 'Side by side');
    expect(passedOver).toEqual([]);
    expect(definition).toMatchObject({
      orientation: 'columns',
      differences: 'mark',
      baseline: { text: '[[Belgium]]' },
      gaps: true,
      sources: 'footnotes',
      limit: null,
      groupBy: null,
    });
  });

  test.each(['', 'filters: kind == "case"', 'views: []'])('may have no view: %j', (text) => {
    expect(read(text)).toMatchObject({ view: '', definition: { order: null } });
  });

  test('may leave keys empty, as one does while writing it', () => {
    const keys = ['filters', 'formulas', 'properties', 'summaries'].map((key) => `${key}:\n`);
    const view = ['filters', 'order', 'sort', 'groupBy', 'limit', 'summaries', 'baseline'];
    const own = view.map((key) => `    ${key}:\n`).join('');
    const type = 'neutrality-atlas-comparison';
    for (const order of ['', '    order: []\n'])
      expect(
        read(`${keys.join('')}views:\n  - type: ${type}\n${order === '' ? own : order}`).definition,
      ).toEqual({ ...EMPTY_DEFINITION, orientation: 'columns' });
    expect(read('views:\n').definition).toEqual(EMPTY_DEFINITION);
    expect(read('properties:\n  since:\nviews:\n  - type: table\n').definition).toEqual(
      EMPTY_DEFINITION,
    );
  });

  test('selects what the same definition would', () => {
    const set = noteSet({
      'Austria.md': note({ kind: 'case', since: '1955-10-26', form: 'none' }),
      'Belgium.md': note({ kind: 'case', since: '1831-11-15', form: 'several' }),
      'Cyprus.md': note({ kind: 'case' }),
      'Law.md': note({ kind: 'instrument', since: '1955' }),
    });
    const context: QueryContext = { holder: null, withoutHolder: false, now: () => 0 };
    const result = runQuery(read(BASE).definition, set, context);
    expect(result.ok && result.value.items.map(({ path }) => path)).toEqual([
      'Belgium.md',
      'Austria.md',
    ]);
  });
});

describe('a fault in a base is told with its line', () => {
  test.each([
    ['fliters: x', 1, /Unknown key "fliters" in a base/],
    ['fliters:', 1, /Unknown key "fliters" in a base/],
    ['views:\n  - type: table\n    differences: mark', 3, /Unknown key "differences" in a view/],
    ['views:\n  - type: table\n    formulas: { a: 1 }', 3, /at the top of a base/],
    ['views:\n  - type: table\n    order: [formula.gone]', 3, /no formula "gone"/],
    ['views:\n  - type: table\n    summaries: { x: Mean }', 3, /Unknown summary "Mean"/],
    ['summaries:\n  spread: foo()', 2, /Unknown function "foo"/],
    ['formulas:\n  a: formula.b\n  b: formula.a', 2, /formula\.a → formula\.b → formula\.a/],
    ['views:\n  - a text', 2, /"key: value"/],
    ['[1', 1, /./],
  ])('%j', (text, line, message) => {
    const result = parseBase(text, null);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ line, message: expect.stringMatching(message) }],
    });
  });

  test('a view that it does not have is named with those that it has', () => {
    expect(parseBase(BASE, 'Cards')).toMatchObject({
      ok: false,
      problems: [{ message: 'The base has no view "Cards". It has: "Table", "Side by side".' }],
    });
  });
});
