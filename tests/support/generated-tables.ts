import fc from 'fast-check';
import type { GridCell } from '../../src/core/table/lay-out';
import type {
  Cell,
  CellItem,
  Citation,
  CellValue,
  Counts,
  Row,
  Table,
} from '../../src/core/table/table';
import { cell, citation, link, table } from './tables';

/** Texts that mean something to Markdown, HTML, LaTeX, spreadsheets or the app. */
export const HOSTILE = [
  ...['a | b', '\\|', '\\\\', 'a\\', '`code`', '``', '[[Austria]]', '[a](b)', '![x](y)', '![[x]]'],
  ...['*a* **b**', '_a_', '__a__', 'snake_case_name', '~~gone~~', '==mark==', '%%hidden%%', '$x$'],
  ...['<b>', '<!-- x -->', '</table>', '&amp;', '&copy', '#tag', 'a #tag', '# head', '- item'],
  ...['1. one', '> quote', '[^1]', '^id', '😀 👩‍👩‍👧', 'ש‎לום مرحبا', '---', '|', '||', ':--'],
  ...['\u0000', 'one\ntwo', 'one\r\ntwo', '=1+1', '@SUM(A1)', '\t=1', '\\*', '\\[', '<br>', '***'],
  ...['http://a.b/_c_', 'www.a.b', 'a@b.cd', '~', '`', '\\n', '[x]: y', ' x ', '"', "''", ',,'],
  ...['{a}', '100 %', 'R&D', '\\input{x}', '^^41', 'a;b', '--', '?`', '‘’“”', '†', '≠ x', '<<'],
];

/** Texts of such pieces, and any others. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

const filled = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  text.filter((each) => each.trim() !== '');

/** The texts that links can show: of one line, and without brackets. */
const shown = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  filled(text.map((each) => each.replace(/[[\]\r\n]/g, '').trim()));

const item = (text: fc.Arbitrary<string>): fc.Arbitrary<CellItem> =>
  fc.oneof(
    filled(text),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    shown(text).map((display) => link('Cases/Austria.md', display)),
  );

const value = (text: fc.Arbitrary<string>): fc.Arbitrary<CellValue> =>
  fc.oneof(
    item(text),
    fc.array(item(text), { minLength: 1, maxLength: 3 }),
    fc.constantFrom(
      null,
      { special: 'unknown' } as const,
      { special: 'n/a' } as const,
      { special: 'error' } as const,
    ),
  );

const source = (text: fc.Arbitrary<string>): fc.Arbitrary<Citation> =>
  fc
    .record({
      text: shown(text),
      key: fc.constantFrom(null, 'treaty1867', 'un:2022', 'not a key', 'a%b'),
      locator: fc.oneof(fc.constantFrom('', 'art. II'), shown(text)),
    })
    .map(({ text: display, key, locator }) => citation('T.md', display, { key, locator }));

const anyCell = (text: fc.Arbitrary<string>): fc.Arbitrary<Cell> =>
  fc
    .record({
      value: value(text),
      disputed: fc.boolean(),
      unchecked: fc.boolean(),
      differs: fc.boolean(),
      sources: fc.oneof(fc.constant([]), fc.array(source(text), { maxLength: 2 })),
    })
    .map(({ value: each, ...over }) => cell(each, over));

const COUNTS: Counts = { filled: 3, unknown: 1, notApplicable: 0, missing: 2 };

/** Whole tables with everything that a table may have, their texts from `text`. */
export const anyTable = (text: fc.Arbitrary<string>): fc.Arbitrary<Table> =>
  fc
    .record({ columns: fc.integer({ min: 1, max: 3 }), rows: fc.integer({ min: 0, max: 4 }) })
    .chain(({ columns, rows }) =>
      fc.record({
        headers: fc.array(filled(text), { minLength: columns, maxLength: columns }),
        hasName: fc.boolean(),
        cells: fc.array(fc.array(anyCell(text), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
        groups: fc.option(fc.array(value(text), { minLength: 2, maxLength: 2 })),
        summaries: fc.option(
          fc.array(fc.option(fc.record({ name: text, value: value(text) })), {
            minLength: columns,
            maxLength: columns,
          }),
        ),
        rowSummary: fc.option(value(text)),
        hasGaps: fc.boolean(),
        differs: fc.boolean(),
        caption: fc.option(filled(text)),
        orientation: fc.constantFrom('rows', 'columns'),
        sources: fc.constantFrom('off', 'footnotes', 'pandoc', 'biblatex'),
      }),
    )
    .map((made) => {
      const named = made.hasName ? ['file.name', ...made.headers] : made.headers;
      const own = made.cells.map((row, index) =>
        made.hasName ? [cell(link(`n${index}.md`)), ...row] : row,
      );
      const base = table(named, own, {
        caption: made.caption,
        orientation: made.orientation,
        differences: made.differs ? 'mark' : 'off',
        sources: made.sources,
      });
      const size = own.length;
      const first = Math.ceil(size / 2);
      const sizes = [first, size - first];
      const groups = (made.groups ?? [])
        .map((each, index) => ({ cell: cell(each), size: sizes[index] ?? 0 }))
        .filter((group) => group.size > 0);
      const named0 = made.hasName ? [null] : [];
      return {
        ...base,
        columns: base.columns.map((column, index) => ({
          ...column,
          differs: made.differs && index > 0,
        })),
        rows: base.rows.map((row): Row => ({
          ...row,
          summary: made.rowSummary === null ? null : { name: 'All', value: made.rowSummary },
        })),
        groups:
          made.groups === null
            ? null
            : { column: { property: 'group', name: 'Group' }, list: groups },
        summaries: made.summaries === null ? null : [...named0, ...made.summaries],
        gaps: made.hasGaps
          ? {
              columns: base.columns.map((_, index) =>
                made.hasName && index === 0 ? null : COUNTS,
              ),
              rows: base.rows.map(() => COUNTS),
              total: COUNTS,
            }
          : null,
      };
    });

/** The signs that stand before and behind what a cell says. */
export function withMarks(drawn: GridCell, text: string): string {
  if (!('cell' in drawn)) return text;
  const { differs, disputed, unchecked } = drawn.cell;
  return `${differs ? '≠ ' : ''}${text}${disputed ? '†' : ''}${unchecked ? '°' : ''}`;
}
