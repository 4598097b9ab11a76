import { expect, test } from 'vitest';
import { canonicalItem } from '../../../../src/core/pack/merge/canonical-data';
import { writeConflictNote } from '../../../../src/core/pack/merge/conflict-note';
import { mergeNote } from '../../../../src/core/pack/merge/merge-note';

const context = { path: 'A.md', resolve: (target: string) => `${target}.md`, find: () => null };

test('a note on conflicts shows both texts so that nothing in them counts', () => {
  const conflict = { place: 'the text', mine: '', theirs: '```js\nx\n```\n' };
  const note = writeConflictNote({
    identity: { key: 'case/a', edition: 2 },
    link: '[[A]]',
    conflicts: [conflict, { ...conflict, mine: 'Mine.' }],
  });
  expect(note).toContain('atlas: conflict/case-a@2');
  expect(note).toContain('the same places in [[A]]');
  expect(note).toContain('*(nothing)*');
  expect(note).toContain('````\n```js\nx\n```\n````');
});

test('what a property holds is the same however deep it is and whatever is empty in it', () => {
  const deep = new Map<unknown, unknown>([
    ['b', ['[[X]]', new Map([['c', null]])]],
    ['a', 1],
  ]);
  const other = new Map<unknown, unknown>([
    ['a', 1],
    ['b', ['[[X]]', new Map([['c', null]])]],
  ]);
  expect(canonicalItem(other, context)).toBe(canonicalItem(deep, context));
  expect(canonicalItem(true, context)).toBe('true');
});

test('a note of which the reader took all properties away keeps none', () => {
  const [base, theirs] = ['---\nkind: case\n---\nA\n', '---\nkind: case\n---\nA!\n'];
  expect(mergeNote({ base, mine: 'A\n', theirs }, context)).toMatchObject({
    text: 'A!\n',
    edited: true,
  });
  const mine = '---\n---\nA\n';
  expect(
    mergeNote({ base, mine, theirs: theirs.replace('kind', 'x: 1\nkind') }, context).text,
  ).toBe('---\nx: 1\n---\nA!\n');
});
