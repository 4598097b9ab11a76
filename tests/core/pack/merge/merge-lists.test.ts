import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeProperties } from '../../../../src/core/pack/merge/merge-properties';

const context = { path: 'A.md', resolve: (target: string) => `${target}.md`, find: () => null };
const merge = (base: string, mine: string, theirs: string) =>
  mergeProperties({ base, mine, theirs }, context);

describe('a list that both changed keeps how the reader writes it', () => {
  test.each([
    ['room behind the dash', 'l:\n  -   a\n  -   mine', 'l:\n  -   a\n  - b\n  -   mine'],
    ['no indent', 'l:\n- a\n- mine', 'l:\n- a\n- b\n- mine'],
    ['no space behind commas', 'l: [a,mine]', 'l: [a,b,mine]'],
    ['room within the brackets', 'l: [ a, mine ]', 'l: [ a, b, mine ]'],
    ['a comma at the end', 'l: [a, mine,]', 'l: [a, b, mine]'],
    ['brackets over several lines', 'l: [\n  a,\n  mine\n]', 'l: [\n  a,\n  b,\n  mine\n]'],
    [
      'comments within brackets',
      'l: [\n  a, # one\n  mine # two\n]',
      'l: [\n  a, # one\n  b,\n  mine # two\n]',
    ],
    ['a name in quotes', '"l": [a, mine]', '"l": [a, b, mine]'],
    ['a name with an escape', '"\\x6c":\n  - a\n  - mine', '"\\x6c":\n  - a\n  - b\n  - mine'],
    [
      'numbers of many digits',
      'l: [a, 007, 12345678901234567890, 1.50]',
      'l: [a, b, 007, 12345678901234567890, 1.50]',
    ],
    ['escapes and quotes', "l: [a, \"\\u00e9\", 'it''s']", "l: [a, b, \"\\u00e9\", 'it''s']"],
    [
      'items that are empty, or stand twice',
      'l:\n  - a\n  - # look it up\n  - x\n  - x',
      'l:\n  - a\n  - b\n  - # look it up\n  - x\n  - x',
    ],
    [
      'comments above and behind items',
      'l: # all\n  # first\n  - a # one\n  # second\n  - mine\n  # end',
      'l: # all\n  # first\n  - a # one\n  - b\n  # second\n  - mine\n  # end',
    ],
    [
      'texts of several lines',
      'l:\n  - a\n  - |\n    one\n\n    two\n  - "x\n    y"',
      'l:\n  - a\n  - b\n  - |\n    one\n\n    two\n  - "x\n    y"',
    ],
    [
      'maps within',
      'l:\n  - a\n  - k: 1\n    # why\n    m: [2]',
      'l:\n  - a\n  - b\n  - k: 1\n    # why\n    m: [2]',
    ],
    ['CRLF', 'l:\r\n  - a\r\n  - mine # x\r\nk: 1', 'l:\r\n  - a\r\n  - b\r\n  - mine # x\r\nk: 1'],
  ])('%s', (_, mine, text) => {
    expect(merge('l: [a]', mine, 'l: [a, b]')).toEqual({ text, edited: true, conflicts: [] });
  });

  test.each([
    ['one below the other', 'l:\n  - a # one\n  - mine', '# one\nl:\n  - mine'],
    ['in brackets', 'l: [a, mine] # both', 'l: [mine] # both'],
    [
      'in brackets over several lines',
      'l: [\n  a, # one\n  mine\n] # b',
      '# one\nl: [\n  mine\n] # b',
    ],
  ])('what we take away leaves its comment: %s', (_, mine, text) => {
    expect(merge('l: [a, c]', mine, 'l: [c]').text).toBe(text);
  });

  test('the last item that goes leaves an empty list', () => {
    expect(merge('l: [a, b]', 'k: 1\nl:\n  - b\n', 'l: []').text).toBe('k: 1\nl: []\n');
  });

  test('one text becomes a list where ours comes to it', () => {
    expect(merge('l: [a]', 'l: mine # sure', 'l: [a, "[[B]]"]').text).toBe(
      '# sure\nl:\n  - "[[B]]"\n  - mine',
    );
  });

  test('a text of ours is put between quotes where brackets need them', () => {
    const { text } = merge('l:\n  - a', 'l: [a, mine]', 'l:\n  - a\n  - b, [c]\n  - {d: 1}');
    expect(parse(text)).toEqual({ l: ['a', 'b, [c]', { d: 1 }, 'mine'] });
  });

  test.each([
    ['an alias', 'k: &k 1\nl: [*k, mine]'],
    ['a text of several lines that we make a list', 'l: mine\n  more'],
  ])('stays and is told where it cannot be written piece by piece: %s', (_, mine) => {
    const { text, conflicts } = merge('l: [a]', mine, 'l: [a, b]');
    expect(text).toBe(mine);
    expect(conflicts).toMatchObject([{ place: 'the property l', theirs: 'l: [a, b]\n' }]);
  });
});

