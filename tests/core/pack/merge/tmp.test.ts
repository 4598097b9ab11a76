import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexLinks } from '../../../../src/core/note/link-index';
import type { MergeContext } from '../../../../src/core/pack/merge/merge';
import { mergeBody } from '../../../../src/core/pack/merge/merge-body';
import { writeStaticTable } from '../../../../src/core/static-table/static-table';

const context: MergeContext = {
  path: 'Notes/Note.md',
  resolve: indexLinks(['Notes/Note.md', 'States/Austria.md'], {
    markup: 'wiki',
    path: 'shortest',
  }).resolve,
  find: () => null,
};
const merge = (base: string, mine: string, theirs: string) =>
  mergeBody({ base, mine, theirs }, context);
const RUNS = { numRuns: 400 };

/** A way to write Markdown; none of them changes a word. */
interface Style {
  readonly eol: string;
  readonly bullet: string;
  readonly space: string;
  readonly indent: string;
  readonly emphasis: string;
  readonly strong: string;
  readonly closing: string;
  readonly trailing: string;
  readonly gap: number;
  readonly pad: string;
  readonly countsUp: boolean;
  readonly link: string;
  readonly end: string;
}

const OURS: Style = {
  eol: '\n',
  bullet: '-',
  space: ' ',
  indent: '  ',
  emphasis: '*',
  strong: '**',
  closing: '',
  trailing: '',
  gap: 1,
  pad: ' ',
  countsUp: true,
  link: '[[Austria#^p4|it]]',
  end: '\n',
};

const styles: fc.Arbitrary<Style> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  bullet: fc.constantFrom('-', '*', '+'),
  space: fc.constantFrom(' ', '   '),
  indent: fc.constantFrom('    ', '\t'),
  emphasis: fc.constantFrom('*', '_'),
  strong: fc.constantFrom('**', '__'),
  closing: fc.constantFrom('', ' ##'),
  trailing: fc.constantFrom('', '  ', '\t'),
  gap: fc.constantFrom(1, 2, 3),
  pad: fc.constantFrom('', ' ', '    '),
  countsUp: fc.boolean(),
  link: fc.constantFrom('[[Austria#^p4|it]]', '[it](../States/Austria.md#^p4)'),
  end: fc.constantFrom('', '\n', '\n\n'),
});

const KINDS = ['heading', 'text', 'list', 'numbers', 'table', 'code', 'quote', 'static'] as const;

/** A piece of a note: what it is, and its words. */
interface Block {
  readonly kind: (typeof KINDS)[number];
  readonly word: string;
}

function write({ kind, word }: Block, style: Style): string[] {
  const { bullet, space, indent, pad } = style;
  const link = kind === 'table' ? style.link.replace('|', '\\|') : style.link;
  const em = `${style.emphasis}${word}${style.emphasis}`;
  const strong = `${style.strong}${word}${style.strong}`;
  const deep = space === ' ' ? indent : indent.padEnd(4);
  switch (kind) {
    case 'heading':
      return [`##${space}${word}${style.closing}`];
    case 'text':
      return [`The ${em} and the ${strong}, see ${link}.`];
    case 'list':
      return [`${bullet}${space}${word} one`, `${deep}${bullet}${space}${em} two`];
    case 'numbers':
      return [`1. ${word} one`, `${style.countsUp ? 2 : 1}. ${word} two ${link}`];
    case 'table':
      return [
        `|${pad}${word}${pad}|${pad}b${pad}|`,
        `|${pad}---${pad}|:---${pad}|`,
        `|${pad}${link}${pad}|${pad}c|`,
      ];
    case 'code':
      return ['```js', `*${word}*  _x_`, '', `+ ${word}`, '```'];
    case 'quote':
      return [`>${pad === '' ? '' : ' '}${em}`, `> ${strong}`];
    case 'static':
      return writeStaticTable(
        `limit: 9 # ${word}`,
        `| A |\n| --- |\n| ${style.end.length} |`,
      ).split('\n');
  }
}

