import fc from 'fast-check';
import type { ObjectValue, Value } from '../../../src/core/value/value';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '1955',
    '1955~',
    '-0005',
    '1815/1819',
    '1955-10-26',
    '2025-05-27T10:00',
    '12',
    '1.50',
    '1.5',
  ),
  fc.constantFrom('Austria', 'austria', 'é', 'e\u0301', 'a2', 'a10', '[[Austria]]'),
);

/** Any value that a note can hold or an expression can make. */
export const anyValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constant(null),
    fc.boolean(),
    fc.double(),
    fc.integer({ min: -3000, max: 3000 }),
    text,
    fc.record({
      type: fc.constant('date' as const),
      at: fc.integer({ min: -1e14, max: 1e14 }),
      hasTime: fc.boolean(),
    }),
    fc.record({
      type: fc.constant('duration' as const),
      months: fc.integer({ min: -2, max: 2 }),
      milliseconds: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({
      type: fc.constant('link' as const),
      target: fc.constantFrom('Austria', 'States/Austria', 'Nowhere', ''),
      subpath: fc.constantFrom('', '#History'),
      display: fc.option(text),
      from: fc.constantFrom('a.md', 'b.md'),
    }),
    fc.record({
      type: fc.constant('file' as const),
      path: fc.constantFrom('Austria.md', 'b/a.md'),
    }),
    fc.record({
      type: fc.constant('pattern' as const),
      source: fc.constantFrom('a', 'b'),
      flags: fc.constantFrom('', 'g'),
    }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value')).map((entries): ObjectValue => ({
      type: 'object',
      entries: new Map(Object.entries(entries)),
    })),
  ),
})).value;
