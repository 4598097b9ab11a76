import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/programs.mjs';
import { type HostBrowser, type HostPage, startBrowser } from '../support/app/browser.mjs';
import { CASES } from '../support/cases';

// What users of other plugins complained of: docs/complaints.md names each test here.

const DEFINITION =
  'filters: kind == "case"\norder: [file.name, since, form, power, kind]\nsources: footnotes\n';
const LIVE = `# Notes\n\nBefore.\n\n\`\`\`comparison\n${DEFINITION}\`\`\`\n\nAfter.\n`;
const TIMES = 'Times.base';
const FILES: Readonly<Record<string, string>> = {
  ...CASES,
  'Cases/Belgium.md': `---\nkind: case\nneutral_from: 1831-11-15\nneutral_until: 1919-06-28\n---\n`,
  'Live.md': LIVE,
  'Cases.base':
    'filters: kind == "case"\nviews:\n  - type: neutrality-atlas-comparison\n    name: Compared\n    order: [file.name, since, form, power]\n',
  [TIMES]:
    'filters: kind == "case"\nviews:\n  - type: neutrality-atlas-timeline\n    name: Timeline\n    order: [file.name]\n',
};

/** A vault of so many cases, with a note that compares them. */
function manyCases(count: number): Record<string, string> {
  const files: Record<string, string> = { 'Live.md': LIVE };
  for (let n = 0; n < count; n += 1)
    files[`Cases/Case ${1000 + n}.md`] = `---\nkind: case\nsince: ${n}\n---\n`;
  return files;
}

/** Each way in which the plugin shows links to notes. */
const SURFACES: readonly [string, (host: HostPage) => Promise<void>][] = [
  ['a comparison in a note', (host) => host.call('render', 'Live.md')],
  ['a Comparison view', (host) => host.call('openBase', 'Cases.base', 'Compared', 'tab')],
  ['a Timeline view', (host) => host.call('openBase', TIMES, 'Timeline', 'tab')],
];

