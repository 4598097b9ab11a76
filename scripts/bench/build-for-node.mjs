// Builds code of ours to run on Node by itself, with a map that tells where each piece comes from.
import { build } from 'esbuild';
import path from 'node:path';
import { FOR_NODE } from '../build-options.mjs';
import { esbuildPack } from '../pack.mjs';

/** A map beside each file, which the file does not name: so nothing is slower for it. */
export const MAPPED = { sourcemap: 'external', sourcesContent: false };

/**
 * Build a file of the bench and what it imports of ours.
 *
 * @param {string} entry - Its path in scripts/bench.
 * @param {string} outfile
 */
export async function buildForNode(entry, outfile) {
  await build({
    ...FOR_NODE,
    ...MAPPED,
    entryPoints: [path.join(import.meta.dirname, entry)],
    alias: { ...FOR_NODE.alias, obsidian: './scripts/bench/app/obsidian.mjs' },
    plugins: [esbuildPack],
    outfile,
  });
}