function render(blocks: readonly Block[], style: Style): string {
  const gap = style.eol.repeat(style.gap + 1);
  const isCode = ({ kind }: Block): boolean => kind === 'code' || kind === 'static';
  return (
    blocks
      .map((block) =>
        write(block, style)
          .map((line) => (isCode(block) ? line : line + style.trailing))
          .join(style.eol),
      )
      .join(gap) + (blocks.length === 0 ? '' : style.end.replaceAll('\n', style.eol))
  );
}

const kinds = fc.constantFrom(...KINDS);
const asBlock = (kind: Block['kind'], index: number): Block => ({
  kind,
  word: `base${String(index)}`,
});
const documents = fc.array(kinds, { maxLength: 9 }).map((list) => list.map(asBlock));

/** What is done to a block: it is left, changed, removed, or followed by a new one. */
const changes = fc.array(
  fc.tuple(fc.constantFrom('keep', 'keep', 'change', 'remove', 'follow'), kinds),
  { minLength: 9, maxLength: 9 },
);
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

const changed = (blocks: readonly Block[], by: Changes, who: string): Block[] =>
  blocks.flatMap((block, index): Block[] => {
    const [what, kind] = by[index] ?? ['keep', 'text'];
    const anew = { kind, word: `${who}${String(index)}` };
    if (what === 'keep') return [block];
    if (what === 'change') return [anew];
    return what === 'remove' ? [] : [block, anew];
  });

/** The words of one side, each as often as it stands there. */
const wordsOf = (text: string, who: string): string[] =>
  (text.match(new RegExp(`${who}\\d+`, 'g')) ?? []).sort();

test('every word of the reader stays, and every word of ours is in the text or told', () => {
  let [told, all] = [0, 0];
  fc.assert(
    fc.property(documents, changes, changes, styles, (blocks, by, ourBy, style) => {
      const base = render(blocks, OURS);
      const mine = render(changed(blocks, by, 'mine'), style);
      const theirs = render(changed(blocks, ourBy, 'ours'), OURS);
      const { text, conflicts } = merge(base, mine, theirs);
      expect(wordsOf(text, 'mine')).toEqual(wordsOf(mine, 'mine'));
      const isOwn = wordsOf(mine, 'base').length === 0 && blocks.length > 0;
      const ours = [text, ...conflicts.map((each) => each.theirs)].join('\n');
      if (!isOwn) expect(wordsOf(ours, 'ours')).toEqual(wordsOf(theirs, 'ours'));
      for (const each of conflicts) expect(text).toContain(each.mine);
      all += 1;
      told += conflicts.length > 0 ? 1 : 0;
    }),
    RUNS,
  );
  expect(told).toBeGreaterThan(all / 20);
  expect(told).toBeLessThan(all);
});

