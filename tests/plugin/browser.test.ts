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

  test('shows the plan, the form and the question about edits without a complaint or an overflow', async () => {
    const edited =
      '<!-- comparison\nfilters: kind == "case"\n-->\n\n| Name |\n| --- |\n| Mine |\n\n<!-- /comparison 000000000000 -->\n';
    for (const phone of [false, true]) {
      for (const command of ['install-notes', 'insert-comparison', 'refresh-all-tables']) {
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
