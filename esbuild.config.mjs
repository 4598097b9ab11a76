// The production build: main.js for the app, dist/neutrality-atlas.mjs with its parts for the command line.
// The same sources give the same bytes on every machine.
import { build } from 'esbuild';
import { appendFileSync, chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atOnce } from './scripts/at-once.mjs';
import { FOR_APP, FOR_PROGRAM } from './scripts/build-options.mjs';
import { notices } from './scripts/notices.mjs';
import { esbuildPack } from './scripts/pack.mjs';

const released = { minify: true, legalComments: 'none', metafile: true };
const dist = path.join(import.meta.dirname, 'dist');

rmSync(path.join(dist, 'parts'), { recursive: true, force: true }); // their names change with what is in them
const outputs = await Promise.all([
  build({
    ...FOR_APP,
    ...released,
    entryPoints: ['src/plugin/main.ts'],
    outfile: 'main.js',
    plugins: [atOnce, esbuildPack],
  }),
  build({ ...FOR_PROGRAM, ...released, outdir: 'dist', plugins: [esbuildPack] }),
]);
chmodSync(path.join(dist, 'neutrality-atlas.mjs'), 0o755);
const metafiles = outputs.map(({ metafile }) => metafile);
const bundles = ['main.js', path.join('dist', 'neutrality-atlas.mjs')];
for (const [index, metafile] of metafiles.entries())
  appendFileSync(path.join(import.meta.dirname, bundles[index]), notices(metafile));
writeFileSync(path.join(dist, 'metafiles.json'), JSON.stringify(metafiles));
