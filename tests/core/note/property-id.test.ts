import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatPropertyId,
  parsePropertyId,
  type PropertyId,
} from '../../../src/core/note/property-id';

test.each([
  ['since', 'note', 'since'],
  ['note.since', 'note', 'since'],
  [' odd name ', 'note', 'odd name'],
  ['note.odd name', 'note', 'odd name'],
  ['note["odd name"]', 'note', 'odd name'],
  ["note['it\\'s']", 'note', "it's"],
  ['note["a\\n\\u00e9"]', 'note', 'a\né'],
  ['a.b', 'note', 'a.b'],
  ['file.name', 'file', 'name'],
  ['file["name"]', 'file', 'name'],
  ['file', 'note', 'file'],
  ['formula.x', 'formula', 'x'],
] as const)('%s', (text, source, name) => {
  expect(parsePropertyId(text)).toEqual({ ok: true, value: { source, name } });
});

test.each([
  ['', 'A property needs a name'],
  ['note[""]', 'A property needs a name'],
  ['file.colour', 'Unknown file property "colour". Files have: name, basename,'],
])('"%s" names no property', (text, sentence) => {
  const result = parsePropertyId(text);
  expect(result.ok ? '' : result.problems[0]?.message).toContain(sentence);
});

test('every name is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<PropertyId['source']>('note', 'formula'),
      fc.string({ unit: 'binary', minLength: 1 }),
      (source, name) => {
        const found = parsePropertyId(formatPropertyId({ source, name }));
        expect(found).toEqual({ ok: true, value: { source, name } });
      },
    ),
  );
  expect(formatPropertyId({ source: 'note', name: 'since' })).toBe('note.since');
  expect(formatPropertyId({ source: 'note', name: 'odd name' })).toBe('note["odd name"]');
});
