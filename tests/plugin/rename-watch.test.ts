import { afterEach, expect, test } from 'vitest';
import { builtPlugin } from '../support/built';
import { type Host, startPlugin } from '../support/app/host.mjs';

let host: Host;
const block = (name: string): string =>
  `Above [[x]].\n\n\`\`\`comparison\nnotes: ["[[${name}]]", "[[Belgium]]"]\nbaseline: ${name}\n\`\`\`\n`;
const table = (name: string): string =>
  `<!-- comparison\nfilters: file.hasLink("${name}") # of ${name}\n-->\n\n<!-- /comparison -->\n`;
const NOTES = {
  'States/Austria.md': '---\nkind: case\n---\n',
  'States/Belgium.md': '---\nkind: case\n---\n',
  'Live.md': block('Austria'),
  'Static.md': table('Austria'),
  'Other.md': 'Nothing of [[Belgium]].\n',
};
const start = async (): Promise<void> => {
  host = await startPlugin({ ...builtPlugin(), files: NOTES, phone: true });
};
const button = (): string => host.top.querySelector('.mod-cta')?.textContent ?? '';

afterEach(() => host.stop());

test('after a rename every place is shown, and what is chosen is written byte for byte', async () => {
  await start();
  await host.rename('States/Austria.md', 'States/Republic of Austria.md');
  expect(host.log.notices).toEqual(['2 comparisons still name Austria.']);
  expect(host.files['Live.md']).toBe(NOTES['Live.md']);
  await host.click('Update…');
  expect(button()).toBe('Update 3 places');
  expect(host.top.textContent).toContain('Live.md, line 5');
  expect(host.top.textContent).toContain('Austria → Republic of Austria');
  host.top.querySelectorAll<HTMLElement>('input[type=checkbox]')[1]?.click();
  expect(button()).toBe('Update 2 places');
  await host.click('Update 2 places');
  expect(host.files['Live.md']).toBe(
    NOTES['Live.md'].replace('[[Austria]]', '[[Republic of Austria]]'),
  );
  expect(host.files['Static.md']).toBe(
    NOTES['Static.md'].replace('("Austria")', '("Republic of Austria")'),
  );
  expect(host.log.notices.at(-1)).toBe('2 places updated.');
});

test('nothing is written, nor asked, where no comparison names the note', async () => {
  await start();
  await host.rename('Other.md', 'Another.md');
  await host.rename('States/Austria.md', 'Austria.md');
  expect(host.log.notices).toEqual([]);
  expect(host.files).toMatchObject({
    'Live.md': NOTES['Live.md'],
    'Static.md': NOTES['Static.md'],
  });
});

test('several renames at once make one offer, and one that was taken back makes none', async () => {
  await start();
  const { vault } = host.app;
  const rename = async (path: string, to: string): Promise<void> => {
    const file = vault.getFileByPath(path);
    if (file) await vault.rename(file, to);
  };
  await rename('States/Austria.md', 'States/AT.md');
  await rename('States/Belgium.md', 'States/BE.md');
  await host.rename('States/AT.md', 'States/Austria.md');
  expect(host.log.notices).toEqual(['1 comparison still names Belgium.']);
  await rename('States/Austria.md', 'States/AT.md');
  await host.rename('States/BE.md', 'States/Belgique.md');
  expect(host.log.notices.at(-1)).toBe('2 comparisons still name notes that were renamed.');
  await host.click('Update…');
  await host.click('Update 4 places');
  expect(host.files['Live.md']).toContain('notes: ["[[AT]]", "[[Belgique]]"]\nbaseline: AT\n');
});

test('a place that was changed after it was shown is left alone and told', async () => {
  await start();
  await host.rename('States/Austria.md', 'States/AT.md');
  await host.click('Update…');
  const changed = `More.\n${block('Austria').replace('baseline: Austria', 'baseline: Austria # mine')}`;
  await host.write('Live.md', changed);
  await host.click('Update 3 places');
  expect(host.files['Live.md']).toBe(changed.replace('[[Austria]]', '[[AT]]'));
  expect(host.log.notices.at(-1)).toBe(
    '2 places updated. 1 place was changed meanwhile and left alone.',
  );
});
