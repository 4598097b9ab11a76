import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToJson } from '../../../src/core/pack/add-to-json';

test.each([
  ['[]', '[\n  "x"\n]'],
  ['["a"]', '["a", "x"]'],
  ['[ "a" ]\n', '[ "a", "x" ]\n'],
  ['[\n  "a"\n]', '[\n  "a",\n  "x"\n]'],
  ['[\r\n\t"a"\r\n]', '[\r\n\t"a",\r\n\t"x"\r\n]'],
  ['[\n]', '[\n  "x"\n]'],
])('adds to %j', (text, added) => {
  expect(addToJson(text, [], ['"x"'])).toBe(added);
});

test.each([
  ['{"types":{}}', '{"types":{\n  "x": 1\n}}'],
  ['{\n    "types": {}\n}', '{\n    "types": {\n        "x": 1\n    }\n}'],
  [
    '{\n  "types": {\n    "a": "]}"\n  },\n  "b": 1\n}',
    '{\n  "types": {\n    "a": "]}",\n    "x": 1\n  },\n  "b": 1\n}',
  ],
])('adds to the object in %j', (text, added) => {
  expect(addToJson(text, ['types'], ['"x": 1'])).toBe(added);
});

test('adds to any JSON, and all that was there is there still', () => {
  const indent = fc.constantFrom(0, 1, 2, 4, '\t');
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.dictionary(fc.string(), fc.jsonValue()),
      indent,
      (list, object, space) => {
        const texts = [
          JSON.stringify(list, null, space),
          JSON.stringify({ types: object }, null, space),
        ] as const;
        expect(JSON.parse(addToJson(texts[0], [], ['"x"', '2']))).toEqual([
          ...(JSON.parse(texts[0]) as unknown[]),
          'x',
          2,
        ]);
        const { types } = JSON.parse(texts[1]) as { types: object };
        const added: unknown = JSON.parse(addToJson(texts[1], ['types'], ['"x y": 1']));
        expect(added).toEqual({ types: { ...types, 'x y': 1 } });
      },
    ),
  );
});
