import { expect, test } from 'vitest';
import { readExclusion, type SettingsTexts } from '../../../src/core/note/exclusion';

const NONE: SettingsTexts = { app: null, templates: null, templater: null };

test('leaves out what the app excludes, by the beginning of the path or by a pattern', () => {
  const app = JSON.stringify({ userIgnoreFilters: ['Archive/', '/\\.draft\\.md$/'] });
  const isExcluded = readExclusion({ ...NONE, app }, []);
  const paths = ['Archive/a.md', 'b.draft.md', 'My Archive/a.md', 'c.md'];
  expect(paths.filter(isExcluded)).toEqual(['Archive/a.md', 'b.draft.md']);
});

test('leaves out the folders of templates, whole folders only', () => {
  const templates = JSON.stringify({ folder: 'Templates/' });
  const templater = JSON.stringify({ templates_folder: '/Meta/T' });
  const isExcluded = readExclusion({ ...NONE, templates, templater }, ['Atlas/Templates']);
  const paths = [
    'Templates/a.md',
    'Meta/T/b.md',
    'Atlas/Templates/c.md',
    'Templates.md',
    'Meta/Tea.md',
  ];
  expect(paths.filter(isExcluded)).toEqual(paths.slice(0, 3));
});

test.each([
  '',
  '{',
  '[]',
  'null',
  '{"userIgnoreFilters": "x(", "folder": 3}',
  '{"userIgnoreFilters": ["/(/", ""]}',
])('excludes nothing where the settings are damaged: %s', (json) => {
  const isExcluded = readExclusion({ app: json, templates: json, templater: json }, ['']);
  expect(isExcluded('Notes/a.md')).toBe(false);
});
