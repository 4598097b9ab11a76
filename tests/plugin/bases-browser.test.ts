import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, type HostPage, startBrowser } from '../support/app/browser.mjs';
import { CASES } from '../support/cases';

const base = (view: string): string =>
  `filters: kind == "case"\nviews:\n  - type: neutrality-atlas-comparison\n    name: Compared\n${view}`;
const FILES = {
  ...CASES,
  'Cases.base': base(
    '    order: [file.name, since, form, power]\n    differences: mark\n    sources: footnotes\n',
  ),
};

/** A vault of so many cases. */
function manyCases(count: number, view: string): Record<string, string> {
  const files: Record<string, string> = { 'Cases.base': base(view) };
  for (let n = 0; n < count; n += 1)
    files[`Cases/Case ${n}.md`] =
      `---\nkind: case\na: ${n}\nb: "[[Cases/Case ${n % 7}]]"\nc: [x, y]\nd: text ${n % 5}\n---\n`;
  return files;
}

const boxOf = async ({ page }: HostPage, selector: string) =>
  (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('a base in Chromium', () => {
  let browser: HostBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['in a tab', 'tab', {}],
    ['in a note, dark', 'embed', { dark: true }],
    ['in a sidebar', 'sidebar', { width: 320 }],
    ['on a phone', 'tab', { phone: true }],
  ] as const)(
    'is drawn %s without a complaint, an overflow or a height of zero',
    async (...given) => {
      const [, place, look] = given;
      const host = await browser.open({ files: FILES, ...look });
      await host.call('openBase', 'Cases.base', 'Compared', place);
      const table = host.page.getByRole('table', { name: 'Comparison' });
      expect(await table.getByRole('columnheader').allTextContents()).toEqual([
        ...['file name', 'Austria', 'Belgium', 'Cyprus'],
      ]);
      expect((await boxOf(host, '.neutrality-atlas-scroller')).height).toBeGreaterThan(100);
      const { overflowing, pageOverflows } = await host.look();
      expect({ problems: host.problems, overflowing, pageOverflows }).toEqual({
        ...{ problems: [], overflowing: [], pageOverflows: false },
      });
    },
  );

  test.each([
    ['columns', 12],
    ['rows', 200],
  ])('draws of 3000 entries one page, as %s, and turns it', async (orientation, size) => {
    const view = `    order: [file.name, a, b, c, d]\n    orientation: ${orientation}\n`;
    const host = await browser.open({ files: manyCases(3000, view) });
    await host.call('openBase', 'Cases.base', 'Compared', 'tab');
    const { page } = host;
    const links = page.locator('th a');
    expect(await links.count()).toBe(size);
    expect(await page.locator('.neutrality-atlas-pages').textContent()).toBe(`1–${size} of 3000`);
    await page.locator('[data-action=next]').click();
    expect(await links.first().textContent()).toBe(`Case ${size}`);
    expect(await page.locator('td a:not([aria-hidden])').count()).toBe(size);
    expect(host.problems).toEqual([]);
  });

  test('works in a pop-out window: draws there, opens links and keeps the focus', async () => {
    const host = await browser.open({ files: FILES });
    const opening = host.page.waitForEvent('popup');
    await host.call('openBase', 'Cases.base', 'Compared', 'window');
    const popOut = await opening;
    const names = popOut.getByRole('columnheader');
    expect(await names.allTextContents()).toEqual(['file name', 'Austria', 'Belgium', 'Cyprus']);
    await popOut.getByRole('link', { name: 'Cyprus' }).focus();
    await host.call('write', 'Cases/Denmark.md', '---\nkind: case\nsince: "1864"\n---\n');
    expect(await names.allTextContents()).toContain('Denmark');
    expect(await popOut.locator('a:focus').textContent()).toBe('Cyprus');
    await popOut.locator('td a.internal-link', { hasText: 'Austria' }).click();
    await popOut.getByRole('link', { name: 'Source 1' }).first().click();
    expect(await popOut.locator('li:focus').textContent()).toContain('Law 1955');
    const opened = await host.page.evaluate('host.log.opened');
    expect(opened).toMatchObject([{ linktext: 'Austria' }]);
    expect(host.problems).toEqual([]);
  });

  test('breaks no date that the app draws', async () => {
    const dates = '---\nkind: case\nsince: 1831-11-15/1839-04-19\n---\n';
    const files = { ...FILES, 'Cases/Belgium.md': dates };
    const host = await browser.open({ files, width: 500 });
    await host.call('openBase', 'Cases.base', 'Compared', 'embed');
    const lines = await host.page
      .locator('[data-foreign]', { hasText: '1831-11-15/1839-04-19' })
      .evaluate((date) => date.getClientRects().length);
    expect(lines).toBe(1);
  });

  test('keeps the focus on a link that the app drew, while it is drawn anew', async () => {
    const host = await browser.open({ files: FILES });
    await host.call('openBase', 'Cases.base', 'Compared', 'tab');
    await host.page.locator('td a.internal-link', { hasText: 'Austria' }).focus();
    await host.call('write', 'Cases/Denmark.md', '---\nkind: case\nsince: "1864"\n---\n');
    expect(await host.page.getByRole('columnheader').allTextContents()).toContain('Denmark');
    expect(await host.page.locator('td a:not([aria-hidden]):focus').textContent()).toBe('Austria');
  });

  test('fills a low tab and no more, and is as high as it needs in a note that goes on below it', async () => {
    const files = manyCases(60, '    order: [file.name, a, b]\n    orientation: rows\n');
    const tab = await browser.open({ files, height: 320 });
    await tab.call('openBase', 'Cases.base', 'Compared', 'tab');
    const [view, scroller] = [
      await boxOf(tab, '.bases-view'),
      await boxOf(tab, '.neutrality-atlas-scroller'),
    ];
    expect(scroller.y + scroller.height).toBeLessThanOrEqual(view.y + view.height);
    const note = await browser.open({ files, height: 900 });
    await note.call('openBase', 'Cases.base', 'Compared', 'embed');
    const [embed, after] = [
      await boxOf(note, '.bases-embed'),
      await boxOf(note, '.bases-embed + p'),
    ];
    expect(embed.height).toBeGreaterThan(300);
    expect(embed.height).toBeLessThan(900);
    expect(after.y).toBeGreaterThan(embed.y + embed.height);
  });
});
