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

  test.each([
    ['wide', { width: 1200 }],
    ['in a narrow pane', { width: 380 }],
    ['on a phone', { phone: true }],
  ])('shows the button of its menu beside the table, %s, and never over it', async (_, look) => {
    const host = await browser.open({ files: LIVE, ...look });
    await host.call('render', 'Live.md');
    const button = host.page.getByRole('button', { name: 'More options' });
    const table = host.page.locator('.neutrality-atlas-scroller');
    const above = async (): Promise<number> => {
      const [own, below] = [await button.boundingBox(), await table.boundingBox()];
      return (below?.y ?? 0) - (own?.y ?? 0) - (own?.height ?? 0);
    };
    const before = await above();
    expect(before).toBeGreaterThanOrEqual(0);
    const opacity = await button.evaluate((element) => {
      const at = element.parentElement ?? element;
      return getComputedStyle(at).opacity;
    });
    expect(opacity).toBe('1');
    await table.hover();
    expect(await above()).toBe(before);
  });

  test('names each note on the cards of a phone by a link that opens it', async () => {
    const text = LIVE['Live.md'].replace('caption:', 'orientation: columns\ncaption:');
    const host = await browser.open({ files: { ...LIVE, 'Live.md': text }, phone: true });
    await host.call('render', 'Live.md');
    await host.page.locator('td > a[data-label=Austria]').first().tap();
    const opened = await host.page.evaluate('host.log.opened.map(({ linktext }) => linktext)');
    expect(opened).toEqual(['Cases/Austria.md']);
  });

  test('keeps header and first column in sight, and the place in a wide table when it is drawn anew', async () => {
    const host = await browser.open({ files: LIVE, width: 600 });
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
    const host = await browser.open({ files, width: 600 });
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

  test.each(['rows', 'columns'])(
    'makes cards of a wide table on a phone, which stay a table: %s',
    async (orientation) => {
      const live = `${LIVE['Live.md']}`.replace('caption', `orientation: ${orientation}\ncaption`);
      const host = await browser.open({ files: { ...LIVE, 'Live.md': live }, phone: true });
      await host.call('render', 'Live.md');
      const { page } = host;
      const table = page.getByRole('table', { name: 'Cases' });
      const [columns, rows] = orientation === 'rows' ? [7, 4] : [5, 6];
      expect(await table.getByRole('columnheader').count()).toBe(columns);
      expect(await table.getByRole('row').count()).toBe(rows + 1);
      expect(await table.getByRole('rowheader').count()).toBe(rows);
      const card = table.getByRole('row', { name: orientation === 'rows' ? 'Austria' : 'since' });
      const label = orientation === 'rows' ? 'since' : 'Austria';
      const cell = card.getByRole('cell', { name: '1955-10-26' });
      expect(await cell.count()).toBe(1);
      const seen = await cell.evaluate((element) => {
        const label = element.querySelector('[data-label]') ?? element;
        return getComputedStyle(label, '::before').content;
      });
      expect(seen).toContain(label);
      const boxes = await card.getByRole('cell').evaluateAll((cells) =>
        cells.map((each) => ({
          left: each.getBoundingClientRect().left,
          width: each.clientWidth,
        })),
      );
      expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(1);
      expect(await page.getByRole('link', { name: 'Cyprus' }).first().isVisible()).toBe(true);
      const { overflowing, pageOverflows } = await host.look();
      expect({ overflowing, pageOverflows }).toEqual({ overflowing: [], pageOverflows: false });
      await page.emulateMedia({ media: 'print' });
      const display = await page
        .locator('table')
        .evaluate((element) => getComputedStyle(element).display);
      expect(display).toBe('table');
    },
  );

  test('is no wider than its pane where much of it is only spoken', async () => {
    const order = Array.from({ length: 20 }, (_, n) => `p${n}`).join(', ');
    const live = `\`\`\`comparison\nfilters: kind == "case"\norder: [file.name, ${order}]\ngaps: true\n\`\`\`\n`;
    for (const phone of [false, true]) {
      const host = await browser.open({ files: { ...LIVE, 'Live.md': live }, phone });
      await host.call('render', 'Live.md');
      expect(await host.page.getByText('missing', { exact: true }).count()).toBeGreaterThan(50);
      const { overflowing, pageOverflows } = await host.look();
      expect({ overflowing, pageOverflows }).toEqual({ overflowing: [], pageOverflows: false });
    }
  });

  test('keeps what is selected, and where it was scrolled, when a note is added', async () => {
    const host = await browser.open({ files: LIVE });
    await host.call('render', 'Live.md');
    const { page } = host;
    await page.getByRole('rowheader', { name: 'Cyprus' }).selectText();
    await host.call('write', 'Cases/Bulgaria.md', '---\nkind: case\n---\n');
    expect(await page.getByRole('rowheader', { name: 'Bulgaria' }).count()).toBe(1);
    expect(await page.evaluate(() => String(document.getSelection()))).toBe('Cyprus');
  });

  test('shows the sources of a cell under the pointer and by the keyboard, inside the window', async () => {
    const host = await browser.open({ files: LIVE, width: 500, height: 300 });
    await host.call('render', 'Live.md');
    const { page } = host;
    const popover = page.getByRole('tooltip');
    await page.getByRole('cell', { name: '1831' }).hover();
    await popover.waitFor();
    expect(await popover.textContent()).toBe('2. Law1. Law 1955');
    const box = await popover.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(500);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(300);
    await page.mouse.move(0, 0);
    await popover.waitFor({ state: 'detached' });
    await page.locator('a[data-source]').first().focus();
    await popover.waitFor();
    await page.keyboard.press('Escape');
    expect(await popover.count()).toBe(0);
  });

  test('keeps the sources beside a number that the browser scrolls to, and hides them when the reader scrolls', async () => {
    const host = await browser.open({ files: LIVE, width: 700 });
    await host.call('render', 'Live.md');
    const { page } = host;
    const popover = page.getByRole('tooltip');
    const number = page.locator('a[data-source]').first();
    const scroller = page.locator('.neutrality-atlas-scroller');
    await scroller.evaluate((element) => {
      element.scrollTo({ left: 9999, behavior: 'instant' });
    });
    await page.waitForTimeout(200);
    await number.focus();
    await page.waitForTimeout(200);
    expect(await scroller.evaluate((element) => element.scrollLeft)).toBeLessThan(100);
    const [shown, beside] = [await popover.boundingBox(), await number.boundingBox()];
    expect(Math.abs((shown?.x ?? 999) - (beside?.x ?? 0))).toBeLessThan(150);
    await scroller.evaluate((element) => {
      element.scrollBy({ left: 9999, behavior: 'instant' });
    });
    await popover.waitFor({ state: 'detached' });
  });

  test('draws fast and scrolls back when the pages of thousands of notes are turned', async () => {
    const files: Record<string, string> = {
      'Live.md': '```comparison\nfilters: kind == "case"\norder: [file.name, a, b]\n```\n',
    };
    for (let n = 1000; n < 3000; n += 1) files[`${n}.md`] = `---\nkind: case\na: ${n}\n---\n`;
    const host = await browser.open({ files });
    await host.call('render', 'Live.md');
    const { page } = host;
    expect(await page.locator('tbody tr').count()).toBe(200);
    const scroller = page.locator('.neutrality-atlas-scroller');
    await scroller.evaluate((element) => {
      element.scrollTo({ top: 2000, behavior: 'instant' });
    });
    await page.getByRole('button', { name: 'Next page' }).press('Enter');
    expect(await page.getByText('201–400 of 2000').first().isVisible()).toBe(true);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBe(0);
    expect(await page.locator('tbody th').first().textContent()).toBe('1200');
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

  test('hides nothing that has the focus under the buttons of the form', async () => {
    const host = await browser.open({ files: CASES, height: 500 });
    await host.call('write', 'Paper.md', 'Mine.\n');
    await host.call('open', 'Paper.md');
    await host.call('run', 'insert-comparison');
    const hidden: string[] = [];
    for (let step = 0; step < 30; step += 1) {
      await host.page.keyboard.press('Tab');
      const covered = await host.page.evaluate(() => {
        const focused = document.activeElement ?? document.body;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there?.closest('.modal-button-container') && !focused.contains(there)
          ? focused.outerHTML
          : null;
      });
      if (covered !== null) hidden.push(covered);
    }
    expect(hidden).toEqual([]);
  });

  test('shows an export and the places after a rename without a complaint or an overflow', async () => {
    const files = { ...LIVE, 'Named.md': '```comparison\nnotes: ["[[Cyprus]]"]\n```\n' };
    for (const phone of [false, true]) {
      for (const show of ['export', 'rename']) {
        const host = await browser.open({ files, phone });
        if (show === 'export') {
          await host.call('open', 'Live.md');
          await host.call('run', 'export-comparison');
          await host.call('set', 'Format', 'html');
        } else {
          await host.call('rename', 'Cases/Cyprus.md', `Cases/${'A long name '.repeat(9)}.md`);
          await host.call('click', 'Update…');
        }
        expect(await host.page.locator('.modal').count()).toBe(1);
        const { overflowing, pageOverflows } = await host.look();
        expect({ show, problems: host.problems, overflowing, pageOverflows }).toEqual({
          show,
          problems: [],
          overflowing: [],
          pageOverflows: false,
        });
        await host.page.close();
      }
    }
  });
});
