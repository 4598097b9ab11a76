import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collate, compareCollated } from '../../../src/core/value/collation';
import { compareNames } from '../../../src/core/value/compare';

const order = (a: string, b: string): number => Math.sign(compareCollated(collate(a), collate(b)));

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
const pieces = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('a', 'A', 'b', 'Note ', '0', '1', '9', '00', '10', ' ', '-'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...ascii) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('é', 'ß', 'ä', '١', '😀', '\u0301', '\u00AD', '\t', '1'.repeat(300)),
  },
);
const text = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''));

test('names are in the order of the collator, whatever stands in them', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(order(a, b)).toBe(Math.sign(compareNames(a, b)));
    }),
    { numRuns: 20_000, seed: 1815 },
  );
});

test('every sign, digit and letter has its place among the others', () => {
  const all = ascii.flatMap((one) => ascii.map((other) => [one, other] as const));
  const wrong = all.filter(([a, b]) => order(a, b) !== Math.sign(compareNames(a, b)));
  expect(wrong).toEqual([]);
});
