import { expect, test } from 'vitest';
import { firstSentence } from '../../../src/core/note/first-sentence';

test.each([
  [
    'below headings, comments, callouts and pictures',
    '---\nkind: case\n---\n# Austria\n\n%% Mine. %%\n\n> [!note] Mind\n> this.\n\n![[map.png]]\n\n## In brief\nAustria wrote its neutrality into law. It had promised to.\n',
    'Austria wrote its neutrality into law.',
  ],
  [
    'with links by their text and without marks',
    'With *this* act the **Powers** kept the promise of the [[Vienna Declaration|Declaration]] to [[Switzerland]] ([text](https://example.org)). More.\n',
    'With this act the Powers kept the promise of the Declaration to Switzerland (text).',
  ],
  [
    'to the end of a sentence, not of an abbreviation at its beginning',
    'By art. III it was neutral for ever. Six powers signed.\n',
    'By art. III it was neutral for ever.',
  ],
  [
    'of the first paragraph where it has no full stop',
    'One line\nand another\n\nMore.\n',
    'One line and another',
  ],
  ['with Windows line endings', '---\r\na: 1\r\n---\r\n\r\nA note of mine.\r\n', 'A note of mine.'],
  [
    'never of code or of a static table',
    '```comparison\nfilters: a\n\nnotes: b\n```\n\n<!-- comparison\nfilters: a\n-->\n\nOld.\n\n<!-- /comparison -->\n\nText.\n',
    'Text.',
  ],
  ['that is none where the note has no text', '---\nkind: case\n---\n# Title\n\n- [[List]]\n', ''],
])('shows the first sentence %s', (_, text, sentence) => {
  expect(firstSentence(text)).toBe(sentence);
});

test('keeps the stars and underscores of names', () => {
  expect(firstSentence('The property neutral_from_source is 2 * 3.\n')).toBe(
    'The property neutral_from_source is 2 * 3.',
  );
});
