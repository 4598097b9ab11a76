import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../src/core/pack/check-folder';
import { identityOf } from '../../../../src/core/note/identity';
import { openPack } from '../../../../src/core/pack/pack';
import { countDispositions } from '../../../../src/core/pack/plan/plan';
import { planInstall } from '../../../../src/core/pack/plan/plan-install';
import type { EntryKind } from '../../../../src/core/ports';
import { note, noteSet } from '../../../support/notes';
import { packOf } from '../../../support/packs';

const AUSTRIA = note(
  { atlas: 'case/austria@1', kind: 'case', aliases: '[Republic of Austria]', list: '[a, b]' },
  'Ours.\n',
);
const FILES = {
  'States/Austria.md': AUSTRIA,
  'Law.md': note({ atlas: 'instrument/law@1', kind: 'instrument' }, 'The law.\n'),
};
const pack = openPack(packOf(FILES));

/** The plan for a vault given as texts by path; a path ending in `/` is a folder, `?` something else. */
function plan(vault: Record<string, string>, folder = 'Atlas') {
  const files = Object.entries(vault).filter(([path]) => !/[/?]$/.test(path));
  const set = noteSet(Object.fromEntries(files));
  const kind = (path: string): EntryKind =>
    path.endsWith('/') ? 'folder' : path.endsWith('?') ? 'other' : 'file';
  const entries = new Map(
    Object.keys(vault).map((path) => [path.replace(/[/?]$/, ''), kind(path)] as const),
  );
  return planInstall(pack, folder, {
    entries,
    notes: set.notes,
    faults: set.faults,
    texts: new Map(files),
    unfinished: [],
    linkFormat: set.linkFormat,
    types: null,
  });
}

const austria = (vault: Record<string, string>) =>
  plan(vault).steps.find(({ path }) => /austria/i.test(path) || path.includes('Mine'));

