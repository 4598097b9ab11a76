// How long it takes to plan and install 200 notes in a vault of 10,000, and what takes the time.
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FOR_NODE } from '../build-options.mjs';
import { esbuildPack, readTemplate } from '../pack.mjs';

const [own, shipped] = [10_000, 200];
const PARTS = `
export { openPack } from './src/core/pack/pack';
export { applyPlan } from './src/core/pack/plan/apply-plan';
export { planInstall } from './src/core/pack/plan/plan-install';
export { surveyVault } from './src/core/pack/plan/survey-vault';
export { realDisk } from './src/cli/disk.mts';
export { GrayMatterNotes } from './src/cli/gray-matter-notes.mts';
export { NodeVault } from './src/cli/node-vault.mts';
`;

/**
 * Install, install again and update.
 *
 * @returns What each step took, in milliseconds, under what it is a part of.
 */
export async function measurePlan() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'neutrality-atlas-'));
  try {
    return await measure(await load(scratch), path.join(scratch, 'vault'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The parts of the program that a plan is made with. */
async function load(scratch) {
  const outfile = path.join(scratch, 'parts.mjs');
  await build({
    ...FOR_NODE,
    stdin: { contents: PARTS, resolveDir: FOR_NODE.absWorkingDir, loader: 'ts' },
    plugins: [esbuildPack],
    outfile,
  });
  return import(outfile);
}

async function measure(parts, root) {
  const { openPack, applyPlan, planInstall, surveyVault, realDisk, GrayMatterNotes, NodeVault } =
    parts;
  writeOwnNotes(root);
  const vault = { root, configFolder: '.obsidian', disk: realDisk };
  const [files, notes] = [new NodeVault(vault), new GrayMatterNotes(vault)];
  const settings = { read: () => Promise.resolve(null), change: () => Promise.resolve() };
  const { first, second } = packs();

  const steps = [];
  const run = async (what, packFiles) => {
    const timed = async (step, work) => {
      const start = performance.now();
      const result = await work();
      steps.push({ run: what, step, ms: Math.round(performance.now() - start) });
      return result;
    };
    await timed('list the vault', () => files.list());
    await timed('read its notes', () => notes.readNotes());
    const pack = await timed('open the pack', () => openPack(packFiles));
    const survey = await timed('survey: both, and the texts of ours', () =>
      surveyVault({ files, notes, settings }, pack),
    );
    const plan = await timed('plan', () => planInstall(pack, 'Neutrality Atlas', survey));
    const written = plan.steps.filter(({ text }) => text !== null).length;
    await timed(`write ${written} files`, () => applyPlan(plan, files));
  };
  await run(`install ${shipped} notes into a vault of ${own}`, first);
  await run('install again', first);
  const edited = first.files.filter((_, index) => index % 4 === 0);
  for (const each of edited) {
    const file = path.join(root, 'Neutrality Atlas', each.path);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nMy own remark.\n`);
  }
  await run(`update all of them, ${edited.length} edited by the reader`, second);
  return steps;
}

/** Notes of the reader's of about a kilobyte, with properties, and links to each other and to some of ours. */
function writeOwnNotes(root) {
  const words = 'a note of mine on states, treaties and what came of them. ';
  for (let number = 0; number < own; number += 1) {
    const folder = path.join(root, `Mine ${number % 50}`);
    mkdirSync(folder, { recursive: true });
    const links = [1, 7, 77].map((step) => `[[Note ${(number + step) % own}]]`).join(', ');
    const head = `---\ntags: [mine/${number % 20}]\nup: "[[Note ${number % 100}]]"\ndate: 2020-01-${1 + (number % 28)}\n---\n`;
    writeFileSync(
      path.join(folder, `Note ${number}.md`),
      `${head}# ${number}\n\nSee ${links} and [[Austria]].\n\n${words.repeat(14)}\n`,
    );
  }
}

/** Our notes as a first edition, and as a second in which each has changed. */
function packs() {
  const files = readTemplate();
  const all = Object.entries(files).filter(([name]) => name.endsWith('.md'));
  const texts = all.slice(0, shipped).map(([name, text]) => [name, atEdition(text, 1)]);
  const older = texts.map(([name, text]) => [
    /^atlas: *["']?([^@\s]+)@/m.exec(text)?.[1] ?? `file:${name}`,
    [{ path: name, edition: 1, lines: text.split('\n') }],
  ]);
  const packOf = (edition, change) =>
    texts.map(([name, text]) => ({ path: name, edition, text: change(text) }));
  return {
    first: { edition: 1, files: packOf(1, (text) => text), older: {}, propertyTypes: {} },
    second: {
      edition: 2,
      files: packOf(2, (text) =>
        atEdition(text, 2).replace(/^(## .*)$/m, '$1\n\nNew in this edition.'),
      ),
      older: Object.fromEntries(older),
      propertyTypes: {},
    },
  };
}

/** A note's text with another edition in its identity. */
function atEdition(text, edition) {
  return text.replace(/^(atlas: .*@)\d+/m, `$1${edition}`);
}
