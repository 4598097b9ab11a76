import { expect, test } from 'vitest';
import {
  fillProperties,
  setAtlas,
  withoutAtlas,
} from '../../../../src/core/pack/merge/set-property';

const context = { path: 'A.md', resolve: () => null };

test.each([
  ['kind: case', 'atlas: case/a@2\nkind: case'],
  ['', 'atlas: case/a@2'],
  ['kind: case\r\nmine: 1', 'atlas: case/a@2\r\nkind: case\r\nmine: 1'],
  ['kind: case\natlas: "case/a@1"  # mine', 'kind: case\natlas: "case/a@2"  # mine'],
  ["atlas: 'gone'\nkind: case", "atlas: 'case/a@2'\nkind: case"],
  ['atlas:\nkind: case', 'atlas: case/a@2\nkind: case'],
  ['atlas: case/a@2 \nkind: case', 'atlas: case/a@2 \nkind: case'],
  ['{kind: case}', '{kind: case}'],
])('an identity is set in %j', (yaml, expected) => {
  expect(setAtlas(yaml, 'case/a@2')).toBe(expected);
});

test('an identity is taken away, and nothing else', () => {
  expect(withoutAtlas('# a\natlas: case/a@1 \nkind: case\n# b')).toBe('# a\nkind: case\n# b');
  expect(withoutAtlas('kind:   case\r\n')).toBe('kind:   case\r\n');
});

test('a note of the reader’s gets what is empty in it, and keeps all else', () => {
  const mine = 'kind: case # mine\nfrom:\nlist: []\nunknown: [x]\nown: yes\n# end';
  const ours =
    'atlas: case/a@1\nkind: other\naliases: [A]\nfrom: 1955 \nlist:\n  - "[[B]]"\nunknown: [y]';
  expect(fillProperties(mine, ours, context)).toBe(
    'atlas: case/a@1\nkind: case # mine\naliases: [A]\nfrom: 1955 \nlist:\n  - "[[B]]"\nunknown: [x]\nown: yes\n# end',
  );
  expect(fillProperties('', ours, context)).toBe(ours);
  expect(fillProperties('{a: 1}', ours, context)).toBe('{a: 1}');
});
