// Runs one way of a job over an app in memory, in a process of its own, and prints what it took as JSON.
//
//   WAY JOB NOTES
import { compare } from '../../../src/core/compare.ts';
import { NoteFilter } from '../../../src/core/query/note-filter.ts';
import { parseDefinition } from '../../../src/core/query/parse-definition.ts';
import { readsHeadsOnly, usedProperties } from '../../../src/core/query/used-properties.ts';
import { touches } from '../../../src/core/query/touches.ts';
import { ObsidianNotes } from '../../../src/plugin/vault/obsidian-notes.ts';
import { COLUMNS, isWanted, sortRows, textOf } from '../job.mjs';
import { changeNote, memoryApp } from './memory-app.mjs';

const CHANGES = Number(process.env.CHANGES ?? 25);

const [, , way, job, notes] = process.argv;
const app = memoryApp(Number(notes));
/** A note that J selects, or would. */
const DEFINITION = `${job === 'J' ? 'filters: kind == "case" && status == "active"\n' : ''}order: [${['file.name', ...COLUMNS].join(', ')}]
sort: [date]`;

const WAYS = { loop, ours };

/** What a script does that walks the metadata by hand. */
function loop() {
  return async () => {
    const rows = [];
    for (const file of app.vault.getMarkdownFiles()) {
      const data = app.metadataCache.getFileCache(file)?.frontmatter ?? {};
      if (isWanted[job](data)) rows.push([file.name, ...COLUMNS.map((name) => textOf(data[name]))]);
    }
    return sortRows(rows).length;
  };
}

/** What a live comparison does. */
function ours() {
  const source = new ObsidianNotes(app);
  const definition = parseDefinition(DEFINITION).value;
  const used = usedProperties(definition);
  const filter = new NoteFilter(definition);
  let before = null;
  let rows = 0;
  return async () => {
    const set = await source.readNotes({ headsOnly: readsHeadsOnly(used) });
    if (before !== null && !touches(used, before, set)) return rows;
    before = set;
    const context = { holder: null, withoutHolder: false, now: Date.now, filter };
    rows = compare(definition, set, context).value.rows.length;
    return rows;
  };
}

async function timed(run) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const rows = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, work: (user + system) / 1000, rows };
}

const run = WAYS[way]();
globalThis.gc?.();
const first = await timed(run);
const again = [];
const idle = [];
for (let change = 0; change < CHANGES; change += 1) {
  // Every other one is a note that the filter takes in
  changeNote(
    app,
    10 + change,
    change % 2 === 0 ? { kind: 'case', status: 'active' } : { rating: change },
  );
  again.push(await timed(run));
  idle.push(await timed(run));
}
const median = (runs, key) => runs.map((run) => run?.[key]).sort((a, b) => a - b)[runs.length >> 1];
const of = (runs) => ({ ms: median(runs, 'ms'), work: median(runs, 'work') });
console.log(JSON.stringify({ rows: first.rows, first, changed: of(again), idle: of(idle) }));
