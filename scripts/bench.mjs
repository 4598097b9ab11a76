// `npm run bench`: how fast the command line is, beside what others offer and beside the least that can be.
//
//   --notes N      how many notes the jobs are measured with (10,000)
//   --rounds N     how often each way is run (7)
//   --large        let the growth go on to 100,000 notes
//   --app          measure the app alone
//   --update       put the tables into docs/speed.md
//   --start-up     measure the start of the plugin instead, in headless Chromium
//   --peer FILE    and beside it that of Dataview, whose built main.js this is
//
// Builds first. Prints Markdown, and writes dist/bench.json.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureApp } from './bench/app.mjs';
import { appDocument } from './bench/app/document.mjs';
import { measureCold } from './bench/cold.mjs';
import { documentOf } from './bench/document.mjs';
import { JOBS } from './bench/job.mjs';
import { makeVault } from './bench/make-vault.mjs';
import { measurePlan } from './bench/plan.mjs';
import { measureStartUp, partsOf } from './bench/start-up.mjs';
import { startUpTables } from './bench/start-up-tables.mjs';
import { limit, ours, oursInFull, peer, peers, starts } from './bench/ways.mjs';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    large: { type: 'boolean', default: false },
    app: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    'start-up': { type: 'boolean', default: false },
    peer: { type: 'string' },
  },
});
const [notes, rounds] = [Number(values.notes), Number(values.rounds)];
const root = path.resolve(import.meta.dirname, '..');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'neutrality-atlas-bench-'));

const vaultOf = (count) => {
  const vault = path.join(scratch, String(count));
  makeVault(vault, count);
  return vault;
};

const machineNow = () => ({
  date: new Date().toISOString().slice(0, 10),
  cpu: os.cpus()[0]?.model.trim() ?? 'unknown processor',
  cores: os.cpus().length,
  node: process.versions.node,
  system: `${os.type()} ${os.arch()}`,
  load: os.loadavg()[0]?.toFixed(1) ?? 'unknown',
});

function measure() {
  const machine = machineNow();
  const vault = vaultOf(notes);
  const jobs = {};
  for (const job of Object.keys(JOBS)) {
    say(`${job} over ${notes} notes`);
    const ways = [ours(vault, job), oursInFull(vault, job), ...peers(vault, job)];
    jobs[job] = measureCold([limit(vault), ...ways], rounds);
  }
  rmSync(vault, { recursive: true });
  const growth = [1000, 10_000, 50_000, ...(values.large ? [100_000] : [])].map((count) => {
    say(`growth: ${count} notes`);
    const grown = vaultOf(count);
    const [least, mine] = measureCold([limit(grown), ours(grown, 'J')], Math.min(rounds, 5));
    rmSync(grown, { recursive: true });
    return { notes: count, limit: least, ours: mine };
  });
  say('start');
  return { machine, notes, rounds, jobs, growth, start: measureCold(starts(), rounds * 2) };
}

/** MarkdownDB brings a database that has to be compiled, so it is measured only where somebody installed it. */
function measureMarkdownDb() {
  try {
    import.meta.resolve('mddb');
  } catch {
    return ['MarkdownDB was left out, for it is not installed: `npm install --no-save mddb`.'];
  }
  say('MarkdownDB over 1000 notes');
  const vault = vaultOf(1000);
  const ways = [limit(vault), ours(vault, 'J'), peer('markdowndb', vault, 'J')];
  const measured = measureCold(ways, 1).map(({ name, ratio }) => `${name}: ${ratio}`);
  return [`MarkdownDB, J over 1,000 notes, times the limit: ${measured.join('; ')}.`];
}

const bytesOf = (files) =>
  files.reduce((sum, file) => sum + statSync(path.join(root, file)).size, 0);

const say = (text) => void process.stderr.write(`${text}…\n`);

/** Put tables between the two marks of that name on the page. */
function updatePage(mark, markdown) {
  const page = path.join(root, 'docs/speed.md');
  const text = readFileSync(page, 'utf8').replace(
    new RegExp(`(<!-- ${mark} -->\\n)[^]*?(<!-- /${mark} -->)`),
    (_, opening, closing) => `${opening}\n${markdown}\n\n${closing}`,
  );
  writeFileSync(page, text);
}

const figures = path.join(root, 'dist/bench.json');

/** What was measured before is kept beside what is measured now. */
function keep(report) {
  const before = existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : {};
  writeFileSync(figures, `${JSON.stringify({ ...before, ...report }, null, 2)}\n`);
}

/** The parts of the page that these options ask for: the marks and the tables of each. */
async function report() {
  if (values['start-up']) {
    say('the start of the plugin');
    const metafiles = JSON.parse(readFileSync(path.join(root, 'dist/metafiles.json'), 'utf8'));
    const startUp = {
      machine: machineNow(),
      rounds,
      ways: await measureStartUp(values.peer ?? null, rounds),
      parts: partsOf(metafiles.find(({ outputs }) => 'main.js' in outputs)),
    };
    keep({ startUp });
    return [['start-up', startUpTables(startUp)]];
  }
  say('the app');
  const counts = [1000, notes, ...(values.large ? [50_000] : [])];
  const app = await measureApp(scratch, counts, rounds);
  keep({ app });
  const inApp = ['app', appDocument(app)];
  if (values.app) return [inApp];
  const measured = measure();
  const left = measureMarkdownDb();
  say('planning and installing');
  const plan = await measurePlan();
  const parts = readdirSync(path.join(root, 'dist/parts')).map((name) => `dist/parts/${name}`);
  const sizes = [
    { file: 'main.js', bytes: bytesOf(['main.js']) },
    {
      file: 'dist/neutrality-atlas.mjs and its parts',
      bytes: bytesOf(['dist/neutrality-atlas.mjs', ...parts]),
    },
  ];
  const all = { ...measured, left, plan, sizes };
  keep(all);
  return [['measured', documentOf(all)], inApp];
}

try {
  const built = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('It cannot be built.');
  for (const [mark, markdown] of await report()) {
    console.log(markdown);
    if (values.update) updatePage(mark, markdown);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
