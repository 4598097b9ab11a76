import codebookText from 'neutrality-atlas:codebook';
import packed from 'neutrality-atlas:pack';
import path from 'node:path';
import type { Codebook } from '../core/check/codebook';
import { civilTime } from '../core/value/civil-time';
import { codeOf, realDisk } from './disk.mts';
import { run } from './run.mts';

process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error; // whoever read the output has seen enough
});

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  isTerminal: process.stderr.isTTY,
  now: () => civilTime(Date.now()),
  pluginFolder: path.join(import.meta.dirname, '..'),
  disk: realDisk,
  fullYaml: process.env['NEUTRALITY_ATLAS_FULL_YAML'] === '1',
  pack: async () => (await import('../core/pack/unpack')).unpack(Buffer.from(packed, 'base64')),
  codebook: () => JSON.parse(codebookText) as Codebook,
});
