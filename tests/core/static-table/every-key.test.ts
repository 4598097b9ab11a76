import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRegions } from '../../../src/core/note/region';
import { commentSafe } from '../../../src/core/static-table/comment-safe';
import { hashAsSeen } from '../../../src/core/note/as-seen';
import { refreshNote } from '../../../src/core/static-table/refresh';
import { drawStaticTable } from '../../../src/core/static-table/static-table';
import { hostileText } from '../../support/generated-tables';
import { noteSet } from '../../support/notes';

const NAMES = ['A', 'B & #b', 'C (c)', 'D_d_', 'F.f', 'Home'];
const linkTo = (name: string, shown: string): string => {
  const text = shown.replace(/[[\]\r\n|]/g, '').trim();
  return `[[${name}${text === '' ? '' : `|${text}`}]]`;
};
const name = fc.constantFrom(...NAMES, 'Nowhere', 'A#Head', 'A#^block');
const anyLink = fc.tuple(name, hostileText).map(([each, text]) => linkTo(each, text));
const value = fc.oneof(
  hostileText,
  anyLink,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('1815', '1839~', '1815/1819', '-0431', 1955, null),
  fc.array(fc.oneof(hostileText, anyLink, fc.integer()), { maxLength: 3 }),
);

const PROPERTIES = ['t', 'n', 'l', 'odd name'];
const marks = fc.subarray(PROPERTIES);
const note = fc
  .record({
    ...{ t: value, n: value, l: value, 'odd name': value, citekey: hostileText },
    t_source: fc.array(anyLink, { maxLength: 3 }),
    sources: fc.array(anyLink, { maxLength: 2 }),
    ...{ unknown: marks, not_applicable: marks, disputed: marks, unchecked: marks },
  })
  .map((properties) => `---\n${JSON.stringify(properties)}\n---\n`);

const COLUMNS = ['file.name', 'formula.f', 'file.links', ...PROPERTIES];
const SUMMARY = [
  'Filled',
  'Unique',
  'Earliest',
  'Sum',
  'values.unique()',
  'values.nope',
  'values[0]',
];
const definition = fc.record(
  {
    filters: fc.constantFrom('n != 3', 't || !t', { or: ['n', { not: ['l'] }, 'true'] }),
    notes: fc.constantFrom(['A', '[[Home]]', 'D_d_.md'], ['[[F.f]]', 'C (c)']),
    formulas: fc.constant({ f: 't.toString() + l.toString()', g: 'list(l).length' }),
    order: fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1 }),
    properties: fc.record({ t: fc.record({ displayName: hostileText }) }),
    sort: fc.constantFrom(['t'], [{ property: 'l', direction: 'DESC' }, 'n'], ['formula.g']),
    groupBy: fc.constantFrom('t', 'l', 'formula.g', { property: 'file.name', direction: 'DESC' }),
    limit: fc.integer({ min: 1, max: 5 }),
    summaries: fc.dictionary(
      fc.constantFrom(...PROPERTIES, '*', 'formula.f'),
      fc.constantFrom(...SUMMARY),
    ),
    orientation: fc.constantFrom('rows', 'columns'),
    differences: fc.constantFrom('off', 'mark', 'only'),
    sources: fc.constantFrom('off', 'footnotes', 'pandoc', 'biblatex'),
    gaps: fc.boolean(),
    values: fc.record({ t: fc.array(hostileText, { maxLength: 3 }) }),
    caption: hostileText,
    excluded: fc.boolean(),
  },
  { requiredKeys: ['formulas'] },
);

test('whatever its definition asks for and its notes hold, the second refresh of a table writes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(note, { minLength: NAMES.length, maxLength: NAMES.length }),
      definition,
      fc.constantFrom('\n', '\r\n'),
      fc.nat(),
      (notes, keys, eol, where) => {
        const set = noteSet(
          Object.fromEntries(NAMES.map((each, index) => [`${each}.md`, notes[index] ?? ''])),
        );
        const refresh = (text: string) =>
          refreshNote(text, {
            ...{
              path: 'Home.md',
              links: set.links,
              onEdited: () => 'keep',
              volatileIsFresh: false,
            },
            draw: (text) => drawStaticTable(text, { holder: 'Home.md', notes: set, now: () => 0 }),
          });
        const yaml = commentSafe(keys);
        const empty = `Above\n\n<!-- comparison\n${yaml}\n-->\n\n<!-- /comparison -->\n\nBelow\n`;
        const first = refresh(empty.replaceAll('\n', eol));
        expect(first.tables).toEqual([{ line: 3, state: 'written' }]);
        const second = refresh(first.text);
        expect(second).toMatchObject({ edits: [], tables: [{ line: 3, state: 'fresh' }] });

        const [region] = findRegions(first.text).regions;
        const { from = 0, to = 0 } = region?.content ?? {};
        const at = from + (where % (to - from));
        const edited = `${first.text.slice(0, at)}zz${first.text.slice(at)}`;
        const content = edited.slice(from, to + 2);
        fc.pre(hashAsSeen(content) !== region?.hash); // the edit shows
        expect(refresh(edited)).toMatchObject({ edits: [], tables: [{ state: 'edited' }] });
      },
    ),
    { numRuns: 150 },
  );
});
