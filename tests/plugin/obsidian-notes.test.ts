import { expect, test, vi } from 'vitest';
import { obsidianLinks } from '../../src/plugin/vault/obsidian-links';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
import { openApp } from '../support/app/host.mjs';

test('makes a note anew only after it changed', async () => {
  const { app } = await openApp({ 'A.md': '---\na: 1\n---\n', 'B.md': 'No properties.\n' });
  const source = new ObsidianNotes(app);
  const first = await source.readNotes();
  const read = vi.spyOn(app.vault, 'cachedRead');
  const again = await source.readNotes();
  expect(again.notes[0]).toBe(first.notes[0]);
  expect(read).not.toHaveBeenCalled();

  const file = app.vault.getFileByPath('A.md');
  if (file) await app.vault.modify(file, '---\na: 2\n---\n');
  await app.metadataCache.idle__();
  const changed = await source.readNotes();
  expect(changed.notes[0]?.properties.get('a')).toBe(2);
  expect(changed.notes[1]).toBe(first.notes[1]);
});

test('reads a note that the app has not looked at yet', async () => {
  const { app } = await openApp({});
  await app.vault.create('New.md', '---\na: 1\n---\n[[Link]]\n');
  const { notes } = await new ObsidianNotes(app).readNotes();
  expect(notes[0]?.properties.get('a')).toBe(1);
  expect(notes[0]?.contents().links).toHaveLength(1);
});

test('tells a note that cannot be read, and goes on', async () => {
  const { app } = await openApp({ 'A.md': 'a\n', 'B.md': '---\nb: 1\n---\n' });
  vi.spyOn(app.vault, 'cachedRead').mockRejectedValue(new Error('EACCES'));
  const { notes, faults } = await new ObsidianNotes(app).readNotes();
  expect(notes.map(({ path }) => path)).toEqual(['B.md']);
  expect(faults).toEqual([{ path: 'A.md', message: 'It cannot be read: EACCES' }]);
});

test('knows the place that old versions of the app put among the properties', async () => {
  const { app } = await openApp({ 'A.md': '---\nposition: 3\n---\n', 'B.md': '---\nb: 1\n---\n' });
  const cache = app.metadataCache.getCache('B.md')?.frontmatter;
  if (cache) cache['position'] = { start: { line: 0 }, end: { line: 2 } };
  const { notes } = await new ObsidianNotes(app).readNotes();
  expect(notes.map(({ properties }) => Object.fromEntries(properties))).toEqual([
    { position: 3 },
    { b: 1 },
  ]);
});

test('leaves out what the settings of the app exclude, and our own templates', async () => {
  const { app } = await openApp({
    '.obsidian/app.json': '{"userIgnoreFilters": ["Archive/"]}',
    '.obsidian/templates.json': '{"folder": "T"}',
    'Atlas/Home.md': '---\natlas: guide/neutrality-atlas@1\n---\n',
  });
  const { isExcluded } = await new ObsidianNotes(app).readNotes();
  const paths = ['Archive/a.md', 'T/b.md', 'Atlas/Templates/c.md', 'Atlas/Home.md'];
  expect(paths.filter(isExcluded)).toEqual(paths.slice(0, 3));
});

test('writes links that show what they should, and never embeds', async () => {
  const { app } = await openApp({
    'A.md': '',
    'F/B.md': '',
    'G/B.md': '',
    'F/map.png': '',
  });
  const links = obsidianLinks(app);
  expect(links.write('A.md', 'F/B.md', null, '')).toBe('[[A]]');
  expect(links.write('A.md', 'F/B.md', 'A', '#^p4')).toBe('[[A#^p4|A]]');
  expect(links.write('F/B.md', 'A.md', null, '')).toBe('[[F/B|B]]');
  expect(links.write('F/map.png', 'A.md', null, '')).toBe('[[map.png]]');
  expect(links.write('F/map.png', 'A.md', 'the map', '')).toBe('[[map.png|the map]]');

  const generate = vi.spyOn(app.fileManager, 'generateMarkdownLink');
  generate.mockReturnValue('[the A](A.md)');
  expect(links.write('A.md', 'F/B.md', 'the A', '')).toBe('[the A](A.md)');
  generate.mockReturnValue('![](F/map.png)');
  expect(links.write('F/map.png', 'A.md', null, '')).toBe('[map.png](F/map.png)');
});