describe('what an installation does with a note', () => {
  test('create, where the vault does not have it', () => {
    const step = { disposition: 'create', reason: expect.any(String), before: null, beside: null };
    expect(plan({ 'My note.md': 'text' })).toEqual({
      folder: 'Atlas',
      edition: 1,
      steps: [
        {
          ...step,
          key: 'instrument/law',
          path: 'Atlas/Law.md',
          text: FILES['Law.md'],
          alternatives: [],
        },
        {
          ...step,
          key: 'case/austria',
          path: 'Atlas/States/Austria.md',
          text: AUSTRIA,
          alternatives: [],
        },
      ],
      retargeted: [],
      typeClashes: [],
    });
    expect(plan({}, '').steps.map(({ path }) => path)).toEqual(['Law.md', 'States/Austria.md']);
  });

  test.each([
    ['as shipped', AUSTRIA],
    ['with Windows line endings', AUSTRIA.replaceAll('\n', '\r\n')],
    [
      'with properties in another order and style',
      note(
        {
          kind: '"case"',
          list: '\n  - a\n  - b',
          aliases: 'Republic of Austria',
          atlas: 'case/austria@1',
        },
        'Ours.\n',
      ),
    ],
    ['without the last newline', AUSTRIA.trimEnd()],
    ['with spaces at line ends', AUSTRIA.replace('Ours.', 'Ours.  ')],
  ])('unchanged, where it stands %s', (_, text) => {
    expect(austria({ 'Atlas/States/Austria.md': text })).toMatchObject({
      disposition: 'unchanged',
      text: null,
    });
  });

  test.each([
    ['a word', AUSTRIA.replace('Ours.', 'Mine.')],
    ['a property', AUSTRIA.replace('[a, b]', '[a, b, c]')],
    ['the order of a list', AUSTRIA.replace('[a, b]', '[b, a]')],
    ['a property more', AUSTRIA.replace('kind:', 'mine: 1\nkind:')],
  ])('keep, where the reader changed %s', (_, text) => {
    expect(austria({ 'Atlas/States/Austria.md': text })).toMatchObject({
      path: 'Atlas/States/Austria.md',
      disposition: 'keep',
      text: null,
    });
  });

  test('goes into folders that are there already, however they are spelled', () => {
    expect(plan({ 'ATLAS/': '', 'ATLAS/states/': '' }).steps.map(({ path }) => path)).toEqual([
      'ATLAS/Law.md',
      'ATLAS/states/Austria.md',
    ]);
    expect(plan({ 'ATLAS/': '' }).steps[1]?.path).toBe('ATLAS/States/Austria.md');
  });

  test('a moved and renamed note is found by its identity', () => {
    expect(austria({ 'Mine/AT.md': AUSTRIA })).toMatchObject({
      path: 'Mine/AT.md',
      disposition: 'moved',
      reason: expect.stringContaining('moved'),
    });
  });

  test('of two notes with one identity both stay, and it is told', () => {
    expect(austria({ 'Mine/AT.md': AUSTRIA, 'Atlas/States/Austria.md': AUSTRIA })).toMatchObject({
      path: 'Atlas/States/Austria.md',
      disposition: 'unchanged',
      reason: expect.stringContaining('2 notes have the identity case/austria'),
    });
  });

  test.each([
    ['name', 'Elsewhere/austria.md', note({ kind: 'case' })],
    ['alias', 'Österreich.md', note({ kind: 'case', aliases: '[Austria]' })],
    ['name as our alias', 'Republic of Austria.md', note({ kind: 'case' })],
  ])('yours, where a note of the reader’s has our kind and %s', (_, path, text) => {
    expect(plan({ [path]: text }).steps[1]).toMatchObject({
      path: 'Atlas/States/Austria.md',
      disposition: 'yours',
      reason: expect.stringContaining(path),
      text: null,
    });
  });

  test('a note of another kind, or with an identity of its own, is not in the way', () => {
    const vault = {
      'Austria.md': note({ kind: 'country' }),
      'X/Austria.md': note({ kind: 'case', atlas: 'case/other@1' }),
    };
    expect(plan(vault).steps[1]?.disposition).toBe('create');
  });

  test.each([
    ['a file', { 'Atlas/States/Austria.md': 'mine' }, /A file of yours/],
    [
      'a file whose name differs in case',
      { 'atlas/states/AUSTRIA.md': 'mine' },
      /atlas\/states\/AUSTRIA\.md/,
    ],
    [
      'a file that cannot be read',
      { 'Atlas/States/Austria.md': '---\na: [\n---\n' },
      /cannot be read/,
    ],
    ['a folder', { 'Atlas/States/Austria.md/': '' }, /folder/],
    ['a file where its folder should be', { 'Atlas/States': 'mine' }, /Atlas\/States is no folder/],
    ['a link out of the vault', { 'Atlas?': '' }, /Atlas is no folder/],
  ])('blocked by %s, which is left alone', (_, vault, reason) => {
    expect(plan(vault as Record<string, string>).steps[1]).toMatchObject({
      disposition: 'blocked',
      reason: expect.stringMatching(reason),
      text: null,
    });
  });

  test('the counts are told in one order, without zeros', () => {
    const counts = countDispositions(plan({ 'Atlas/Law.md': 'mine' }).steps);
    expect([...counts]).toEqual([
      ['blocked', 1],
      ['create', 1],
    ]);
  });
});

test('a pack with broken properties does not open', () => {
  const files = [{ path: 'a.md', edition: 1, text: '---\na: [\n---\n' }];
  const open = () => openPack({ edition: 1, files, older: {}, propertyTypes: {} });
  expect(open).toThrow(/a\.md, line 2/);
});

describe('an identity', () => {
  test.each([
    ['case/austria@1', { key: 'case/austria', edition: 1 }],
    ['case/austria@12 ', { key: 'case/austria', edition: 12 }],
    ['case/austria', null],
    ['case/austria@0', null],
    ['Case/Austria@1', null],
    [12, null],
  ])('%j', (atlas, identity) => {
    expect(identityOf(new Map([['atlas', atlas]]))).toEqual(identity);
    expect(identityOf(new Map())).toBeNull();
  });
});

describe('the folder for the notes', () => {
  test.each([
    ['Neutrality Atlas', 'Neutrality Atlas'],
    [' Studies/Neutrality/ ', 'Studies/Neutrality'],
    ['', ''],
    ['Cafe\u0301', 'Café'],
  ])('may be %j', (text, folder) => {
    expect(checkFolder(text)).toEqual({ ok: true, value: folder });
  });

  test.each([
    '/etc',
    '\\x',
    'C:/x',
    'c:x',
    '../x',
    'a/../b',
    'a//b',
    './a',
    '.obsidian',
    'a/.git',
    'con',
    'a/NUL.txt',
    'a?b',
    'a|b',
    'a#b',
    'a[b',
    'a^b',
    'dot.',
    'a/ b',
    'a\u0000b',
    '//',
  ])('may not be %j, and the sentence says why', (text) => {
    const result = checkFolder(text);
    expect(result.ok ? '' : result.problems[0]?.message).toMatch(
      /cannot be the folder of the notes: .+\.$/,
    );
  });
});