test('what is changed apart never conflicts: all of both is there, and nothing else', () => {
  const edits = fc.array(
    fc.record({
      side: fc.constantFrom('mine', 'ours'),
      what: fc.constantFrom('change', 'remove', 'follow'),
      anew: kinds,
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(edits, fc.array(kinds, { minLength: 11, maxLength: 11 }), (list, all) => {
      // Every other block is left alone by both.
      const blocks = all.slice(0, 2 * list.length + 1).map(asBlock);
      const after = (...sides: string[]): string => {
        const by = blocks.map((_, index): Changes[number] => {
          const edit = list[(index - 1) / 2];
          return edit && sides.includes(edit.side) ? [edit.what, edit.anew] : ['keep', 'text'];
        });
        return render(changed(blocks, by, 'new'), OURS);
      };
      const { text, conflicts } = merge(after(), after('mine'), after('ours'));
      expect(conflicts).toEqual([]);
      expect(text).toBe(after('mine', 'ours'));
    }),
    { seed: 2142573859, path: '203:3:5:5:5:5:5:5:5:5:6:5:5:5:5', endOnFailure: true, numRuns: 400 },
  );
});

test('a text that is written another way is not edited, and what comes of it reads as ours', () => {
  fc.assert(
    fc.property(documents, changes, styles, styles, (blocks, ourBy, style, other) => {
      const base = render(blocks, other);
      const mine = render(blocks, style);
      const theirs = render(changed(blocks, ourBy, 'ours'), OURS);
      const { text, edited, conflicts } = merge(base, mine, theirs);
      expect({ edited, conflicts }).toEqual({ edited: false, conflicts: [] });
      expect(merge(theirs, text, theirs).edited).toBe(false);
      expect(merge(base, mine, base).text).toBe(mine);
    }),
    RUNS,
  );
});

test('a second run changes nothing', () => {
  fc.assert(
    fc.property(documents, changes, changes, styles, (blocks, by, ourBy, style) => {
      const base = render(blocks, OURS);
      const mine = render(changed(blocks, by, 'mine'), style);
      const theirs = render(changed(blocks, ourBy, 'ours'), OURS);
      const { text, edited } = merge(base, mine, theirs);
      expect(merge(theirs, text, theirs).text).toBe(text);
      if (!edited) expect(merge(theirs, text, theirs).edited).toBe(false);
    }),
    RUNS,
  );
});

test('a text that has all of ours already stays as it is, whatever edition it names', () => {
  const ofOneLine = fc.array(fc.constantFrom('heading', 'text', 'list'), { maxLength: 9 });
  fc.assert(
    fc.property(ofOneLine, changes, changes, styles, (list, by, ourBy, style) => {
      const blocks = list.map(asBlock);
      const plain = (all: Changes): Changes => all.map(([what]) => [what, 'text']);
      const base = render(blocks, OURS);
      const mine = render(changed(blocks, plain(by), 'mine'), style);
      const theirs = render(changed(blocks, plain(ourBy), 'ours'), OURS);
      const { text } = merge(base, mine, theirs);
      expect(merge(base, text, theirs).text).toBe(text);
    }),
    RUNS,
  );
});

test('lines that stand there often, or were moved, never cost a line of the reader', () => {
  const few = fc.array(fc.constantFrom('a', 'b', 'c', '', '---', '- a', '```', '> c'), {
    maxLength: 12,
  });
  const own = fc.array(fc.constantFrom('a', 'b', 'c', '', '```', 'mine1', 'mine2', 'mine3'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(few, own, few, (base, mine, theirs) => {
      const { text, edited } = merge(base.join('\n'), mine.join('\n'), theirs.join('\n'));
      const written = mine.filter((line) => line.startsWith('mine'));
      expect(text.split('\n').filter((line) => line.startsWith('mine'))).toEqual(written);
      expect(edited || written.length === 0).toBe(true);
    }),
    RUNS,
  );
});

test('any three texts are merged: without a change of ours the text stays, without one of the reader ours comes', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\n\n',
      '- ',
      '> ',
      '|',
      '_',
      '**',
      '`',
      '```\n',
      '[[',
      ']]',
      '[a](b)',
    ),
    fc.constantFrom(
      '<!-- comparison\n',
      '\n-->\n',
      '\n<!-- /comparison -->\n',
      '---\n',
      '# ',
      '1. ',
      '\uFEFF',
    ),
    fc.constantFrom('$', '\t', '\0', '\\', 'a', 'b', '[[Austria|', '](', '~~~', '#^p4', '    '),
  );
  const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, texts, texts, (base, mine, theirs) => {
      const { text } = merge(base, mine, theirs);
      expect(merge(base, mine, base).text).toBe(mine);
      expect(merge(base, base, theirs)).toEqual({ text: theirs, edited: false, conflicts: [] });
      if (mine !== base) expect(merge(base, mine, mine).text).toBe(mine);
      expect(merge(theirs, text, theirs).text).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
