import { describe, expect, test } from 'vitest';
import { DEFAULT_LINK_FORMAT } from '../../../../src/core/note/link-format';
import { retargetedLinks } from '../../../../src/core/pack/links/retargeted';
import { noteSet } from '../../../support/notes';

/** What would change, as `note: link: before → after`, when files are added to a vault. */
function changes(files: Readonly<Record<string, string>>, added: readonly string[]): string[] {
  const { notes } = noteSet(files);
  return retargetedLinks(notes, Object.keys(files), added, DEFAULT_LINK_FORMAT).map(
    ({ note, link, before, after }) => `${note}: ${link.target}: ${before ?? 'nowhere'} → ${after}`,
  );
}

const ADDED = ['Atlas/States/Austria.md', 'Atlas/map.png', 'Atlas/Café.md'];

describe('a link that would open another note than before is told', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'when it opened a note of the reader’s that is farther away',
      { 'Deep/er/still/Austria.md': '', 'A.md': '[[Austria]]' },
      ['A.md: Austria: Deep/er/still/Austria.md → Atlas/States/Austria.md'],
    ],
    [
      'when it led nowhere',
      { 'A.md': '[[Austria|AT]] and again [[Austria]]' },
      ['A.md: Austria: nowhere → Atlas/States/Austria.md'],
    ],
    [
      'in a property, in an embed, as Markdown, with a part of the path, in another case',
      {
        'A.md': '---\nhome: "[[austria]]"\n---\n![[map.png]] [x](States/Austria.md) [[Cafe\u0301]]',
      },
      [
        'A.md: austria: nowhere → Atlas/States/Austria.md',
        'A.md: States/Austria.md: nowhere → Atlas/States/Austria.md',
        'A.md: Cafe\u0301: nowhere → Atlas/Café.md',
        'A.md: map.png: nowhere → Atlas/map.png',
      ],
    ],
    ['not when it leads where it led', { 'Austria.md': '', 'A.md': '[[Austria]]' }, []],
    ['not when it names another file', { 'A.md': '[[Vienna]] `[[Austria]]` [[map]]' }, []],
  ])('%s', (_, files, expected) => {
    expect(changes(files, ADDED)).toEqual(expected);
  });

  test('and nothing is told where nothing is added', () => {
    expect(changes({ 'A.md': '[[Austria]]' }, [])).toEqual([]);
  });
});
