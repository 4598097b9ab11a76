// `npm run bench`: how fast the command line is, beside what others offer and beside the least that can be.
//
//   --notes N      how many notes the jobs are measured with (10,000)
//   --rounds N     how often each way is run (7)
//   --large        let the growth go on to 100,000 notes
//   --app          measure the app alone
//   --update       put the tables into docs/speed.md
//
// Builds first. Prints Markdown, and writes dist/bench.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
import { limit, ours, oursInFull, peer, peers, starts } from './bench/ways.mjs';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    large: { type: 'boolean', default: false },
    app: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
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

function measure() {
  const [cpu] = os.cpus();
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    cpu: cpu?.model.trim() ?? 'unknown processor',
    cores: os.cpus().length,
    node: process.versions.node,
    system: `${os.type()} ${os.arch()}`,
    load: os.loadavg()[0]?.toFixed(1) ?? 'unknown',
  };
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

const sizesOf = (files) =>
  files.map((file) => ({ file, bytes: statSync(path.join(root, file)).size }));

const say = (text) => void process.stderr.write(`${text}…\n`);

/** Put what was measured in the place of what stands on the page. */
function updatePage(place, markdown) {
  const page = path.join(root, 'docs/speed.md');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(place, () => markdown),
  );
}

const results = path.join(root, 'dist/bench.json');

/** What was measured before. */
const kept = () => (existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {});
const keep = (report) => writeFileSync(results, `${JSON.stringify(report, null, 2)}\n`);

try {
  const built = spawnSync(process.execPath, ['esbuild.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('It cannot be built.');
  say('the app');
  const counts = [1000, notes, ...(values.large ? [50_000] : [])];
  const app = await measureApp(scratch, counts, rounds);
  if (values.app) {
    keep({ ...kept(), app });
    const markdown = appDocument(app);
    console.log(markdown);
    if (values.update)
      updatePage(/### In the app\n[^]*?(?=\n### |\n<!-- \/measured -->)/, `${markdown}\n`);
  } else {
    const measured = measure();
    const left = measureMarkdownDb();
    say('planning and installing');
    const plan = await measurePlan();
    const sizes = sizesOf(['main.js', 'dist/neutrality-atlas.mjs']);
    const report = { ...measured, left, plan, sizes, app };
    keep(report);
    const markdown = documentOf(report);
    console.log(markdown);
    if (values.update)
      updatePage(/(?<=<!-- measured -->\n)[^]*?(?=<!-- \/measured -->)/, `\n${markdown}\n\n`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
