import { expect, test } from 'vitest';
import {
  fillProperties,
  setAtlas,
  withoutAtlas,
} from '../../../../src/core/pack/merge/set-property';

const context = { path: 'A.md', resolve: () => null, find: () => null };

test.each([
  ['kind: case', 'atlas: case/a@2\nkind: case'],
  ['', 'atlas: case/a@2'],
  ['kind: case\r\nmine: 1', 'atlas: case/a@2\r\nkind: case\r\nmine: 1'],
  ['kind: case\natlas: "case/a@1"  # mine', 'kind: case\natlas: "case/a@2"  # mine'],
  ["atlas: 'gone'\nkind: case", "atlas: 'case/a@2'\nkind: case"],
  ['atlas:\nkind: case', 'atlas: case/a@2\nkind: case'],
  ['atlas: case/a@2 \nkind: case', 'atlas: case/a@2 \nkind: case'],
  ['{kind: case}', '{kind: case}'],
  ['{atlas: case/a@1, kind: case}', '{atlas: case/a@2, kind: case}'],
  ['atlas: "a #b@1" # c', 'atlas: "case/a@2" # c'],
  ['atlas: [x] # c', 'atlas: case/a@2 # c'],
  ['atlas:   # c', 'atlas: case/a@2 # c'],
  ['atlas: &id x@1\nmine: *id', 'atlas: &id case/a@2\nmine: *id'],
  ['atlas: |\n  x\n# c', 'atlas: case/a@2\n# c'],
  ['kind: [', 'kind: ['],
  ['a: 1\r\nb: 2\r\nc: 3\n', 'atlas: case/a@2\r\na: 1\r\nb: 2\r\nc: 3\n'],
])('an identity is set in %j', (yaml, expected) => {
  expect(setAtlas(yaml, 'case/a@2')).toBe(expected);
});

test('an identity is taken away, and nothing else', () => {
  expect(withoutAtlas('# a\natlas: case/a@1 \nkind: case\n# b')).toBe('# a\nkind: case\n# b');
  expect(withoutAtlas('atlas: # why\n  case/a@1 # mine\nkind: case')).toBe(
    '# why\n# mine\nkind: case',
  );
  expect(withoutAtlas('atlas: case/a@1 # mine\nkind: case')).toBe('# mine\nkind: case');
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

test('our sources and marks come to our values, not to the reader’s', () => {
  const mine = 'p: mine\nq:\nr: same';
  const ours =
    'atlas: a/b@1\np: ours\np_source: [s]\nq: 1\nq_source: [t]\nr: same\nr_source: [u]\nunknown: [p, v]\ndisputed: [p, q]';
  expect(fillProperties(mine, ours, context)).toBe(
    'atlas: a/b@1\np: mine\nq: 1\nq_source: [t]\nr: same\nr_source: [u]\nunknown: [v]\ndisputed: [q]',
  );
});
