import { describe, expect, test } from 'vitest';
import { checkVault, findingsIn } from '../../support/checks';
import { note } from '../../support/notes';

describe('in a vault that has nothing of ours', () => {
  test('words that we use mean what they mean there, and no note needs anything', async () => {
    expect(
      await findingsIn({
        'A.md': note({
          kind: 'case',
          born: 'in May',
          guarantors: 'many',
          unknown: '3',
          disputed: 'yes',
        }),
        'B.md': note({
          data_source: 'a survey',
          citekey: '12',
          neutral_from: 'long ago',
          atlas: 'a map',
        }),
        'Orphan.md': 'Nobody links here. In 2022 Russia invaded Ukraine.\n',
      }),
    ).toEqual([]);
  });

  test('types that contradict each other are told at the notes that have the rarer one', async () => {
    expect(
      await findingsIn({
        'A.md': note({ size: '1', who: '[a]', done: 'true', map: '{a: 1}', tags: 'a', empty: '' }),
        'B.md': note({ size: '2', who: '[b]', done: 'true', map: 'x', tags: '[a]', empty: '3' }),
        'C.md': note({ Size: 'big', who: 'c', done: 'yes', map: 'y', tags: 'b', empty: '[]' }),
      }),
    ).toEqual([
      'A.md:5 mixed-types',
      'C.md:2 mixed-types',
      'C.md:3 mixed-types',
      'C.md:4 mixed-types',
    ]);
  });

  test('a bare year is a date among dates, and a number among words', async () => {
    const dates = { 'A.md': note({ since: '1815-11-20' }), 'B.md': note({ since: '1839~' }) };
    expect(await findingsIn({ ...dates, 'C.md': note({ since: '1815' }) })).toEqual([]);
    expect(await findingsIn({ ...dates, 'C.md': note({ since: '1.5' }) })).toEqual([
      'C.md:2 mixed-types',
    ]);
    expect(
      await findingsIn({
        ...dates,
        'C.md': note({ since: '1815' }),
        'D.md': note({ since: 'then' }),
      }),
    ).toEqual(['C.md:2 mixed-types']);
  });

  test('the types of the app come before those of most notes', async () => {
    const types = JSON.stringify({
      types: {
        Size: 'text',
        on: 'date',
        at: 'datetime',
        year: 'text',
        who: 'multitext',
        own: 'plugin',
      },
    });
    const files = {
      'A.md': note({
        size: '1.5',
        on: '2024-05-01',
        at: '2024-05-01T10:00',
        year: '1815',
        who: 'a',
        own: '1',
      }),
      'B.md': note({ size: 'big', on: '1839~', at: 'noon', year: 'x', who: '[a]', own: 'x' }),
    };
    expect(await findingsIn(files, { types })).toEqual([
      'A.md:2 mixed-types',
      'A.md:6 mixed-types',
      'B.md:3 mixed-types',
      'B.md:4 mixed-types',
    ]);
    expect(await findingsIn(files, { types: 'no JSON' })).toEqual([
      'B.md:2 mixed-types',
      'B.md:5 mixed-types',
      'B.md:6 mixed-types',
      'B.md:7 mixed-types',
    ]);
  });

  test('sources belong to a property that some note has', async () => {
    expect(
      await findingsIn({
        'A.md': note({ size: '1', size_source: '["[[B|p. 1]]"]' }),
        'B.md': note({ size_source: '["[[A]]"]' }),
        'C.md': note({ size: '2', size_source: 'a book' }),
        'D.md': note({ size: '3', size_source: '["[[A]]", a book]' }),
        'E.md': note({ not_applicable: '[size]', size_source: '["[[A]]"]' }),
      }),
    ).toEqual([
      'B.md:2 source-without-value',
      'C.md:3 source-not-links',
      'D.md:3 source-not-links',
    ]);
  });

  test('what is said of a property must not contradict its value, nor something else that is said of it', async () => {
    const of = (marks: Record<string, string>): Promise<string[]> =>
      findingsIn({ 'A.md': note({ a: '1', b: '', ...marks }), 'B.md': note({ c: '1' }) });
    expect(
      await of({ unknown: '[b]', not_applicable: '[c]', disputed: '[a]', unchecked: '[a]' }),
    ).toEqual([]);
    expect(await of({ unknown: 'b', disputed: 'a' })).toEqual([]);
    expect(await of({ unknown: '[b, a]', disputed: '[c]' })).toEqual([
      'A.md:4 marked-but-filled',
      'A.md:5 marked-but-empty',
    ]);
    expect(await of({ unknown: '[b]', not_applicable: '[b]' })).toEqual([
      'A.md:5 contradicting-marks',
    ]);
    expect(await of({ unknown: '[a]', unchecked: '[a]' })).toEqual(['A.md:5 contradicting-marks']);
    expect(await of({ unknown: 'a' })).toEqual(['A.md:4 marked-but-filled']);
    expect(await of({ unknown: '[bb]' })).toEqual(['A.md:4 unknown-mark']);
  });

  test('citekeys and identities are told at each note but the first, ours being the first', async () => {
    const ours = note({
      atlas: 'guide/neutrality-atlas@1',
      kind: 'guide',
      origin: 'implied',
      tags: '[a]',
    });
    expect(
      await findingsIn({
        'A.md': note({ citekey: 'a' }),
        'B.md': note({ citekey: 'a' }),
        'C.md': note({ citekey: 'a' }),
        'Backup/Neutrality Atlas.md': ours,
        'Neutrality Atlas/Neutrality Atlas.md': ours,
      }),
    ).toEqual([
      'B.md:2 duplicate-citekey',
      'Backup/Neutrality Atlas.md:2 duplicate-identity',
      'C.md:2 duplicate-citekey',
    ]);
  });
});

