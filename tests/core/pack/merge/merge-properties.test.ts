import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { mergeProperties } from '../../../../src/core/pack/merge/merge-properties';

const BASE = `atlas: case/austria@1
kind: case
aliases: [Republic of Austria]
neutral_from: 1955-10-26
neutral_from_source: ["[[Law (1955)|Law 1955, art. I]]"]
instruments:
  - "[[Law (1955)]]"
  - "[[Moscow Memorandum]]"
as_of: "2023"
unknown: [recognised_by]
disputed: [neutral_from, consent]`;
const at2 = (yaml: string): string => yaml.replace('@1', '@2');
const context = {
  path: 'Austria.md',
  resolve: (target: string) => `States/${target}.md`,
  find: () => null,
};
const merge = (mine: string, theirs: string, base = BASE) =>
  mergeProperties({ base, mine, theirs }, context);

describe('properties that only we changed', () => {
  const theirs = at2(BASE)
    .replace('1955-10-26\n', '1955-11-05\n')
    .replace('Memorandum]]"', 'Memorandum]]"\n  - "[[State Treaty]]"')
    .replace('as_of: "2023"\n', '')
    .concat('\nend_mode: continues');

  test('come in as we wrote them, in the reader’s line endings', () => {
    expect(merge(BASE, theirs)).toEqual({ text: theirs, edited: false, conflicts: [] });
    const crlf = BASE.replaceAll('\n', '\r\n');
    expect(merge(crlf, theirs).text).toBe(theirs.replaceAll('\n', '\r\n'));
  });

  test.each([
    ['as the app writes properties anew', stringify(parse(BASE), { lineWidth: 0 })],
    [
      'with the keys in another order',
      BASE.split(/\n(?=\w)/)
        .reverse()
        .join('\n'),
    ],
    [
      'with lists in brackets',
      BASE.replace(
        /instruments:[^]*?(?=\nas_of)/,
        'instruments: ["[[Law (1955)]]", "[[Moscow Memorandum]]"]',
      ),
    ],
    [
      'with lists without indent, and one text for a list of one',
      BASE.replaceAll('  - ', '- ').replace('[recognised_by]', 'recognised_by'),
    ],
    [
      'with other quotes and dates',
      BASE.replace('"2023"', "'2023'").replace('1955-10-26\n', '"1955-10-26"\n'),
    ],
    [
      'with links by their path',
      BASE.replace('[[Moscow Memorandum]]', '[[States/Moscow Memorandum.md|Moscow Memorandum]]'),
    ],
  ])('come in and are no edit where the reader’s note was only written anew: %s', (_, mine) => {
    const resolve = (target: string) => `States/${target.replace(/^States\/|\.md$/g, '')}.md`;
    const own = { ...context, resolve };
    const { text, edited, conflicts } = mergeProperties({ base: BASE, mine, theirs }, own);
    expect({ edited, conflicts }).toEqual({ edited: false, conflicts: [] });
    expect(parse(text)).toMatchObject({
      atlas: 'case/austria@2',
      neutral_from: '1955-11-05',
      end_mode: 'continues',
      instruments: expect.arrayContaining(['[[Law (1955)]]', '[[State Treaty]]']),
    });
    expect(parse(text)).not.toHaveProperty('as_of');
  });

  test('leave comments where they are, and those of what goes too', () => {
    const mine = BASE.replace('kind: case', '# my heading\nkind: case # sure')
      .replace('as_of: "2023"', 'as_of: "2023" # ask the library\n# below')
      .replace('1955-10-26\n', '1955-10-26 # the vote\n');
    const { text } = merge(mine, theirs);
    for (const comment of [
      '# my heading\nkind: case # sure',
      '# ask the library',
      '# below',
      'neutral_from: 1955-11-05 # the vote',
    ]) {
      expect(text).toContain(comment);
    }
  });

  test('keep a comment whose words are also in our new value', () => {
    const { text } = merge(
      BASE.replace('1955-10-26', '1955-10-26 # 1955'),
      at2(BASE).replace('1955-10-26', '1955-11-05'),
    );
    expect(text).toContain('neutral_from: 1955-11-05 # 1955');
  });

  test('are put behind the property that they follow in ours', () => {
    const { text } = merge(
      `mine: 1\n${BASE}\nlast: 2`,
      at2(BASE).replace('kind: case', 'kind: case\norigin: essay'),
    );
    expect(text).toContain('kind: case\norigin: essay\naliases');
    expect(text.endsWith('last: 2')).toBe(true);
  });
});

describe('properties that only the reader changed', () => {
  test.each([
    [
      'nothing else of ours',
      BASE.replace('kind: case', 'kind:   "case"').replace('"2023"', '"2024"'),
    ],
    [
      'comments, own keys and odd spacing',
      `# mine\nmy key:   {a: [1, 2], b: ~}\n${BASE.replace('[recognised_by]', '[ recognised_by,  consent ]')}\n\n# end`,
    ],
  ])('stay byte for byte but for the edition: %s', (_, mine) => {
    expect(merge(mine, at2(BASE))).toEqual({ text: at2(mine), edited: true, conflicts: [] });
    expect(merge(mine, BASE)).toEqual({ text: mine, edited: true, conflicts: [] });
  });

  test.each([
    [
      'in quotes, with a comment',
      'atlas: "case/austria@1" # do not touch',
      'atlas: "case/austria@2" # do not touch',
    ],
    ['in single quotes', "atlas: 'case/austria@1'", "atlas: 'case/austria@2'"],
  ])('the identity keeps how it is written: %s', (_, line, anew) => {
    const mine = BASE.replace('atlas: case/austria@1', line);
    expect(merge(mine, at2(BASE)).text).toContain(anew);
  });

  test('stay away where the reader removed them', () => {
    const mine = BASE.replace('as_of: "2023"\n', '');
    expect(
      merge(mine, at2(BASE).replace('kind: case', 'kind: case\norigin: essay')).text,
    ).not.toContain('as_of');
  });
});

