// The production build: main.js for the app, dist/neutrality-atlas.mjs for the command line.
// The same sources give the same bytes on every machine.
import { build } from 'esbuild';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { esbuildPack } from './scripts/pack.mjs';

const shared = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [esbuildPack],
  alias: { 'decode-named-character-reference': './scripts/no-entities.mjs' },
  target: 'es2022',
};

const outputs = await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/plugin/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    platform: 'browser',
    external: ['obsidian'],
  }),
  build({
    ...shared,
    entryPoints: ['src/cli/main.mts'],
    outfile: 'dist/neutrality-atlas.mjs',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  }),
]);
chmodSync(path.join(import.meta.dirname, 'dist/neutrality-atlas.mjs'), 0o755);
const metafiles = outputs.map(({ metafile }) => metafile);
writeFileSync(path.join(import.meta.dirname, 'dist/metafiles.json'), JSON.stringify(metafiles));
