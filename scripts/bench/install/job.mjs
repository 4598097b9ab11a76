// Installs notes of ours into a vault, again, and updates them; in a process of its own. Prints what each step took as JSON.
//
//   VAULT PARTS COUNT [PROFILES]
//
// PARTS is parts.mjs as it was built. In the folder PROFILES it puts a profile of the first installation, from the pack's
// being opened to the last file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { recordProfile } from '../profile/record.mjs';
import { twoPacks } from './packs.mjs';

const [root, built, count, profiles = null] = process.argv.slice(2);
const { openPack, applyPlan, planInstall, surveyVault, realDisk, GrayMatterNotes, NodeVault } =
  await import(pathToFileURL(built).href);
const vault = { root, configFolder: '.obsidian', disk: realDisk };
const [files, notes] = [new NodeVault(vault), new GrayMatterNotes(vault)];
const settings = { read: () => Promise.resolve(null), change: () => Promise.resolve() };
const { first, second } = twoPacks(Number(count));

/** Every file read, and nothing done with it. */
function readAll() {
  for (const name of readdirSync(root, { recursive: true }))
    if (name.endsWith('.md')) readFileSync(path.join(root, name));
}

async function run(packFiles, folder = null) {
  const steps = {};
  const timed = async (step, work) => {
    const cpu = process.cpuUsage();
    const start = performance.now();
    const result = await work();
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    steps[step] = { ms, work: (user + system) / 1000 };
    return result;
  };
  await timed('limit', readAll);
  await timed('reading', () => notes.readNotes());
  await recordProfile(folder, 'install', async () => {
    const pack = await timed('open', () => openPack(packFiles));
    const survey = await timed('survey', () => surveyVault({ files, notes, settings }, pack));
    const plan = await timed('plan', () => planInstall(pack, 'Neutrality Atlas', survey));
    await timed('write', () => applyPlan(plan, files));
  });
  return steps;
}

const install = await run(first, profiles);
const again = await run(first);
const edited = first.files.filter((_, index) => index % 4 === 0);
for (const each of edited) {
  const file = path.join(root, 'Neutrality Atlas', each.path);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nMy own remark.\n`);
}
const update = await run(second);
console.log(JSON.stringify({ install, again, update }));
