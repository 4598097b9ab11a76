import path from 'node:path';
import { civilTime } from '../core/value/civil-time';
import { codeOf, realDisk } from './disk.mts';
import { run } from './run.mts';

process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error; // whoever read the output has seen enough
});

/**
 * Run the program on this machine.
 *
 * @param folder - Where the program stands; the plugin stands beside its folder.
 * @returns The exit code.
 */
export const start = (folder: string): Promise<number> =>
  run(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    get isTerminal() {
      return process.stderr.isTTY;
    },
    now: () => civilTime(Date.now()),
    pluginFolder: path.join(folder, '..'),
    disk: realDisk,
    fullYaml: process.env['NEUTRALITY_ATLAS_FULL_YAML'] === '1',
    pack: async () => (await import('./shipped.mts')).shippedPack(),
    codebook: async () => (await import('./shipped.mts')).shippedCodebook(),
  });
