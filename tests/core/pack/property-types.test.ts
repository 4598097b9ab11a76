import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeClashes, withPropertyTypes } from '../../../src/core/pack/property-types';

const OURS = { kind: 'text', neutral_from: 'date', guarantors: 'multitext' };

describe('properties that have another type in a vault are told', () => {
  test.each([
    [null, []],
    ['{}', []],
    ['{"types": {"kind": "text", "other": "number"}}', []],
    ['{"types": {"kind": "number"}}', [{ property: 'kind', ours: 'text', theirs: 'number' }]],
    ['{"types": {"Kind": "number"}}', [{ property: 'kind', ours: 'text', theirs: 'number' }]],
    ['no JSON', []],
    ['{"types": []}', []],
  ])('%s', (json, expected) => {
    expect(typeClashes(OURS, json)).toEqual(expected);
  });
});

describe('types are added', () => {
  test('to a vault that has none', () => {
    const made = withPropertyTypes(null, OURS);
    expect(made).toMatchObject({ ok: true, value: { added: 3 } });
    expect(made.ok && JSON.parse(made.value.text)).toEqual({ types: OURS });
  });

  test.each([
    [
      '{"types": {"kind": "number"}}',
      '{"types": {"kind": "number", "neutral_from": "date", "guarantors": "multitext"}}',
    ],
    [
      '{\n  "types": {\n    "KIND": "text",\n    "guarantors": "text"\n  }\n}\n',
      '{\n  "types": {\n    "KIND": "text",\n    "guarantors": "text",\n    "neutral_from": "date"\n  }\n}\n',
    ],
  ])('those that it does not have, and never over one that it has: %j', (json, text) => {
    expect(withPropertyTypes(json, OURS)).toMatchObject({ ok: true, value: { text } });
  });

  test.each(['[]', 'null', 'no JSON', '{"types": 1}', '{"types": {}, "types": {"a": "text"}}'])(
    'never to %s, which the app does not read as types',
    (json) => {
      expect(withPropertyTypes(json, OURS)).toMatchObject({
        ok: false,
        problems: [{ message: expect.stringMatching(/\.$/) as string }],
      });
    },
  );

  test('and all that was there is there still, and nothing is added the second time', () => {
    const types = fc.dictionary(fc.string(), fc.constantFrom('text', 'number', 'date'));
    const indent = fc.constantFrom(0, 2, '\t');
    fc.assert(
      fc.property(types, types, indent, (theirs, ours, space) => {
        const json = JSON.stringify({ other: 1, types: theirs }, null, space);
        const made = withPropertyTypes(json, ours);
        if (!made.ok) throw new Error(made.problems[0]?.message);
        const read = JSON.parse(made.value.text) as { types: Record<string, string> };
        expect(read).toMatchObject({ other: 1 });
        for (const [name, type] of Object.entries(theirs)) expect(read.types[name]).toBe(type);
        expect(withPropertyTypes(made.value.text, ours)).toEqual({
          ok: true,
          value: { text: made.value.text, added: 0 },
        });
      }),
    );
  });
});
