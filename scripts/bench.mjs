// `npm run bench`: how fast all of it is, beside what others offer and beside the least that can be.
//
//   --only PART[,PART]  measure these parts alone, and keep the last figures of the others:
//                       headless, growth, start, app, install, plugin, profiles
//   --large             let the growth go on to 100,000 notes, and the app to 50,000
//   --rounds N          how often each way is run (7)
//   --peers FOLDER      where MarkdownDB is installed, and Dataview's main.js is in a folder `dataview`
//   --update            put the tables into docs/speed.md
//
// Builds first. Prints Markdown, and writes dist/bench.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { goalsDocument, measuredDocument } from './bench/document.mjs';
import { makeVault } from './bench/make-vault.mjs';
import { PARTS } from './bench/parts.mjs';
import { moment, readReport, writeReport } from './bench/report.mjs';

const root = path.resolve(import.meta.dirname, '..');
const whereCalled = process.env['INIT_CWD'] ?? process.cwd();

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(PARTS).join() },
      large: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '7' },
      peers: { type: 'string' },
      update: { type: 'boolean', default: false },
    },
  });
  const { large, update, peers } = values;
  const [names, rounds] = [values.only.split(','), Number(values.rounds)];
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Error(`--only: there is no part "${unknown}", but ${Object.keys(PARTS).join(', ')}.`);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds: "${values.rounds}" should be a number from 1 on.`);
  const peersFolder = peers === undefined ? null : path.resolve(whereCalled, peers);
  if (peersFolder !== null && !existsSync(peersFolder))
    throw new Error(`--peers: there is no folder ${peersFolder}.`);
  return { names, large, rounds, peersFolder, update };
}

/** Vaults by how many notes they have, each made when it is first asked for. */
function vaultsIn(scratch) {
  return (count) => {
    const vault = path.join(scratch, String(count));
    if (!existsSync(vault)) makeVault(vault, count);
    return vault;
  };
}

/** Put Markdown between the two marks of that name on the page. */
function updatePage(mark, markdown) {
  const page = path.join(root, 'docs/speed.md');
  const text = readFileSync(page, 'utf8').replace(
    new RegExp(`(<!-- ${mark} -->\\n)[^]*?(<!-- /${mark} -->)`),
    (_, opening, closing) => `${opening}\n${markdown}\n\n${closing}`,
  );
  writeFileSync(page, text);
}

const say = (text) => void process.stderr.write(`${text}…\n`);

async function main() {
  const { names, update, ...given } = readOptions();
  const built = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('It cannot be built.');
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'neutrality-atlas-bench-'));
  const report = readReport();
  const { began: run } = moment();
  try {
    for (const name of names) {
      const when = moment();
      const measured = await PARTS[name].measure({
        ...given,
        scratch,
        vaultOf: vaultsIn(scratch),
        say,
      });
      report.parts[name] = { run, ...when, rounds: given.rounds, measured };
      writeReport(report);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  for (const [mark, markdown] of [
    ['goals', goalsDocument(report)],
    ['measured', measuredDocument(report)],
  ]) {
    console.log(markdown);
    if (update) updatePage(mark, markdown);
  }
}

await main();
