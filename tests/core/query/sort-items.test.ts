import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bareNote } from '../../../src/core/note/note';
import type { PropertyReading } from '../../../src/core/note/read-property';
import { EMPTY_DEFINITION, type SortKey } from '../../../src/core/query/definition';
import type { Item } from '../../../src/core/query/selection';
import { sortItems } from '../../../src/core/query/sort-items';
import { compareNames, compareValues } from '../../../src/core/value/compare';
import type { Value } from '../../../src/core/value/value';

/** Few values, so that many items share one, and some that are equal without being the same. */
const values = fc.oneof(
  fc.constantFrom<Value>('1955', 1955, '1955-10-26', 'b', 'B', 'a', true, 'x10', 'x9'),
  fc.constantFrom(0, 1).map((at): Value => ({ type: 'date', at, hasTime: false })),
  fc.constantFrom('b', 'A').map((path): Value => ({ type: 'file', path })),
  fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }),
);
const readings = fc.oneof(
  { weight: 3, arbitrary: values.map((value) => ({ state: 'value' as const, value })) },
  fc.constantFrom('unknown', 'n/a', 'gap', 'error').map((state) => ({ state, value: null })),
);
const items = fc
  .uniqueArray(
    fc.constantFrom(...Array.from({ length: 40 }, (_, n) => `n${n % 20}${n < 20 ? '' : 'x'}.md`)),
  )
  .chain((paths) =>
    fc
      .array(fc.tuple(readings, readings), { minLength: paths.length, maxLength: paths.length })
      .map((read) =>
        paths.map((path, index): Item => ({
          path,
          note: bareNote(path),
          read: ({ name }) => {
            const of = read[index]?.[name === 'a' ? 0 : 1];
            return { value: null, state: 'gap', ...of, disputed: false, unchecked: false };
          },
        })),
      ),
  );
const direction = fc.constantFrom<SortKey['direction']>('ASC', 'DESC');
const keyOf = (name: string): fc.Arbitrary<SortKey> =>
  direction.map((way) => ({ property: { source: 'note', name }, direction: way }));

const LAST: Readonly<Record<PropertyReading['state'], number>> = {
  value: 0,
  unknown: 1,
  'n/a': 2,
  gap: 3,
  error: 4,
};

test('items stand as if each two of them had been compared by every key in turn, then by name and path', () => {
  const sorts = fc.tuple(
    fc.option(keyOf('a')),
    fc.array(keyOf('b'), { maxLength: 1 }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(items, sorts, (given, [groupBy, sort, isPicked]) => {
      const keys = [...(groupBy === null ? [] : [groupBy]), ...sort];
      const byKey = (a: Item, b: Item): number => {
        for (const key of keys) {
          const [left, right] = [a.read(key.property), b.read(key.property)];
          const sign = key.direction === 'ASC' ? 1 : -1;
          const order =
            LAST[left.state] - LAST[right.state] || sign * compareValues(left.value, right.value);
          if (order !== 0) return order;
        }
        if (isPicked && sort.length === 0) return given.indexOf(a) - given.indexOf(b);
        return compareNames(a.path, b.path) || (a.path < b.path ? -1 : 1);
      };
      const notes = isPicked ? [] : null;
      const sorted = sortItems(given, { ...EMPTY_DEFINITION, groupBy, sort, notes });
      expect(sorted.map(({ path }) => path)).toEqual(
        [...given].sort(byKey).map(({ path }) => path),
      );
    }),
    { numRuns: 500 },
  );
});
