import { expect, test } from 'vitest';
import { checkFileName, checkFolder } from '../../../src/core/pack/check-folder';

test.each(['Comparison', 'Österreich und Belgien', ' Trimmed '])(
  '"%s" can be the name of a file',
  (name) => {
    expect(checkFileName(name)).toEqual({ ok: true, value: name.trim().normalize('NFC') });
  },
);

test.each([
  '',
  '  ',
  'a/b',
  '.hidden',
  '..',
  'a:b',
  'a|b',
  'a#b',
  'con',
  'NUL.txt',
  'ends with a dot.',
])('"%s" cannot, and it is said why', (name) => {
  const checked = checkFileName(name);
  expect(checked.ok ? '' : checked.problems[0]?.message).toMatch(/\S.*\.$/);
});

test('a folder may be empty for the root, or several names with slashes', () => {
  expect(checkFolder('')).toMatchObject({ ok: true, value: '' });
  expect(checkFolder('A/B')).toMatchObject({ ok: true, value: 'A/B' });
  expect(checkFolder('A//B').ok).toBe(false);
});
