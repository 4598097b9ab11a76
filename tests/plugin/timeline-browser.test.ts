import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { readTemplate } from '../../scripts/pack.mjs';
import { layOutTimeline } from '../../src/core/timeline/lay-out-timeline';
import { renderSvg } from '../../src/core/timeline/render-svg';
import { type HostBrowser, type HostPage, startBrowser } from '../support/app/browser.mjs';
import { note } from '../support/notes';
import { NOTES, timelineOf } from '../support/timelines';

const base = (view = ''): string =>
  `filters: kind == "case"\nviews:\n  - type: neutrality-atlas-timeline\n    name: Timeline\n    order: [file.name]\n${view}`;
const FILES = {
  'Belgium.md': note({
    kind: 'case',
    neutral_from: '1831-11-15',
    neutral_until: '1919-06-28',
    violated_on: '[1914-08-04]',
  }),
  'Cracow.md': note({ kind: 'case', neutral_from: '1815-05', neutral_until: '1846~' }),
  'Sweden.md': note({ kind: 'case', neutral_from: '1834-01-04', neutral_until: '2024-03-07' }),
  'Undated.md': note({ kind: 'case', neutral_from: 'long ago' }),
  'Times.base': base(),
};

/** A vault of so many cases. */
function manyCases(count: number): Record<string, string> {
  const files: Record<string, string> = { 'Times.base': base() };
  for (let n = 0; n < count; n += 1)
    files[`Case ${n}.md`] = note({
      kind: 'case',
      neutral_from: String(1000 + (n % 997)),
      neutral_until: String(1010 + (n % 997) + (n % 50)),
    });
  return files;
}

const links = ({ page }: HostPage) => page.getByRole('listitem').getByRole('link');
const focused = ({ page }: HostPage): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const drawn = ({ page }: HostPage) =>
  page.evaluate(
    () => new Promise((done) => window.requestAnimationFrame(() => window.setTimeout(done))),
  );
