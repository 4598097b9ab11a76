import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, startBrowser } from '../support/app/browser.mjs';
import { CASES } from '../support/cases';

const LONG =
  'A sentence that is so long that no phone shows it on one line, and not on two either. ';
const FILES = {
  ...CASES,
  'Cases/Denmark.md': `---\nkind: case\naliases: ["${'Kingdom of Denmark '.repeat(9)}"]\n---\n${LONG}\n`,
};

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('in Chromium', () => {
  let browser: HostBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const LOOKS: [string, object][] = [
    ['wide', {}],
    ['on a dark phone', { dark: true, phone: true }],
  ];

  test.each(LOOKS)('finds a note by the keyboard, %s, without an overflow', async (_, look) => {
    const host = await browser.open({ files: FILES, ...look });
    await host.call('run', 'open-note');
    const item = host.page.locator('.suggestion-item', { hasText: 'Denmark' });
    const [box, window] = [await item.boundingBox(), host.page.viewportSize()];
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(window?.width ?? 0);
    expect(box?.height).toBeLessThan(110);
    const { pageOverflows, pale } = await host.look();
    expect({ problems: host.problems, pageOverflows, pale }).toEqual({
      problems: [],
      pageOverflows: false,
      pale: [],
    });
    await host.page.locator('.prompt-input').fill('denm case');
    await host.page.locator('.prompt-input').press('Enter');
    await host.call('settle');
    const opened = await host.page.evaluate('host.log.opened.map(({ linktext }) => linktext)');
    expect(opened).toEqual(['Cases/Denmark.md']);
  });

  test.each(LOOKS)('begins a note by the keyboard alone, %s', async (_, look) => {
    const host = await browser.open({ files: FILES, ...look });
    await host.call('run', 'new-note');
    await host.page.keyboard.type('Ruritania');
    await host.page.keyboard.press('Tab');
    await host.page.keyboard.type('Mine');
    await host.page.keyboard.press('Enter');
    await host.call('settle');
    const made = await host.page.evaluate('Object.keys(host.files)');
    expect(made).toContain('Mine/Ruritania.md');
    expect(host.problems).toEqual([]);
  });

  test.each(LOOKS)('shows the settings, %s, without an overflow', async (_, look) => {
    const host = await browser.open({ files: FILES, ...look });
    await host.call('openSettings');
    const { pageOverflows, overflowing, pale } = await host.look();
    expect({ problems: host.problems, pageOverflows, overflowing, pale }).toEqual({
      problems: [],
      pageOverflows: false,
      overflowing: [],
      pale: [],
    });
  });
});
