import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../../expression/processor-time';
import { diffLines, type DiffRow } from '../../../../src/core/pack/plan/line-diff';

/** Rows as a person sees them: `−` and `+` before the line, changed words in brackets. */
const shown = (rows: readonly DiffRow[]): string[] =>
  rows.map((row) => {
    if (row.kind === 'folded') return `(${row.count})`;
    const sign = { same: ' ', gone: '−', new: '+' }[row.kind];
    return sign + row.parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
  });
const diff = (before: string, after: string): string[] => shown(diffLines(before, after));
const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `line ${from + index}`);

test('marks the words that changed in a line, whole words only', () => {
  expect(diff('Neutral since 1955, by law.\n', 'Neutral since 1956, by law.\n')).toEqual([
    '−Neutral since [1955], by law.',
    '+Neutral since [1956], by law.',
  ]);
  expect(diff('since: 1955', 'since: 1955-10-26')).toEqual([
    '−since: 1955',
    '+since: 1955[-10-26]',
  ]);
});

test('never cuts a letter, an accent or an emoji in two', () => {
  expect(diff('The flag 🇦🇹 of e\u0301tat x', 'The flag 🇨🇭 of e\u0301tat x')).toEqual([
    '−The flag [🇦🇹] of e\u0301tat x',
    '+The flag [🇨🇭] of e\u0301tat x',
  ]);
  expect(diff('name: e', 'name: e\u0301')).toEqual(['−name: [e]', '+name: [e\u0301]']);
});

test('puts a changed line beside what became of it, and others apart', () => {
  expect(diff('kind: case\nold line', 'a new line\nkind: a case\nyet another')).toEqual([
    '+a new line',
    '−kind: case',
    '+kind: [a ]case',
    '−old line',
    '+yet another',
  ]);
});

test('folds what did not change, but for three lines around a change', () => {
  const [above, below] = [numbered(1, 20), numbered(21, 40)];
  const before = [...above, 'old', ...below].join('\n');
  const after = [...above, 'NEW', ...below].join('\n');
  expect(diff(before, after)).toEqual([
    '(17)',
    ...[' line 18', ' line 19', ' line 20', '−old', '+NEW', ' line 21', ' line 22', ' line 23'],
    '(17)',
  ]);
});

test('folds nothing where one line alone would be', () => {
  const between = numbered(1, 7).join('\n');
  const rows = diff(`a\n${between}\nb`, `A\n${between}\nB`);
  expect(rows.filter((row) => row.startsWith(' '))).toHaveLength(7);
});

test('shows a new text as added, and one that goes as gone', () => {
  expect(diff('', '# Austria\n\nNeutral.\n')).toEqual(['+# Austria', '+', '+Neutral.']);
  expect(diff('One\r\nTwo\r\n', '')).toEqual(['−One', '−Two']);
});

test('takes line endings and an empty last line for no difference', () => {
  expect(diff('a\r\nb\r\n', 'a\nb')).toEqual([]);
  expect(diff('', '')).toEqual([]);
});

test('holds every line of both texts, in their order', () => {
  const line = fc.constantFrom('', 'a', 'b', 'since: 1955', 'since: 1956', '  x');
  const text = fc
    .array(line, { maxLength: 30 })
    .map((lines) => lines.map((each) => `${each}\n`).join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = diffLines(before, after);
      const sides = (kinds: readonly string[], whole: string): void => {
        const kept = rows.filter(({ kind }) => kinds.includes(kind));
        const lines = kept.flatMap((row) =>
          row.kind === 'folded' ? [] : [row.parts.map((part) => part.text).join('')],
        );
        const count = rows.reduce((sum, row) => sum + (row.kind === 'folded' ? row.count : 0), 0);
        const all = whole.split('\n').slice(0, -1);
        expect(lines.length + (rows.length === 0 ? all.length : count)).toBe(all.length);
        let at = 0;
        for (const each of lines) at = all.indexOf(each, at) + 1 || Number.NaN;
        expect(at).not.toBeNaN();
      };
      sides(['same', 'gone'], before);
      sides(['same', 'new'], after);
    }),
  );
});

test.each([
  [
    'one line changed',
    (lines: string[]) => lines.map((each, i) => (i === 12_000 ? 'something else' : each)),
  ],
  ['every line changed', (lines: string[]) => lines.map((each) => `${each}!`)],
  [
    'every other line changed',
    (lines: string[]) => lines.map((each, i) => (i % 2 ? each : `${each}!`)),
  ],
])('takes no second for a text of 1 MB with %s', (_, edit) => {
  const lines = Array.from({ length: 24_000 }, (__, i) =>
    i % 3 === 0 ? '' : `Line ${i} of a long text in a note, with some words.`,
  );
  const [before, after] = [lines.join('\n'), edit(lines).join('\n')];
  expect(before.length).toBeGreaterThan(800_000);
  const elapsed = processorTime();
  expect(diffLines(before, after).length).toBeGreaterThan(1);
  expect(elapsed()).toBeLessThan(1000);
});