/** Where the scroller is, and how wide its contents are. */
const scrolled = ({ page }: HostPage) =>
  page
    .locator('.neutrality-atlas-time-scroller')
    .evaluate(({ scrollLeft, scrollTop, scrollWidth, clientWidth }) => {
      return { scrollLeft, scrollTop, scrollWidth, clientWidth };
    });

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('a timeline in Chromium', () => {
  let browser: HostBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  const open = async (
    files: Readonly<Record<string, string>>,
    look = {},
    place = 'tab',
  ): Promise<HostPage> => {
    const host = await browser.open({ files, ...look });
    await host.call('openBase', 'Times.base', 'Timeline', place);
    await host.call('settle');
    return host;
  };

  test.each([
    ['in a tab', 'tab', {}],
    ['in a note, dark', 'embed', { dark: true }],
    ['in a sidebar', 'sidebar', { width: 320 }],
    ['on a phone', 'tab', { phone: true }],
  ] as const)('is drawn %s without a complaint, an overflow or pale text', async (...given) => {
    const [, place, look] = given;
    const host = await open(FILES, look, place);
    expect(await links(host).allTextContents()).toEqual(['Belgium', 'Cracow', 'Sweden']);
    const { overflowing, pageOverflows, pale } = await host.look();
    expect({ problems: host.problems, overflowing, pageOverflows, pale }).toEqual({
      ...{ problems: [], overflowing: [], pageOverflows: false, pale: [] },
    });
    const { scrollWidth, clientWidth } = await scrolled(host);
    expect(scrollWidth).toBe(clientWidth);
  });

  test('the shipped cases are drawn without one that covers another', async () => {
    const host = await browser.open({ files: readTemplate(), height: 2000 });
    await host.call('openBase', 'Bases/Cases.base', 'Timeline', 'tab');
    await host.call('settle');
    const boxes = await host.page
      .getByRole('listitem')
      .evaluateAll((items) =>
        items
          .map((item) => item.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x, y, width, height })),
      );
    expect(boxes.length).toBeGreaterThan(50);
    const covered = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            a.x < b.x + b.width &&
            b.x < a.x + a.width &&
            a.y < b.y + b.height &&
            b.y < a.y + a.height,
        ),
    );
    expect(covered).toEqual([]);
    expect((await host.look()).overflowing).toEqual([]);
    expect(host.problems).toEqual([]);
  });

  test('no name of a shipped instrument is cut that is not very long', async () => {
    const host = await browser.open({ files: readTemplate(), width: 1400, height: 3000 });
    await host.call('openBase', 'Bases/Instruments.base', 'Timeline', 'tab');
    await host.call('settle');
    const names = await host.page.locator('.neutrality-atlas-entry-name').evaluateAll((all) =>
      all.map(({ scrollWidth, clientWidth, textContent }) => ({
        name: textContent ?? '',
        isCut: scrollWidth > clientWidth,
      })),
    );
    expect(names.map(({ name }) => name)).toContain('Moscow Memorandum (1955)');
    expect(names.filter(({ name, isCut }) => isCut && name.length < 40)).toEqual([]);
  });

  test('is walked through, opened and zoomed by the keyboard', async () => {
    const host = await open(FILES);
    const { keyboard } = host.page;
    await links(host).first().focus();
    expect(await focused(host)).toBe('Belgium: 1831-11-15 to 1919-06-28, broken 1914-08-04');
    await keyboard.press('ArrowRight');
    expect(await focused(host)).toBe('Cracow: 1815-05 to about 1846');
    await keyboard.press('End');
    expect(await focused(host)).toBe('Sweden: 1834-01-04 to 2024-03-07');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('Home');
    expect(await focused(host)).toContain('Belgium');
    const outline = await links(host)
      .first()
      .evaluate((link) => getComputedStyle(link).outlineStyle);
    expect(outline).toBe('solid');
    for (let n = 0; n < 6; n += 1) await keyboard.press('+');
    const wide = await scrolled(host);
    expect(wide.scrollWidth).toBeGreaterThan(wide.clientWidth * 10);
    expect(await focused(host)).toContain('Belgium');
    await keyboard.press('0');
    const whole = await scrolled(host);
    expect(whole.scrollWidth).toBe(whole.clientWidth);
    await keyboard.press('Enter');
    expect(await host.page.evaluate('host.log.opened')).toMatchObject([{ linktext: 'Belgium.md' }]);
    expect(host.problems).toEqual([]);
  });

  test('Ctrl and the wheel zoom around the pointer, and the wheel alone does not', async () => {
    const host = await open(FILES);
    const { page } = host;
    const cracow = page.getByRole('link', { name: /^Cracow/ });
    const before = (await cracow.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(before.x + 1, before.y + 5);
    await page.mouse.wheel(0, 5);
    expect((await scrolled(host)).scrollLeft).toBe(0);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -800);
    await page.keyboard.up('Control');
    await host.call('settle');
    const { scrollWidth, clientWidth } = await scrolled(host);
    expect(scrollWidth).toBeGreaterThan(clientWidth * 1.5);
    const after = (await cracow.boundingBox()) ?? { x: 0, y: 0 };
    expect(Math.abs(after.x - before.x)).toBeLessThan(20);
  });

  test('two fingers on a screen zoom around what is between them, and the page stays as it is', async () => {
    const host = await open(FILES, { phone: true });
    const { page } = host;
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: string, ...places: readonly number[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: places.map((x, id) => ({ x, y: cracowAt.y + 4, id })),
      });
    const cracow = page.getByRole('link', { name: /^Cracow/ });
    const cracowAt = (await cracow.boundingBox()) ?? { x: 0, y: 0 };
    const { x } = cracowAt;
    await touch('touchStart', x + 10);
    await touch('touchStart', x - 10, x + 10);
    for (let apart = 20; apart <= 60; apart += 10) {
      await touch('touchMove', x - apart, x + apart);
      await drawn(host);
    }
    const wide = await scrolled(host);
    expect(wide.scrollWidth).toBeGreaterThan(wide.clientWidth * 3);
    expect(Math.abs(((await cracow.boundingBox())?.x ?? 0) - x)).toBeLessThan(10);
    // Both to the right: what is between them goes with them
    await touch('touchMove', x - 30, x + 90);
    await drawn(host);
    expect(Math.abs(((await cracow.boundingBox())?.x ?? 0) - x - 30)).toBeLessThan(10);
    for (let apart = 50; apart >= 10; apart -= 10) {
      await touch('touchMove', x - apart, x + apart);
      await drawn(host);
    }
    await touch('touchEnd');
    const narrow = await scrolled(host);
    expect(narrow.scrollWidth).toBeLessThan(wide.scrollWidth / 3);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    expect(await page.evaluate('host.log.opened')).toEqual([]);
    expect(host.problems).toEqual([]);
  });

  test('what is in view before and after a zoom stays the same element', async () => {
    const host = await open(FILES);
    const belgium = links(host).first();
    await belgium.evaluate((link) => (link.dataset['seen'] = 'before'));
    await belgium.focus();
    await host.page.keyboard.press('+');
    await host.call('settle');
    expect(await belgium.getAttribute('data-seen')).toBe('before');
    const [bar, link] = await Promise.all([
      belgium.locator('.neutrality-atlas-bar').boundingBox(),
      belgium.boundingBox(),
    ]);
    expect(bar?.x).toBeCloseTo(link?.x ?? 0, 0);
    expect(bar?.width).toBeCloseTo(link?.width ?? 0, 0);
  });

  test('the name of a bar stays in view while the bar is scrolled through', async () => {
    const host = await open(FILES);
    await links(host).first().focus();
    for (let n = 0; n < 6; n += 1) await host.page.keyboard.press('+');
    const scroller = host.page.locator('.neutrality-atlas-time-scroller');
    await scroller.evaluate((element) => (element.scrollLeft += 1500));
    await host.call('settle');
    const frame = (await scroller.boundingBox()) ?? { x: 0, width: 0 };
    const name = await host.page
      .locator('.neutrality-atlas-entry-name', { hasText: 'Sweden' })
      .boundingBox();
    expect(name?.x).toBeGreaterThanOrEqual(frame.x);
    expect(name?.x).toBeLessThan(frame.x + frame.width);
  });

  test('stays where its reader is while notes change', async () => {
    const host = await open(FILES);
    await links(host).first().focus();
    for (let n = 0; n < 5; n += 1) await host.page.keyboard.press('+');
    const place = async () => (await links(host).first().boundingBox())?.x ?? 0;
    const before = await place();
    await host.call(
      'write',
      'Older.md',
      note({ kind: 'case', neutral_from: '1648-10-24', neutral_until: '1650' }),
    );
    await host.call('settle');
    expect(Math.abs((await place()) - before)).toBeLessThan(3);
    expect(await focused(host)).toContain('Belgium');
  });

  test('of three thousand notes only those in view are there, and each can be reached', async () => {
    const host = await open(manyCases(3000));
    const drawn = await links(host).count();
    expect(drawn).toBeGreaterThan(20);
    expect(drawn).toBeLessThan(400);
    await links(host).first().focus();
    await host.page.keyboard.press('End');
    expect(await focused(host)).toContain('Case 2999:');
    expect((await scrolled(host)).scrollTop).toBeGreaterThan(1000);
    const item = host.page.getByRole('listitem').filter({ hasText: 'Case 2999' });
    expect(await item.getAttribute('aria-posinset')).toBe('3000');
    expect(await item.getAttribute('aria-setsize')).toBe('3000');
    expect(host.problems).toEqual([]);
  });

  test('goes from left to right in a language that does not', async () => {
    const host = await open(FILES);
    await host.page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await host.call('settle');
    const [cracow, sweden] = await Promise.all(
      [/^Cracow/, /^Sweden/].map((name) => host.page.getByRole('link', { name }).boundingBox()),
    );
    expect(cracow?.x).toBeLessThan(sweden?.x ?? 0);
    expect((await host.look()).pageOverflows).toBe(false);
  });

  test('what it exports is XML, whatever the notes are called', async () => {
    const names = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
      minLength: 3,
      maxLength: 3,
    });
    const files = fc
      .sample(fc.tuple(NOTES, names), { numRuns: 40, seed: 1 })
      .flatMap(([notes, [a = '', b = '', c = '']]) => {
        const timeline = timelineOf({ ...notes, [a]: { neutral_from: '1815', status: b } });
        const drawing = layOutTimeline(timeline, {
          width: 900,
          perDay: null,
          font: 13,
          today: 20_000,
        });
        const entries = timeline.entries.map(() => c);
        const legend = [{ sign: 'color', color: 0, text: b } as const];
        return renderSvg(drawing, timeline, {
          title: a,
          description: b,
          entries,
          legend,
          notes: [c],
        });
      });
    const host = await browser.open({ files: {} });
    const faults = await host.page.evaluate(
      (given) =>
        given.flatMap((text) => {
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
          return parsed.querySelector('parsererror')?.textContent ?? [];
        }),
      files,
    );
    expect(faults).toEqual([]);
  });
});