describe('the order of a list', () => {
  test.each([
    ['we add', 'l: [b, a]', 'l: [a, b, c]', 'l: [b, c, a]'],
    ['we take away', 'l: [b, a]', 'l: [b]', 'l: [b]'],
    ['we keep one, as a text', 'l: [b, a]', 'l: a', 'l: a'],
    ['we take all away', 'k: 1\nl: [b, a]', 'k: 1', 'k: 1'],
    ['we order it anew, too', 'l: [b, a]', 'l: [a, b]', 'l: [b, a]'],
  ])('conflicts with nothing where the reader changed it and %s', (_, mine, theirs, text) => {
    expect(merge(mine.includes('k') ? 'k: 1\nl: [a, b]' : 'l: [a, b]', mine, theirs)).toEqual({
      text,
      edited: true,
      conflicts: [],
    });
  });

  test.each([
    ['nothing', 'l: [a, b]', 'l: [b, a]'],
    ['the style', 'l:\n  - a # one\n  - b', 'l:\n  - b\n  - a # one'],
    ['an item', 'l: [a, b, mine]', 'l: [a, b, mine]'],
    ['that it is there', 'k: 1', 'k: 1'],
  ])(
    'is ours where we changed it and the reader changed %s, else the reader’s',
    (_, mine, text) => {
      const { conflicts, ...merged } = merge('l: [a, b]', mine, 'l: [b, a]');
      expect({ conflicts, text: merged.text }).toEqual({ conflicts: [], text });
    },
  );

  test('of coordinates is their sense: two that both changed are no set', () => {
    const [base, mine, theirs] = ['[48.2, 16.3]', '[48.21, 16.37]', '[48.208, 16.374]'].map(
      (pair) => `coordinates: ${pair}`,
    );
    const { text, conflicts } = merge(base ?? '', mine ?? '', theirs ?? '');
    expect(text).toBe(mine);
    expect(conflicts).toHaveLength(1);
    expect(merge(base ?? '', base ?? '', theirs ?? '').text).toBe(theirs);
  });
});

describe('lists of what is unknown, and of what is doubtful', () => {
  test('do not name what the reader filled, however they are written', () => {
    const mine = 'k: 1\np: 2\n';
    for (const there of ['', 'unknown:\n', 'unknown: []\n', 'unknown: [q] # ask\n']) {
      const base = there.includes('q') ? 'k: 1\nunknown: [q]\n' : 'k: 1\n';
      const theirs = `k: 1\nunknown:\n  - p\n  - r\n${there.includes('q') ? '  - q\n' : ''}`;
      const { text, conflicts } = merge(base, mine + there, theirs);
      expect(conflicts).toEqual([]);
      expect([...(parse(text) as { unknown: string[] }).unknown].sort()).toEqual(
        there.includes('q') ? ['q', 'r'] : ['r'],
      );
    }
  });

  test('stay away where the reader removed them and nothing of ours may come in', () => {
    const mine = 'p: 2\nq: 3';
    expect(merge('unknown: [p]', mine, 'unknown: [p, q]')).toMatchObject({
      text: mine,
      conflicts: [],
    });
  });

  test('follow a value that stays the reader’s, and are told with it', () => {
    const mine = 'p: 2\nunchecked: [q] # mine';
    expect(merge('p: 1\nunchecked: [q]', mine, 'p: 3\nunchecked: [q, p, r]')).toEqual({
      text: 'p: 2\nunchecked: [q, r] # mine',
      edited: true,
      conflicts: [{ place: 'the property p', mine: 'p: 2\n', theirs: 'p: 3\nunchecked: [p]\n' }],
    });
  });
});