describe('a check', () => {
  const VAULT = {
    'In/A.md': '[[Nothing]]\n',
    'In/Bad.md': '---\na: b: c\n---\n',
    'Inside.md': '[[Nothing]]\n',
    'Out/B.md': '[[Nothing]] [[In/A#None]]\n',
  };

  test('tells of one folder alone where one is named, and resolves links across it', async () => {
    const { findings, checked } = await checkVault(VAULT, { folder: 'In' });
    expect(findings.map(({ path }) => path)).toEqual(['In/A.md', 'In/Bad.md']);
    expect(checked).toBe(2);
  });

  test('leaves out what the reader excludes', async () => {
    const { findings, checked } = await checkVault(VAULT, {}, ['Out/', 'In/Bad']);
    expect(findings.map(({ path }) => path)).toEqual(['In/A.md', 'Inside.md']);
    expect(checked).toBe(2);
  });

  test('tells a note that fails to be read, and passes over one that is gone', async () => {
    const { findings } = await checkVault(VAULT, {
      read: (path) =>
        path === 'In/A.md' ? Promise.reject(new Error('No disk.')) : Promise.resolve(null),
    });
    expect(findings).toMatchObject([
      { path: 'In/A.md', line: 1, rule: 'unreadable-note', message: 'No disk.' },
      { path: 'In/Bad.md', line: 2, rule: 'unreadable-note' },
    ]);
  });

  test('tells how far it is, and stops when it is told to', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`${String(index)}.md`, '[[Nothing]]\n']),
    );
    const told: string[] = [];
    const onProgress = (done: number, all: number): Promise<void> => {
      told.push(`${String(done)}/${String(all)}`);
      return Promise.resolve();
    };
    expect((await checkVault(files, { onProgress })).findings).toHaveLength(120);
    expect(told).toEqual(['50/120', '100/120', '120/120']);
    const stopped = await checkVault(files, { onProgress, shouldStop: () => told.length > 3 });
    expect(stopped).toEqual({ findings: [], checked: 0 });
  });
});
