// The browser's side of draw.mjs: bundled by esbuild, it draws tables of many items as a live comparison does.
import { compare } from '../../../src/core/compare.ts';
import { parseDefinition } from '../../../src/core/query/parse-definition.ts';
import { ObsidianNotes } from '../../../src/plugin/vault/obsidian-notes.ts';
import { LiveTable } from '../../../src/ui/table/live-table.ts';
import { COLUMNS } from '../job.mjs';
import { memoryApp } from './memory-app.mjs';
import { makeNotes } from './note-metadata.mjs';

const nothing = () => {};
const links = { open: nothing, hover: nothing, menu: nothing, dragText: () => '' };

/** The table of all notes of a vault, for `drawTable`. */
window.makeTable = async (count, orientation) => {
  const text = `order: [${['file.name', ...COLUMNS].join(', ')}]\nsort: [date]\norientation: ${orientation}`;
  const set = await new ObsidianNotes(memoryApp(makeNotes(0, count))).readNotes();
  const context = { holder: null, withoutHolder: false, now: Date.now };
  window.result = compare(parseDefinition(text).value, set, context);
  return window.result.value.rows.length;
};

const painted = () =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    }),
  );

/** Draw the table: how long the script takes, and how long it is until it is painted. */
window.drawTable = async () => {
  window.live?.unload();
  document.querySelector('.bench')?.remove();
  const root = document.body.createDiv('bench');
  window.live = new LiveTable(root, links);
  window.live.load();
  await painted();
  const start = performance.now();
  window.live.show(window.result);
  const script = performance.now() - start;
  const paint = (await painted()) - start;
  return {
    script,
    paint,
    rows: root.querySelectorAll('tr').length,
    cells: root.querySelectorAll('td, th').length,
  };
};

/** Scroll through what is drawn: the longest frame, and how long tasks of over 50 ms took. */
window.scrollTable = async () => {
  const scroller = document.querySelector('.neutrality-atlas-scroller');
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  const frames = [];
  let last = performance.now();
  const vertical = scroller.scrollHeight > scroller.clientHeight;
  const target = vertical ? scroller : document.scrollingElement;
  for (let step = 0; step < 60; step += 1) {
    target.scrollTop += 400;
    scroller.scrollLeft += 40;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  await painted();
  observer.disconnect();
  frames.sort((a, b) => a - b);
  return {
    longest: frames.at(-1),
    median: frames[30],
    long: tasks.length,
    height: scroller.scrollHeight,
  };
};

window.turnPage = async () => {
  const start = performance.now();
  document.querySelector('[data-action=next]').click();
  const script = performance.now() - start;
  return { script, paint: (await painted()) - start };
};
