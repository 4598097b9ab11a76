// The production build: main.js for the app, dist/neutrality-atlas.mjs for the command line.
// The same sources give the same bytes on every machine.
import { build } from 'esbuild';
import { appendFileSync, chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FOR_APP, FOR_NODE } from './scripts/build-options.mjs';
import { notices } from './scripts/notices.mjs';
import { esbuildPack } from './scripts/pack.mjs';

const released = { minify: true, legalComments: 'none', metafile: true, plugins: [esbuildPack] };

const outputs = await Promise.all([
  build({ ...FOR_APP, ...released, entryPoints: ['src/plugin/main.ts'], outfile: 'main.js' }),
  build({
    ...FOR_NODE,
    ...released,
    entryPoints: ['src/cli/main.mts'],
    outfile: 'dist/neutrality-atlas.mjs',
    banner: { js: `#!/usr/bin/env node\n${FOR_NODE.banner.js}` },
  }),
]);
chmodSync(path.join(import.meta.dirname, 'dist/neutrality-atlas.mjs'), 0o755);
const metafiles = outputs.map(({ metafile }) => metafile);
for (const metafile of metafiles)
  for (const name of Object.keys(metafile.outputs))
    appendFileSync(path.join(import.meta.dirname, name), notices(metafile));
writeFileSync(path.join(import.meta.dirname, 'dist/metafiles.json'), JSON.stringify(metafiles));
