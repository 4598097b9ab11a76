import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, type HostPage, startBrowser } from '../support/app/browser.mjs';
import { SCENES } from '../support/app/scenes.mjs';

/** Scenes in which a modal of ours is open. */
const MODALS = [
  'export',
  'explain',
  'insert',
  'insert-faults',
  'insert-picked',
  'similar',
  'install-plan',
  'install-summary',
  'update-plan-choice',
  'remove-plan',
  'new-note',
  'check-kept',
  'check-none',
  'refresh-edited',
  'convert-question',
  'rename',
];
/** Of a list with hundreds of rows, so many stops are looked at. */
const STOPS = 40;

/** Where the keyboard is, and whether that can be seen by the color of the accent. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { outlineStyle, outlineColor } = getComputedStyle(
      at.closest('.checkbox-container') ?? at,
    );
    const all = [...document.querySelectorAll('*')];
    return {
      place: all.indexOf(at),
      inModal: at.closest('.neutrality-atlas-modal') !== null,
      isSeen: outlineStyle === 'solid' && outlineColor === 'rgb(138, 92, 245)',
      html: at.outerHTML.slice(0, 80),
    };
  });

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('the keyboard', () => {
  let browser: HostBrowser;
  let host: HostPage;
  beforeAll(async () => {
    browser = await startBrowser();
    host = await browser.open({ files: {} });
  });
  afterAll(() => browser.close());
  beforeEach(() => host.page.mouse.move(0, 0));

  const show = async (name: string): Promise<Page> => {
    const { steps, ...vault } = SCENES[name] ?? { files: {}, steps: () => Promise.resolve() };
    await host.restart(vault);
    await host.page.evaluate(() => document.body.createEl('button', { text: 'Opener' }).focus());
    await steps(host.call, host.page);
    return host.page;
  };

  test.each(MODALS)(
    'is in the modal that is named by its title, is seen at every stop and never leaves it: %s',
    async (name) => {
      const page = await show(name);
      const title = await page.locator('.modal-title').textContent();
      const dialog = page.getByRole('dialog', { name: title ?? '', exact: true });
      expect(await dialog.count()).toBe(1);
      expect((await stop(page)).inModal).toBe(true);

      const places = new Set<number>();
      const faults: string[] = [];
      for (let n = 0; n < STOPS; n += 1) {
        await page.keyboard.press('Tab');
        const { place, inModal, isSeen, html } = await stop(page);
        if (!inModal || !isSeen) faults.push(html);
        if (places.has(place)) break;
        places.add(place);
      }
      expect(faults).toEqual([]);
      expect(places.size).toBeGreaterThan(name === 'check-none' ? 0 : 1);

      await page.keyboard.press('Escape');
      expect(await dialog.count()).toBe(0);
      expect((await stop(page)).html).toContain('Opener');
    },
  );

  test('comes from before the first stop to the last button', async () => {
    const page = await show('install-plan');
    await page.keyboard.press('Shift+Tab');
    expect((await stop(page)).html).toContain('Cancel');
    await page.keyboard.press('Tab');
    expect((await stop(page)).html).toContain('aria-label="Folder"');
  });

  test.each([
    ['install-plan', 'Install '],
    ['check', 'Keep as a note'],
  ])('skips the list of the scene %s', async (name, button) => {
    const page = await show(name);
    const skip = page.getByRole('button', { name: 'Skip the list' });
    await skip.focus();
    expect((await skip.boundingBox())?.width).toBeGreaterThan(50);
    await page.keyboard.press('Enter');
    expect((await stop(page)).html).toContain(button);
  });

  test('scrolls a wide table from side to side', async () => {
    const page = await show('comparison-columns');
    await page.setViewportSize({ width: 600, height: 700 });
    const scroller = page.locator('.neutrality-atlas-scroller');
    await scroller.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => scroller.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1000, height: 700 });
  });

  test('keeps a place in the list below a timeline whose last button has done its work', async () => {
    const view =
      'views:\n  - type: neutrality-atlas-timeline\n    name: Times\n    begin: note.from\n    undated: true\n';
    const files: Record<string, string> = {
      'Times.base': view,
      'One.md': '---\nfrom: 1815\n---\n',
    };
    for (let n = 0; n < 250; n += 1) files[`Note ${n}.md`] = '---\nkind: case\n---\n';
    await host.restart({ files });
    await host.call('openBase', 'Times.base', 'Times', 'tab');
    await host.call('click', 'without a date');
    const { page } = host;
    await page.getByRole('button', { name: /^Show \d+ more/ }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: /^Show \d+ more/ }).count()).toBe(0);
    const inView = await page.evaluate(() =>
      document.activeElement?.closest('.neutrality-atlas-view'),
    );
    expect(inView).not.toBeNull();
  });

  test('hears how many are found, shown and compared', async () => {
    const page = await show('insert');
    const said = () => page.locator('[role=status]').allTextContents();
    await page.getByLabel('Find a property').fill('neutral_');
    expect(await said()).toContainEqual(expect.stringMatching(/^\d (property|properties) found$/));

    await show('update-plan');
    await page.getByRole('button', { name: /Conflict/ }).click();
    expect(await said()).toContain('1 file shown');

    await show('comparison-rows');
    await host.call('write', 'Mine.md', '---\nkind: case\norigin: essay\n---\n');
    expect(await said()).toContain('6 notes in the comparison');

    await show('comparison-many-rows');
    await page.getByRole('button', { name: 'Next page' }).click();
    expect(await said()).toContain('201–300 of 300');
  });
});
