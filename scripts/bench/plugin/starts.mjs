// Starts plugins in headless Chromium over the mocks of the app, and draws a first table with each.
import { startBrowser } from '../../../tests/support/app/browser.mjs';
import { readTemplate } from '../../pack.mjs';
import { median } from '../median.mjs';

/**
 * Start plugins: evaluated, loaded, first table drawn, each time in a new page.
 *
 * @param {{name: string, code: string, block: [language: string, definition: string]}[]} ways
 * @param {number} rounds - Each way is started so often, one after the other; one round more is thrown away.
 * @returns For each way its bytes, and the median and the least of its times in milliseconds: `reading` is a part of
 *   `evaluation`. A time is null where nothing was drawn within a minute, or `failed` says why it did not start.
 */
export async function measureStarts(ways, rounds) {
  const browser = await startBrowser();
  const runs = ways.map(() => []);
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, way] of ways.entries()) {
        const run = await startOnce(browser, way);
        if (round > 0) runs[index].push(run);
      }
    }
  } finally {
    await browser.close();
  }
  return ways.map(({ name, code }, index) => {
    const bytes = Buffer.byteLength(code);
    const failed = runs[index].find((run) => typeof run === 'string');
    if (failed !== undefined) return { name, bytes, failed };
    const times = Object.keys(runs[index][0]).map((step) => [
      step,
      spread(runs[index].map((run) => run[step])),
    ]);
    return { name, bytes, ...Object.fromEntries(times) };
  });
}

async function startOnce(browser, { code, block: [language, definition] }) {
  const note = `\`\`\`${language}\n${definition}\n\`\`\`\n`;
  let opened;
  try {
    opened = await browser.open({ files: { ...readTemplate(), 'Start.md': note }, code });
  } catch (error) {
    return String(error).split('\n')[0];
  }
  const times = await opened.page.evaluate(drawFirst, language);
  const reading = await opened.page.evaluate(readAnew, code);
  await opened.page.close();
  return { ...times, reading };
}

/** Runs in the page, in which the plugin has just been loaded. */
async function drawFirst(language) {
  const begun = performance.now();
  const table = new Promise((drawn) => {
    const look = (_, observer) => {
      if (document.querySelector('table tbody tr') === null) return;
      observer?.disconnect();
      requestAnimationFrame(() => setTimeout(() => drawn(performance.now() - begun)));
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  while (!window.host.app.codeBlocks.has(language)) await new Promise((next) => setTimeout(next));
  void window.host.render('Start.md');
  const late = new Promise((over) => setTimeout(() => over(null), 60_000));
  const drawn = await Promise.race([table, late]);
  const [evaluation, onload] = ['evaluation', 'onload'].map(
    (name) => performance.getEntriesByName(name).at(-1).duration,
  );
  return { evaluation, onload, table: drawn };
}

/** Runs in the page: how long its code takes to read, and not to run. It is made another text, for one once read is known. */
function readAnew(code) {
  const start = performance.now();
  new Function('require', 'module', 'exports', `${code}\n// again`);
  return performance.now() - start;
}

function spread(times) {
  if (times.includes(null)) return null;
  const [middle, least] = [median(times), Math.min(...times)].map(
    (time) => Math.round(time * 10) / 10,
  );
  return { median: middle, least };
}
