import { describe, expect, test } from 'vitest';
import type { MergeContext } from '../../../../src/core/pack/merge/merge';
import { mergeNote } from '../../../../src/core/pack/merge/merge-note';
import { mergeProperties } from '../../../../src/core/pack/merge/merge-properties';

const context: MergeContext = {
  path: 'A.md',
  resolve: (target) => `${target}.md`,
  find: () => null,
};
const merge = (base: string, mine: string, theirs: string) =>
  mergeProperties({ base, mine, theirs }, context);

describe('what is no edit', () => {
  test.each([
    ['numbers and texts within maps', 'm: {a: 1955, b: [true]}', 'm:\n  b: ["true"]\n  a: "1955"'],
    ['tags in one text', 'tags: [a, b]', 'tags: a, b'],
    ['spaces around a text', 'a: x', 'a: " x "'],
    ['an empty property, or none', 'a: x', 'a: x\nb: "  "\nc: []\nd:\ne: ~'],
    ['a text of several lines', 'a: one two', 'a: >-\n  one\n  two\n'],
    ['names in quotes', 'ż: x', '"\\u017c": x'],
    ['no list around a map', 'm: {a: 1}', 'm:\n  - a: 1'],
  ])('%s', (_, base, mine) => {
    expect(merge(base, mine, base)).toEqual({ text: mine, edited: false, conflicts: [] });
  });
});

describe('what is an edit', () => {
  test.each([
    ['a comment of the reader’s', 'a: 1', 'a: 1 # my thought'],
    ['a text that reads like a map', 'm: {a: b}', 'm: \'{"a":"b"}\''],
    ['a text that reads like a list', 'm: [[a]]', 'm: \'["a"]\''],
    ['another order', 'l: [a, b]', 'l: [b, a]'],
  ])('%s', (_, base, mine) => {
    expect(merge(base, mine, base)).toEqual({ text: mine, edited: true, conflicts: [] });
  });
});

describe('the lines of the reader', () => {
  test('keep line endings that are mixed', () => {
    const mine = 'a: 1\r\nb: 2\r\nc: 3\nd: 4\r\ne: 5';
    expect(merge('a: 1', mine, 'a: 1\nn: 9').text).toBe(mine.replace('b', 'n: 9\r\nb'));
  });

  test('keep blank lines that belong to a text, and those that end it all', () => {
    const mine = 'a: |+\n  x\n\n\nb: 1\n\n';
    expect(merge('a: |+\n  x\n\n\nb: 1', mine, 'a: |+\n  x\n\n\nn: 2\nb: 1').text).toBe(
      'a: |+\n  x\n\n\nn: 2\nb: 1\n\n',
    );
  });

  test('keep a comment whose words stand in ours, too', () => {
    expect(merge('a: "x"', 'a: "x" # 5', 'a: 5').text).toBe('a: 5 # 5');
    expect(merge('a: x', 'a: x # say "y #z"', 'a: "y #z"').text).toBe('a: "y #z" # say "y #z"');
  });

  test('keep the comment of a property that we take away, in every place', () => {
    const mine = 'k: 1\n# above\nl: # all\n  # first\n  - a # one\n  # end\n# below';
    expect(merge('k: 1\nl: [a]', mine, 'k: 1').text).toBe(
      'k: 1\n# above\n# all\n# first\n# one\n# end\n# below',
    );
  });

  test('a comment of ours goes with what it speaks of', () => {
    expect(merge('a: 1 # ours\nb: 1', 'a: 1 # ours\nb: 2', 'b: 1').text).toBe('b: 2');
  });

  test('come with the line ending of the note where a single line has none', () => {
    const merged = mergeNote(
      {
        base: '---\na: 1\n---\n',
        mine: '---\r\na: 1\r\n---\r\n',
        theirs: '---\na: 1\nb: 2\n---\n',
      },
      context,
    );
    expect(merged.text).toBe('---\r\na: 1\r\nb: 2\r\n---\r\n');
  });
});

describe('YAML that cannot be changed piece by piece is told', () => {
  const told = { place: 'the properties', theirs: 'a: 2\n' };

  test.each([
    ['in brackets', '{a: 1, b: 2}'],
    ['with a key that is no word', '? a\n: 1\nb: 2\n? [c]\n: d'],
    ['with a number and its digits for names', '1: x\n"1": y\na: 1'],
    ['broken', 'a: [1'],
    ['nested beyond measure', `a: ${'['.repeat(9000)}${']'.repeat(9000)}`],
    ['with an alias to itself', 'a: &a [*a]'],
  ])('%s', (_, mine) => {
    expect(merge('a: 1\nb: 2', mine, 'a: 2\nb: 2')).toMatchObject({
      text: mine,
      edited: true,
      conflicts: [{ ...told, mine }],
    });
    expect(merge('a: 1\nb: 2', mine, 'b: 2\na: "1"').conflicts).toEqual([]);
  });

  test('once: its edition is named all the same', () => {
    const { text, conflicts } = merge(
      'atlas: x/y@1\na: 1',
      '{atlas: "x/y@1", a: 1}',
      'atlas: x/y@2\na: 2',
    );
    expect(text).toBe('{atlas: "x/y@2", a: 1}');
    expect(conflicts).toHaveLength(1);
  });
});
