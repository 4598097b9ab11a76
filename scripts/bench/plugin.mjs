// How long the app waits for the plugin, in headless Chromium; and how large it is.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../programs.mjs';
import { aroundDataview } from './plugin/dataview.mjs';
import { partsOf } from './plugin/parts-of.mjs';
import { measureStarts } from './plugin/starts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const NOTES = /"[A-Za-z0-9+/=]{100000,}"/;
const OURS = `filters: kind == "case"\norder: [file.name, neutral_from, neutral_until, neutrality_status]`;
const DATAVIEW = `TABLE neutral_from, neutral_until, neutrality_status\nWHERE kind = "case"`;

/**
 * Measure the bundles; and the start of the plugin, beside the same without our notes, and beside another plugin that makes
 * tables of notes, where there is a browser.
 *
 * @param {import('./parts.mjs').Bench} bench
 */
export async function measurePlugin({ rounds, peersFolder, say }) {
  const code = readFileSync(path.join(root, 'main.js'), 'utf8');
  const metafiles = JSON.parse(readFileSync(path.join(root, 'dist/metafiles.json'), 'utf8'));
  const block = ['comparison', OURS];
  const without = code.replace(NOTES, '""');
  if (without === code) throw new Error('The notes are not found in main.js.');
  const ways = [
    { name: 'Neutrality Atlas', code, block },
    { name: 'the same without the notes', code: without, block },
    ...dataviewIn(peersFolder),
  ];
  const sizes = {
    plugin: Buffer.byteLength(code),
    withoutNotes: Buffer.byteLength(without),
    program: programBytes(),
  };
  const parts = partsOf(metafiles.find(({ outputs }) => 'main.js' in outputs));
  if (findChromium() === null) return { sizes, parts, starts: null };
  say('the start of the plugin');
  return { sizes, parts, starts: await measureStarts(ways, rounds) };
}

function programBytes() {
  const dist = path.join(root, 'dist');
  const parts = readdirSync(path.join(dist, 'parts')).map((name) => `parts/${name}`);
  const files = ['neutrality-atlas.mjs', ...parts];
  return files.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0);
}

/** Dataview, where its folder lies in that of the peers. */
function dataviewIn(folder) {
  const file = folder && path.join(folder, 'dataview/main.js');
  if (!file || !existsSync(file)) return [];
  const code = aroundDataview(readFileSync(file, 'utf8'));
  return [{ name: 'Dataview', code, block: ['dataview', DATAVIEW] }];
}