describe('properties that both changed', () => {
  test('a list gets the items of both, loses those of either, in the reader’s order and style', () => {
    const mine = BASE.replace(
      /instruments:[^]*?(?=\nas_of)/,
      'instruments: [ \'[[Mine]]\', "[[Moscow Memorandum]]" , "[[Law (1955)]]" ]',
    );
    const theirs = at2(BASE).replace('  - "[[Moscow Memorandum]]"', '  - "[[State Treaty]]"');
    const { text, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(text).toContain('instruments: [ \'[[Mine]]\', "[[Law (1955)]]", "[[State Treaty]]" ]');
  });

  test('a list keeps the comments of its items, of those that go too', () => {
    const mine = BASE.replace(
      '  - "[[Law (1955)]]"',
      '  # first\n  - "[[Law (1955)]]" # BGBl\n  - "[[Mine]]"',
    ).replace('Memorandum]]"', 'Memorandum]]" # gone');
    const { text } = merge(mine, at2(BASE).replace('\n  - "[[Moscow Memorandum]]"', ''));
    expect(parse(text)).toMatchObject({ instruments: ['[[Law (1955)]]', '[[Mine]]'] });
    for (const comment of ['# first', '# BGBl', '# gone']) expect(text).toContain(comment);
  });

  test('one value stays the reader’s, and ours is told with its sources and marks', () => {
    const mine = BASE.replace('1955-10-26\n', '1955-05-15\n');
    const theirs = at2(BASE)
      .replace('1955-10-26\n', '1955-11-05\n')
      .replace('art. I]]"]', 'art. I]]", "[[Gazette]]"]')
      .replace('disputed: [neutral_from, consent]', 'disputed: [consent, armed_forces]');
    const { text, edited, conflicts } = merge(mine, theirs);
    expect(edited).toBe(true);
    expect(conflicts).toEqual([
      {
        place: 'the property neutral_from',
        mine: 'neutral_from: 1955-05-15\nneutral_from_source: ["[[Law (1955)|Law 1955, art. I]]"]\ndisputed: [neutral_from]\n',
        theirs:
          'neutral_from: 1955-11-05\nneutral_from_source: ["[[Law (1955)|Law 1955, art. I]]", "[[Gazette]]"]\n',
      },
    ]);
    const disputed = 'disputed: [neutral_from, consent, armed_forces]';
    expect(text).toBe(at2(mine).replace('disputed: [neutral_from, consent]', disputed));
  });

  test('one value removed by one and changed by the other is told, whoever removed it', () => {
    const without = BASE.replace('as_of: "2023"\n', '');
    const changed = BASE.replace('"2023"', '"2024"');
    expect(merge(without, at2(changed)).conflicts).toEqual([
      { place: 'the property as_of', mine: '', theirs: 'as_of: "2024"\n' },
    ]);
    const kept = merge(changed, at2(without));
    expect(kept.conflicts).toEqual([
      { place: 'the property as_of', mine: 'as_of: "2024"\n', theirs: '' },
    ]);
    expect(kept.text).toContain('as_of: "2024"');
  });

  test('what the reader filled is not listed as unknown by us', () => {
    const mine = `${BASE}\nend_mode: lapsed`;
    const { text } = merge(
      mine,
      at2(BASE).replace('[recognised_by]', '[recognised_by, end_mode, consent]'),
    );
    expect(parse(text)).toMatchObject({
      unknown: ['recognised_by', 'consent'],
      end_mode: 'lapsed',
    });
  });

  test('the same change made by both is one', () => {
    const changed = BASE.replace('"2023"', '"2024"');
    expect(merge(changed, at2(changed)).conflicts).toEqual([]);
  });
});

describe('YAML that is not written piece by piece', () => {
  const theirs = at2(BASE).replace('"2023"', '"2024"');

  test.each([
    ['in brackets', `{ ${['kind: case', 'as_of: "2023"'].join(', ')} }`],
    ['broken', 'kind: [case'],
    ['of two documents', `${BASE}\n...\nkind: other`],
    ['with tabs', 'kind:\n\t- case'],
    ['with a key that is no word', '? [a, b]\n: c\nkind: case'],
    ['no list of properties', '- a\n- b'],
  ])('is left as it is: %s', (_, mine) => {
    expect(merge(mine, theirs).text).toBe(mine);
  });

  test('stays where a change would break it, and ours is told', () => {
    const mine = BASE.replace('as_of: "2023"', 'as_of: &year "2023"\nmine: *year');
    const { text, conflicts } = merge(mine, theirs);
    expect(text).toBe(at2(mine));
    expect(conflicts.map(({ place }) => place)).toEqual(['the property as_of']);
  });

  test('keys and values that trap programs are words like any other', () => {
    const mine = `${BASE}\n__proto__: {a: 1}\nconstructor: x\n"a: b": [1]\nżółw: 中立`;
    const { text, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(text).toBe(at2(mine).replace('"2023"', '"2024"'));
  });
});

test('ten thousand items are merged in a moment', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => `  - item ${index}`);
  const list = (lines: readonly string[]): string => `atlas: a/b@1\nlist:\n${lines.join('\n')}`;
  const mine = list(['  - mine', ...items.slice(1)]);
  const { text, conflicts } = merge(mine, list([...items, '  - ours']), list(items));
  expect(conflicts).toEqual([]);
  expect((parse(text) as { list: string[] }).list).toHaveLength(10_001);
});
