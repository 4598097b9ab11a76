// How long the app waits for the plugin: evaluated, loaded, first table drawn, each in a new page of headless Chromium over
// the mocks; beside the same without our notes, and beside another plugin that makes tables of notes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from '../../tests/support/app/browser.mjs';
import { readTemplate } from '../pack.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const NOTES = /"[A-Za-z0-9+/=]{100000,}"/;
const OURS = `filters: kind == "case"\norder: [file.name, neutral_from, neutral_until, neutrality_status]`;
const DATAVIEW = `TABLE neutral_from, neutral_until, neutrality_status\nWHERE kind = "case"`;

/** What Dataview asks of the app beyond its API, and the libraries that the app brings along: all of it does nothing. */
const BEFORE = `const asked = require;
const nothing = new Proxy(class {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : name === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
  construct: () => ({}),
});
window.CodeMirror = nothing;
require = (name) => (/^@(codemirror|lezer)\\//.test(name) ? nothing : asked(name));
`;
/** It goes on loading after its onload has returned. */
const AFTER = `
const Peer = module.exports.default ?? module.exports;
module.exports = class extends Peer {
  constructor(app, manifest) {
    Object.assign(app, { appId: 'vault', internalPlugins: { plugins: {} } });
    super(app, manifest);
  }
  async onload() {
    const start = performance.now();
    await super.onload();
    performance.measure('onload', { start });
  }
};`;

/**
 * Measure the start of the plugin.
 *
 * @param peer - The built main.js of Dataview, or null.
 * @param rounds - Each way is started so often, one after the other; one round more is thrown away.
 * @returns For each way its bytes, and the median and the least of its times in milliseconds; a time is null where
 *   nothing was drawn within a minute, or `failed` says why it did not start.
 */
export async function measureStartUp(peer, rounds) {
  const code = readFileSync(path.join(root, 'main.js'), 'utf8');
  const ways = [
    { name: 'Neutrality Atlas', code, block: ['comparison', OURS] },
    {
      name: 'the same without the notes',
      code: code.replace(NOTES, '""'),
      block: ['comparison', OURS],
    },
    ...(peer === null
      ? []
      : [
          {
            name: 'Dataview',
            code: dataview(readFileSync(peer, 'utf8')),
            block: ['dataview', DATAVIEW],
          },
        ]),
  ];
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
    const times = (step) => spread(runs[index].map((run) => run[step]));
    const [evaluation, onload, table] = ['evaluation', 'onload', 'table'].map(times);
    return { name, bytes, evaluation, onload, table };
  });
}

const dataview = (code) => `${BEFORE}${code}${AFTER}`;

async function startOnce(browser, { code, block: [language, definition] }) {
  const note = `\`\`\`${language}\n${definition}\n\`\`\`\n`;
  let opened;
  try {
    opened = await browser.open({ files: { ...readTemplate(), 'Start.md': note }, code });
  } catch (error) {
    return String(error).split('\n')[0];
  }
  const times = await opened.page.evaluate(drawFirst, language);
  await opened.page.close();
  return times;
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

function spread(times) {
  if (times.includes(null)) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const [median, least] = [sorted[sorted.length >> 1], sorted[0]].map(
    (time) => Math.round(time * 10) / 10,
  );
  return { median, least };
}

/** What main.js is made of: bytes by package and by our own folders, the largest first. */
export function partsOf(metafile) {
  const sums = new Map();
  for (const [file, { bytesInOutput: bytes }] of Object.entries(
    metafile.outputs['main.js'].inputs,
  )) {
    const part = partOf(file);
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([part, bytes]) => ({ part, bytes }));
}

function partOf(file) {
  if (file === 'pack:neutrality-atlas:pack') return 'the notes, compressed';
  if (file === 'pack:neutrality-atlas:codebook') return 'the codebook';
  const [, module] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (module?.startsWith('micromark')) return 'micromark and its parts';
  if (module !== undefined) return module;
  const [top, folder, next] = file.split('/');
  return top !== 'src' ? 'other' : next?.includes('.') ? `src/${folder}` : `src/${folder}/${next}`;
}
