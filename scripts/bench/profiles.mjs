// Where the time goes: profiles of what was measured, by the parts of the program.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FOR_PROGRAM } from '../build-options.mjs';
import { esbuildPack } from '../pack.mjs';
import { appRunner } from './app.mjs';
import { MAPPED } from './build-for-node.mjs';
import { installRunner } from './install.mjs';
import { INTERVAL } from './profile/record.mjs';
import { meanOf, sharesOf } from './profile/shares.mjs';
import { sourceMaps } from './profile/source-maps.mjs';
import { ours } from './ways.mjs';

const TIMES = 3; // that each is run

/**
 * Profile the jobs, headless and in the app, and an installation.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns For each table its profiles by name: the milliseconds of one run, and the share of each part.
 */
export async function measureProfiles({ scratch, vaultOf, say }) {
  say('profiles');
  const sourceOf = sourceMaps();
  /** Run something, and read what it put into a folder: the names of the profiles by their files' endings. */
  const profilesOf = (names, run) => {
    const folder = mkdtempSync(path.join(scratch, 'profiles-'));
    for (let time = 0; time < TIMES; time += 1) run(mkdtempSync(path.join(folder, 'run-')));
    const files = readdirSync(folder, { recursive: true });
    const read = (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    return Object.entries(names).map(([ending, name]) => {
      const profiles = files.filter((file) => file.endsWith(`${ending}.cpuprofile`)).map(read);
      return { name, ...meanOf(profiles.map((profile) => sharesOf(profile, sourceOf))) };
    });
  };

  const program = await buildProgram(path.join(scratch, 'dist'));
  const headless = (name, words) =>
    profilesOf({ '': name }, (folder) => runProfiled(folder, words));
  const job = (name, notes) => ours(vaultOf(notes), name, program).words;
  const runApp = await appRunner(scratch);
  const inApp = (name, notes, first, changed) =>
    profilesOf({ first, changed }, (folder) => runApp('ours', name, notes, folder));
  const install = await installRunner(scratch);
  return {
    headless: [
      ...headless('start of a table', [program, 'table', '--help']),
      ...headless('J, 10,000', job('J', 10_000)),
      ...headless('J, 50,000', job('J', 50_000)),
      ...headless('J-all, 10,000', job('J-all', 10_000)),
    ],
    app: [
      ...inApp('J', 10_000, 'J, first', 'J, 25 notes changed'),
      ...inApp('J-all', 10_000, 'J-all, first', 'J-all, 25 notes changed'),
      ...inApp('markdown', 1000, 'Markdown, first', 'Markdown, 25 times'),
    ],
    install: profilesOf({ install: 'install 200 notes' }, install),
  };
}

/** Our program as it is shipped, and maps of its parts. */
async function buildProgram(outdir) {
  const options = { ...FOR_PROGRAM, ...MAPPED, minify: true, plugins: [esbuildPack], outdir };
  await build(options);
  return path.join(outdir, 'neutrality-atlas.mjs');
}

function runProfiled(folder, words) {
  const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${INTERVAL}`];
  const { error, status, stderr } = spawnSync(process.execPath, [...flags, ...words], {
    maxBuffer: 2 ** 30,
  });
  if (error || status > 1) throw new Error(`${words.join(' ')} failed: ${error ?? stderr}`);
}
