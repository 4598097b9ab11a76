import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, startBrowser } from '../support/app/browser.mjs';

const paper = (properties: string): string => `---\ntype: paper\n${properties}\n---\n`;
const OWN = {
  'Papers/Nap study.md': paper('year: 2015\nmethod: experiment'),
  'Papers/Sleep diaries.md': paper('year: 2022\nmethod: survey'),
  'My review.md': 'What I read on naps.\n',
};

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('in Chromium', () => {
  let browser: HostBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test('the first five minutes go as docs/first-five-minutes.md tells them', async () => {
    const host = await browser.open({ files: OWN });
    const { page, problems } = host;
    const call = (method: string, ...words: string[]): Promise<void> => host.call(method, ...words);
    const text = (path: string): Promise<string> =>
      page.evaluate(`host.files[${JSON.stringify(path)}]`);
    const opened = (): Promise<string | undefined> =>
      page.evaluate('host.log.opened.at(-1)?.linktext');

    await page.evaluate('host.plugin.onUserEnable()');
    await page.getByRole('button', { name: 'See what would be installed' }).click();
    await call('settle');
    await call('click', 'Install ');
    await call('click', 'Open home note');
    expect(await opened()).toBe('Neutrality Atlas/Neutrality Atlas.md');

    await call('run', 'open-note');
    await page.locator('.prompt-input').fill('austria');
    await page.locator('.prompt-input').press('Enter');
    await call('settle');
    expect(await opened()).toBe('Neutrality Atlas/States/Austria.md');

    await call('open', 'Neutrality Atlas/States/Austria.md');
    await call('run', 'compare-notes');
    await call('click', 'Compare with ');
    await call('set', 'Insert as', 'block');
    await call('click', 'Create note');
    const made = (await opened()) ?? '';
    expect(await text(made)).toMatch(/^```comparison\nnotes:\n {2}- "\[\[Austria\]\]"/);

    await call('render', made);
    for (const entry of ['Mark differences', 'Sources']) {
      await page.locator('.neutrality-atlas-scroller').hover();
      await call('click', 'More options');
      await call('click', entry);
    }
    const table = page.getByRole('table');
    expect(await table.getByRole('columnheader').first().textContent()).toBe('Name');
    expect(
      await table.getByRole('rowheader', { name: /not the same everywhere/ }).count(),
    ).not.toBe(0);
    await page.locator('a[data-source]').first().focus();
    expect(await page.getByRole('tooltip').textContent()).toMatch(/^\d+\. ./);

    await call('open', 'My review.md');
    await call('run', 'insert-comparison');
    await call('set', 'Notes', 'folder');
    await call('set', 'Folder', 'Papers');
    for (const name of ['year', 'method']) await call('tick', name);
    await call('click', 'Insert');
    const editor = 'host.app.workspace.activeLeaf.view.editor.getValue()';
    expect(await page.evaluate(editor)).toContain('| [[Nap study]] | 2015 | experiment |');
    expect(problems).toEqual([]);
  });
});
