// Draws tables of many items in Chromium, as a live comparison does.
import { build } from 'esbuild';
import path from 'node:path';
import { startBrowser } from '../../../tests/support/app/browser.mjs';
import { FOR_APP } from '../../build-options.mjs';

/**
 * Measure how a live table of many items is drawn and scrolled.
 *
 * @param {number} count - How many items.
 * @param {number} rounds - How often each is done.
 * @returns For each orientation the medians, in milliseconds.
 */
export async function measureDrawing(count, rounds) {
  const { outputFiles } = await build({
    ...FOR_APP,
    entryPoints: [path.join(import.meta.dirname, 'draw-page.mjs')],
    alias: { ...FOR_APP.alias, obsidian: './scripts/bench/app/obsidian.mjs' },
    external: [],
    format: 'iife',
    write: false,
  });
  const browser = await startBrowser();
  try {
    const measured = [];
    for (const orientation of ['rows', 'columns']) {
      const { page, problems } = await browser.open({ files: {} });
      await page.addScriptTag({ content: outputFiles[0].text });
      const items = await page.evaluate(
        ([n, way]) => window.makeTable(n, way),
        [count, orientation],
      );
      const draws = [];
      const turns = [];
      for (let round = 0; round < rounds; round += 1) {
        draws.push(await page.evaluate(() => window.drawTable()));
        turns.push(await page.evaluate(() => window.turnPage()));
      }
      const scroll = await page.evaluate(() => window.scrollTable());
      if (problems.length > 0) throw new Error(problems.join('\n'));
      measured.push({
        orientation,
        items,
        draw: medians(draws),
        first: draws[0],
        turn: medians(turns),
        scroll,
      });
      await page.close();
    }
    return measured;
  } finally {
    await browser.close();
  }
}

/** The median of each figure. */
function medians(runs) {
  const of = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[runs.length >> 1];
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, of(key)]));
}
