import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DIFFERENCES, ORIENTATIONS, SOURCE_STYLES } from '../../../src/core/query/definition';
import { editDefinition } from '../../../src/core/query/edit-definition';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { viewChanges, viewOf } from '../../../src/core/query/view';

test.each([
  [
    'adds a key after the others',
    'filters: x == 1 # mine\n',
    'filters: x == 1 # mine\norientation: columns',
  ],
  ['adds a key to nothing', '', 'orientation: columns'],
  ['adds a key below a comment', '# To do', '# To do\norientation: columns'],
  ['adds a key as deep as the others', '  limit: 3', '  limit: 3\n  orientation: columns'],
  [
    'writes over a value',
    'orientation: rows # why\nlimit: 3',
    'orientation: columns # why\nlimit: 3',
  ],
  ['writes over a quoted value', '"orientation": "rows"', '"orientation": columns'],
  ['writes where a value is missing', 'orientation:\nlimit: 3', 'orientation: columns\nlimit: 3'],
  ['keeps a definition in braces one', '{ limit: 3 }', '{ limit: 3, orientation: columns }'],
  [
    'keeps lists and quotes as they are',
    "order:\n- a\n-   'b'\n",
    "order:\n- a\n-   'b'\norientation: columns",
  ],
])('%s', (_, text, expected) => {
  expect(editDefinition(text, { orientation: 'columns' })).toBe(expected);
});

const view = fc.record({
  orientation: fc.constantFrom(...ORIENTATIONS),
  differences: fc.constantFrom(...DIFFERENCES),
  sources: fc.constantFrom(...SOURCE_STYLES),
  gaps: fc.boolean(),
});
const LINES = [
  'filters: kind == "case" # which',
  '# a remark',
  'order: [file.name, since]',
  'limit: 3',
  'orientation: columns',
  'differences: mark # told',
  'sources: "pandoc"',
  'gaps: true',
  'caption: |\n  Two\n  lines',
];

test('what is saved is read back, and every other line stays as it was', () => {
  fc.assert(
    fc.property(fc.subarray(LINES), view, (lines, wanted) => {
      const text = lines.join('\n');
      const before = parseDefinition(text);
      if (!before.ok) throw new Error('The definition should be valid.');
      const edited = editDefinition(text, viewChanges(viewOf(before.value), wanted));
      expect(parseDefinition(edited)).toEqual({ ok: true, value: { ...before.value, ...wanted } });
      const others = lines.filter((line) => !/^(orientation|differences|sources|gaps)/.test(line));
      for (const line of others) expect(edited).toContain(line);
    }),
  );
});