// Where there is no Chromium, `npm test` says so in one line: see scripts/programs.mjs.
describe.skipIf(findChromium() === null)('in Chromium', () => {
  let browser: HostBrowser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  test.each(SURFACES)(
    'previews the links of %s, and opens them in the same tab or in a new one',
    async (_, show) => {
      const host = await browser.open({ files: FILES });
      const { page } = host;
      await page.evaluate(
        "window.previews = []; host.app.workspace.on('hover-link', ({ linktext, source }) => window.previews.push([linktext, source]))",
      );
      await show(host);
      const link = page.locator('a[data-href="Cases/Belgium.md"]').first();
      await link.dispatchEvent('mouseover', { bubbles: true });
      await link.click({ button: 'middle' });
      await link.click({ modifiers: ['Control'] });
      await link.press('Control+Enter');
      await link.click();
      expect(await page.evaluate('window.previews')).toContainEqual([
        'Cases/Belgium.md',
        'neutrality-atlas',
      ]);
      expect(await page.evaluate('[...host.plugin.hoverLinkSources__.keys()]')).toEqual([
        'neutrality-atlas',
      ]);
      const opened = await page.evaluate('host.log.opened.map(({ pane }) => pane)');
      expect(opened).toEqual(['tab', 'tab', 'tab', false]);
      expect(host.problems).toEqual([]);
      await page.close();
    },
  );

  test('opens a note whose path has a # in it, and makes no other', async () => {
    const path = 'C# and #more/C# notes.md';
    const host = await browser.open({ files: { ...FILES, [path]: '---\nkind: case\n---\n' } });
    await host.call('render', 'Live.md');
    await host.page.getByRole('link', { name: 'C# notes' }).click();
    await host.call('settle');
    expect(await host.page.evaluate('host.app.workspace.activeLeaf.view.file.path')).toBe(path);
    expect(await host.page.evaluate('host.log.opened')).toEqual([]);
  });

  test('leads from a web address in a property to the page, and fetches nothing to show it', async () => {
    const address = 'https://example.org/treaty';
    const host = await browser.open({
      files: { ...FILES, 'Cases/Cyprus.md': `---\nkind: case\nform: ${address}\n---\n` },
    });
    await host.call('render', 'Live.md');
    const { page } = host;
    const link = page.getByRole('link', { name: address });
    expect(await link.getAttribute('href')).toBe(address);
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.evaluate(
      "document.body.addEventListener('click', (event) => { window.left = event.target; event.preventDefault(); })",
    );
    await page.context().route('**/*', (route) => route.abort()); // the tests open nothing on the web
    const opening = page.waitForEvent('popup');
    await link.click();
    await (await opening).close();
    expect(await page.evaluate('window.left')).toBeUndefined(); // an editor around it would show its text
    expect(host.problems).toEqual([]);
  });

  test('keeps its height, the place in the note and every row while notes change', async () => {
    const text = `${'Before.\n\n'.repeat(20)}${LIVE}${'After.\n\n'.repeat(60)}`;
    const host = await browser.open({ files: { ...manyCases(60), 'Live.md': text } });
    await host.call('render', 'Live.md');
    const { page } = host;
    const seen = await page.evaluate(`(async () => {
      scrollTo({ top: 400, behavior: 'instant' });
      const block = document.querySelector('.neutrality-atlas-block');
      const rows = [...block.querySelectorAll('tr')];
      const removed = [];
      const watch = new MutationObserver((all) => all.forEach(({ removedNodes }) =>
        removed.push(...[...removedNodes].filter(({ nodeName }) => /^(T[RDH]|TABLE)$/.test(nodeName)))));
      watch.observe(block, { childList: true, subtree: true });
      const places = new Set();
      let isOver = false;
      const look = () => {
        places.add(scrollY + ' ' + Math.round(block.getBoundingClientRect().height));
        if (!isOver) requestAnimationFrame(look);
      };
      look();
      for (const since of [1, 2, 3]) await host.write('Cases/Case 1005.md', '---\\nkind: case\\nsince: ' + since + '\\n---\\n');
      isOver = true;
      const now = [...block.querySelectorAll('tr')];
      return { places: places.size, removed: removed.length, isSame: now.every((row, n) => row === rows[n]), text: now[6].textContent };
    })()`);
    expect(seen).toEqual({ places: 1, removed: 0, isSame: true, text: 'Case 10053case' });
  });

  test.each([
    [400, 300],
    [260, 200],
  ])('fits a card of a canvas and a preview of %i by %i', async (width, height) => {
    const host = await browser.open({ files: FILES });
    await host.call('render', 'Live.md');
    const beyond = await host.page.evaluate(`(() => {
      const card = document.body.createDiv();
      Object.assign(card.style, { width: '${width}px', height: '${height}px', overflow: 'auto' });
      const note = document.querySelector('.markdown-rendered');
      Object.assign(note.style, { maxWidth: 'none', width: 'auto', margin: '0' });
      card.append(note);
      const last = [...note.querySelectorAll('td')].at(-1);
      last.scrollIntoView({ behavior: 'instant' });
      const [inner, outer] = [last.getBoundingClientRect(), card.getBoundingClientRect()];
      const { scrollWidth, clientWidth } = card;
      return { across: scrollWidth - clientWidth, isSeen: inner.top < outer.bottom && inner.bottom > outer.top && inner.right <= outer.right + 1 };
    })()`);
    expect(beyond).toEqual({ across: 0, isSeen: true });
  });

  test('says on paper which rows of how many it prints', async () => {
    const host = await browser.open({ files: manyCases(300) });
    await host.call('render', 'Live.md');
    await host.page.emulateMedia({ media: 'print' });
    expect(await host.page.getByText('1–200 of 300').first().isVisible()).toBe(true);
    expect(await host.page.getByRole('button').count()).toBe(0);
  });

  test('prints the whole table of a base that stands in a note', async () => {
    const base = FILES['Cases.base']?.replace('order:', 'orientation: rows\n    order:') ?? '';
    const host = await browser.open({ files: { ...manyCases(90), 'Cases.base': base } });
    await host.call('openBase', 'Cases.base', 'Compared', 'embed');
    await host.page.emulateMedia({ media: 'print' });
    const cut = await host.page.locator('.bases-embed, .bases-embed *').evaluateAll((all) =>
      all
        .filter((each) => getComputedStyle(each).overflowY !== 'visible' && each.clientHeight > 1)
        .map((each) => each.scrollHeight - each.clientHeight)
        .filter((hidden) => hidden > 1),
    );
    expect(cut).toEqual([]);
    expect(await host.page.locator('tbody tr').count()).toBe(90);
  });

  test('inserts what the notes say when it is inserted, not when the form was opened', async () => {
    const host = await browser.open({ files: { ...FILES, 'Paper.md': 'Mine.\n' } });
    await host.call('open', 'Paper.md');
    await host.call('run', 'insert-comparison');
    await host.page.locator('.modal select').nth(1).selectOption({ index: 1 });
    await host.call('settle');
    await host.call('set', 'Insert as', 'static');
    await host.call('write', 'Cases/Belgium.md', '---\nkind: case\nsince: "changed"\n---\n');
    await host.page.locator('.modal .mod-cta').click();
    await host.call('settle');
    const text = await host.page.evaluate('host.app.workspace.activeEditor.editor.getValue()');
    expect(text).toContain('changed');
  });

  test('leaves nothing that listens, and nothing outside the notes, when it is disabled', async () => {
    const host = await browser.open({ files: FILES });
    const { page } = host;
    await page.evaluate(`(() => {
      const real = { add: EventTarget.prototype.addEventListener, remove: EventTarget.prototype.removeEventListener };
      window.listening = [];
      const isGlobal = (target) => [window, document, document.body].includes(target);
      EventTarget.prototype.addEventListener = function (type, listener, ...rest) {
        if (isGlobal(this)) window.listening.push({ type, listener });
        return real.add.call(this, type, listener, ...rest);
      };
      EventTarget.prototype.removeEventListener = function (type, listener, ...rest) {
        if (isGlobal(this)) window.listening = window.listening.filter((each) => each.type !== type || each.listener !== listener);
        return real.remove.call(this, type, listener, ...rest);
      };
    })()`);
    await host.call('render', 'Live.md');
    await host.page.locator('a[data-source]').first().focus();
    expect(await page.getByRole('tooltip').count()).toBe(1);
    await page.evaluate('host.plugin.onUserEnable()');
    await host.call('settle');
    expect(await page.locator('.notice').count()).toBe(1);
    const styles = await page.locator('style').count();
    await page.evaluate('host.plugin.unload()');
    expect(await page.getByRole('tooltip').count()).toBe(0);
    expect(await page.evaluate('window.listening.map(({ type }) => type)')).toEqual([]);
    expect(await page.locator('style').count()).toBe(styles);
    expect(await page.locator('.notice').count()).toBe(0);
    const shown = await page.locator('.markdown-rendered').innerHTML();
    await host.call('write', 'Cases/Belgium.md', '---\nkind: case\nsince: "changed"\n---\n');
    expect(await page.locator('.markdown-rendered').innerHTML()).toBe(shown);
    expect(await page.locator('body > [class*=neutrality-atlas]').count()).toBe(0);
  });
});
