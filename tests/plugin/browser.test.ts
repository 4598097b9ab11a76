import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, startBrowser } from '../support/app/browser.mjs';
import { CASES } from '../support/cases';

const LIVE = {
  ...CASES,
  'Cases/Denmark.md': `---\nkind: case\nform: ${'x'.repeat(10_000)}\nsince: a | b\n---\n`,
  'Live.md':
    '```comparison\nfilters: kind == "case"\nsources: footnotes\ncaption: Cases\norder: [file.name, since, form, power, kind, file.path, file.size]\n```\n',
};

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('in Chromium', () => {
  let browser: HostBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['wide', {}],
    ['on a dark phone', { dark: true, phone: true }],
  ])('draws the live comparison, %s, without a complaint or an overflow', async (_, look) => {
    const host = await browser.open({ files: LIVE, ...look });
    await host.call('render', 'Live.md');
    const table = host.page.getByRole('table', { name: 'Cases' });
    expect(await table.getByRole('rowheader').allTextContents()).toEqual([
      'Austria',
      'Belgium',
      'Cyprus',
      'Denmark',
    ]);
    const long = await table.getByRole('cell', { name: 'xxx' }).boundingBox();
    expect(long?.width).toBeLessThan(400);
    expect(await table.getByRole('columnheader').count()).toBe(7);
    const { overflowing, pageOverflows } = await host.look();
    expect({ problems: host.problems, overflowing, pageOverflows }).toEqual({
      problems: [],
      overflowing: [],
      pageOverflows: false,
    });
  });

  test('keeps header and first column in sight, and the place in a wide table when it is drawn anew', async () => {
    const host = await browser.open({ files: LIVE, phone: true });
    await host.call('render', 'Live.md');
    const scroller = host.page.locator('.neutrality-atlas-scroller');
    await scroller.evaluate((element) => {
      element.scrollTo({ left: 200, behavior: 'instant' });
    });
    const name = host.page.getByRole('rowheader', { name: 'Austria' });
    const [box, around] = [await name.boundingBox(), await scroller.boundingBox()];
    expect(Math.abs((box?.x ?? 0) - (around?.x ?? 99))).toBeLessThan(2);
    await host.call('write', 'Cases/Cyprus.md', '---\nkind: case\nsince: 1960\n---\n');
    expect(await host.page.getByRole('cell', { name: '1960' }).count()).toBe(1);
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBe(200);
  });

  test('keeps the focus and what is unfolded when it is drawn anew', async () => {
    const host = await browser.open({
      files: { ...LIVE, 'Broken.md': '---\na: 1\na: 2\n---\n' },
    });
    await host.call('render', 'Live.md');
    await host.page.locator('summary').click();
    await host.page.getByRole('link', { name: 'Cyprus' }).focus();
    await host.call('write', 'Cases/Bulgaria.md', '---\nkind: case\n---\n');
    expect(await host.page.getByRole('rowheader', { name: 'Bulgaria' }).count()).toBe(1);
    expect(await host.page.locator('a:focus').textContent()).toBe('Cyprus');
    expect(await host.page.locator('details').getAttribute('open')).toBe('');
  });

  test('breaks no date, cuts no caption, and hides no focused link under header or first column', async () => {
    const caption =
      'A caption far longer than the pane is wide, which has to wrap to be read. '.repeat(3);
    const files: Record<string, string> = {
      'Live.md': `\`\`\`comparison\nfilters: kind == "case"\ncaption: ${caption}\norder: [file.name, since, a, b, c, d, e]\n\`\`\`\n`,
    };
    for (let n = 10; n < 60; n += 1)
      files[`Cases/${n}.md`] =
        `---\nkind: case\nsince: 1831-11-15/1839-04-19\na: "[[Cases/10]]"\nb: "[[Cases/11]]"\nc: x\nd: y\ne: "[[Cases/12]]"\n---\n`;
    const host = await browser.open({ files, phone: true });
    await host.call('render', 'Live.md');
    const { page } = host;
    const scroller = page.locator('.neutrality-atlas-scroller');
    const shown = await page.locator('.neutrality-atlas-caption').boundingBox();
    const around = await scroller.boundingBox();
    expect(shown?.width).toBeLessThanOrEqual(around?.width ?? 0);
    const heights = await page
      .locator('.neutrality-atlas-date')
      .evaluateAll((dates) => dates.map((date) => date.getClientRects().length));
    expect(new Set(heights)).toEqual(new Set([1]));

    await scroller.evaluate((element) => {
      element.scrollTo({ left: 9999, top: 9999, behavior: 'instant' });
    });
    const hidden: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press(step === 0 ? 'Tab' : 'Shift+Tab');
      if (step === 0) await page.locator('tbody tr:last-child a').last().focus();
      const covered = await page.evaluate(() => {
        const link = document.activeElement;
        if (link?.tagName !== 'A' || link.closest('th') !== null) return null;
        const { left, top, height } = link.getBoundingClientRect();
        const there = document.elementFromPoint(left + 2, top + height / 2);
        return link.contains(there) ? null : `${link.textContent} ${Math.round(top)}`;
      });
      if (covered !== null) hidden.push(covered);
    }
    expect(hidden).toEqual([]);
  });

  test('prints the whole table', async () => {
    const files: Record<string, string> = { ...LIVE };
    for (let n = 10; n < 90; n += 1) files[`Cases/${n}.md`] = '---\nkind: case\n---\n';
    const host = await browser.open({ files });
    await host.call('render', 'Live.md');
    await host.page.emulateMedia({ media: 'print' });
    const cut = await host.page.locator('.neutrality-atlas-scroller').evaluate((element) => ({
      down: element.scrollHeight - element.clientHeight,
      across: element.scrollWidth - element.clientWidth,
      sticky: [...element.querySelectorAll('th')].filter(
        (each) => getComputedStyle(each).position === 'sticky',
      ).length,
    }));
    expect(cut).toEqual({ down: 0, across: 0, sticky: 0 });
  });

  test('shows the plan, the form and the question about edits without a complaint or an overflow', async () => {
    const edited =
      '<!-- comparison\nfilters: kind == "case"\n-->\n\n| Name |\n| --- |\n| Mine |\n\n<!-- /comparison 000000000000 -->\n';
    for (const phone of [false, true]) {
      for (const command of [
        'install-notes',
        'insert-comparison',
        'compare-notes',
        'refresh-all-tables',
      ]) {
        const host = await browser.open({ files: { ...LIVE, 'Edited.md': edited }, phone });
        await host.call('open', 'Edited.md');
        await host.call('run', command);
        expect(await host.page.locator('.modal').count()).toBe(1);
        const { overflowing, pageOverflows } = await host.look();
        expect({ command, problems: host.problems, overflowing, pageOverflows }).toEqual({
          command,
          problems: [],
          overflowing: [],
          pageOverflows: false,
        });
        await host.page.close();
      }
    }
  });
});
