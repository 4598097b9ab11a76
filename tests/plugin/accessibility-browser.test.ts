import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, type HostPage, startBrowser } from '../support/app/browser.mjs';
import { SCENES } from '../support/app/scenes.mjs';

const AXE = readFileSync(
  path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

/** Landmarks, title and first heading are those of the app's window; all other rules hold for what we draw in it. */
const OF_THE_WINDOW = [
  'region',
  'landmark-one-main',
  'page-has-heading-one',
  'document-title',
  'bypass',
];
const EVERYTHING: RunOptions = {
  rules: Object.fromEntries(OF_THE_WINDOW.map((rule) => [rule, { enabled: false }])),
};
const COLORS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Components of the app in colors of the app, on which we lay nothing: its main buttons, and faults at its settings. */
const IN_COLORS_OF_THE_APP = 'button.mod-cta, button.mod-warning, .setting-item.is-invalid div';

/** What axe finds, a line each. */
async function faultsIn(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(
    async ([given, excused]) => {
      const { axe } = window as unknown as {
        axe: { run(on: Document, how: RunOptions): Promise<AxeResults> };
      };
      const { violations } = await axe.run(document, { resultTypes: ['violations'], ...given });
      return violations.flatMap(({ id, nodes }) =>
        nodes
          .filter(({ target }) => {
            const element = document.querySelector(target.join(' '));
            return id !== 'color-contrast' || element?.matches(excused) !== true;
          })
          .map(({ html, failureSummary = '' }) =>
            `${id}: ${html}: ${failureSummary}`.replace(/\s+/g, ' '),
          ),
      );
    },
    [options, IN_COLORS_OF_THE_APP] as const,
  );
}

/** Of hundreds of rows that are alike the first show it all. */
const shorten = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const list of document.querySelectorAll('ul, tbody, .prompt-results'))
      for (const row of [...list.children].slice(30)) row.remove();
  });

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

async function makeDesktop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.className = 'theme-light is-desktop';
    document.documentElement.dir = 'ltr';
  });
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.mouse.move(0, 0);
}

const darken = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.className = 'theme-dark is-desktop';
    document.documentElement.dir = 'rtl';
  });

async function makePhone(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.className = 'theme-dark is-mobile is-phone';
    document.documentElement.dir = 'ltr';
  });
  await page.setViewportSize({ width: 390, height: 800 });
  // What follows the size of the window does so with its next frames.
  await page.evaluate(
    () =>
      new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done))),
  );
}

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('to axe', () => {
  let browser: HostBrowser;
  let host: HostPage;
  beforeAll(async () => {
    browser = await startBrowser();
    host = await browser.open({ files: {} });
    await host.page.evaluate(AXE);
  });
  afterAll(() => browser.close());

  test('a button without a name and pale text in a modal of ours are faults', async () => {
    const { page, call } = host;
    await call('run', 'check-notes');
    await page.evaluate(() => {
      const content = document.querySelector('.modal-content');
      content?.createEl('button');
      content?.createEl('p', { text: 'Pale', attr: { style: 'color: #999' } });
    });
    const found = await faultsIn(page, EVERYTHING);
    expect(found.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'button-name',
      'color-contrast',
    ]);
  });

  test.each(Object.entries(SCENES))(
    '%s has no fault: light, dark from right to left, and on a phone',
    async (_, { steps, ...vault }) => {
      const { page, problems, call } = host;
      const before = problems.length;
      await host.restart(vault);
      await makeDesktop(page);
      await steps(call, page);
      await shorten(page);
      const light = await faultsIn(page, EVERYTHING);
      await darken(page);
      const dark = [...(await faultsIn(page, COLORS)), await isTooWide(page)];
      await makePhone(page);
      const phone = [...(await faultsIn(page, EVERYTHING)), await isTooWide(page)];
      const none = { light: [], dark: [false], phone: [false], problems: [] };
      expect({ light, dark, phone, problems: problems.slice(before) }).toEqual(none);
    },
  );
});
