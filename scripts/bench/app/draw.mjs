// Draws tables of many items in Chromium, as a live comparison does.
import { build } from 'esbuild';
import path from 'node:path';
import { startBrowser } from '../../../tests/support/app/browser.mjs';
import { FOR_APP } from '../../build-options.mjs';
import { median } from '../median.mjs';

/**
 * Measure how a live table of many items is drawn for the first time, and scrolled: each time in a new page.
 *
 * @param {number} count - How many items.
 * @param {number} rounds - How often each is done.
 * @returns For each orientation the medians, in milliseconds.
 */
export async function measureDrawing(count, rounds) {
  const script = await pageScript();
  const browser = await startBrowser();
  try {
    const measured = [];
    for (const orientation of ['rows', 'columns']) {
      const runs = [];
      for (let round = 0; round < rounds; round += 1)
        runs.push(await drawOnce(browser, script, [count, orientation]));
      const [draw, turn, scroll] = ['draw', 'turn', 'scroll'].map((step) =>
        medians(runs.map((run) => run[step])),
      );
      measured.push({ orientation, items: runs[0].items, draw, turn, scroll });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function pageScript() {
  const { outputFiles } = await build({
    ...FOR_APP,
    entryPoints: [path.join(import.meta.dirname, 'draw-page.mjs')],
    alias: { ...FOR_APP.alias, obsidian: './scripts/bench/app/obsidian.mjs' },
    external: [],
    format: 'iife',
    write: false,
  });
  return outputFiles[0].text;
}

async function drawOnce(browser, script, table) {
  const { page, problems } = await browser.open({ files: {} });
  await page.addScriptTag({ content: script });
  const items = await page.evaluate(([count, way]) => window.makeTable(count, way), table);
  const draw = await page.evaluate(() => window.drawTable());
  const turn = await page.evaluate(() => window.turnPage());
  const scroll = await page.evaluate(() => window.scrollTable());
  await page.close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { items, draw, turn, scroll };
}

/** The median of each figure. */
const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));
