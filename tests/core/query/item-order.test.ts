import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainReading } from '../../../src/core/note/read-property';
import { ItemOrder } from '../../../src/core/query/item-order';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import type { Item } from '../../../src/core/query/selection';
import { sortItems } from '../../../src/core/query/sort-items';
import type { Value } from '../../../src/core/value/value';

const value = fc.constantFrom<Value>(1, 2, 10, '1955', 'ten', 'Ten', 'É', ['x', 'y'], null);
const said = fc.record({ a: value, b: value });
/** What the item at a place says from now on; none: it goes. */
const change = fc.record({ place: fc.nat({ max: 59 }), said: fc.option(said) });

const itemOf = (place: number, { a, b }: { a: Value; b: Value }): Item => ({
  path: `${String(place % 7)}/Note ${String(place)}.md`,
  note: null,
  read: ({ name }) => plainReading(name === 'a' ? a : b),
});

test.each([
  'order: [a]',
  'sort: [a]',
  'sort: [{ property: b, direction: DESC }, a]',
  'groupBy: { property: a, direction: DESC }\nsort: [b]',
  'sort: [a]\nvalues: { a: [ten, "10"] }',
  'notes: [A]\nsort: [a]',
  'notes: [A]',
])('puts in order what changed as if all were sorted anew: %s', (text) => {
  const definition = parseDefinition(text);
  if (!definition.ok) throw new Error(definition.problems[0]?.message);
  const { value: wanted } = definition;
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 40, maxLength: 60 }),
      fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 8 }),
      (first, turns) => {
        const order = new ItemOrder(wanted);
        const items = new Map(first.map((each, place) => [place, itemOf(place, each)]));
        const pathsOf = (some: readonly Item[]): string[] => some.map(({ path }) => path);
        for (const turn of [[], ...turns]) {
          for (const { place, said: says } of turn) {
            items.delete(place);
            if (says !== null) items.set(place, itemOf(place, says));
          }
          const now = [...items.values()];
          expect(pathsOf(order.sort(now))).toEqual(pathsOf(sortItems(now, wanted)));
        }
      },
    ),
  );
});
