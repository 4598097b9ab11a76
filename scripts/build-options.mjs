// How the bundles are made: the plugin for the app, and what runs on Node.
import path from 'node:path';

const shared = {
  absWorkingDir: path.resolve(import.meta.dirname, '..'),
  bundle: true,
  logLevel: 'warning',
  alias: {
    'decode-named-character-reference': './scripts/no-entities.mjs',
    vfile: './scripts/only-text.mjs',
    fflate: 'fflate/browser', // the one for Node brings workers
  },
};

/** For the app, on a computer or a phone. */
export const FOR_APP = {
  ...shared,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian'],
};

/** For Node. */
export const FOR_NODE = {
  ...shared,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
};

/**
 * The program of the command line, made in a folder that is given as `outdir`: what starts it, and beside it the parts
 * that it loads when a command wants them.
 */
export const FOR_PROGRAM = {
  ...FOR_NODE,
  entryPoints: { 'neutrality-atlas': 'src/cli/main.mts' },
  outExtension: { '.js': '.mjs' },
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
};
