// Runs one way of a job over an app in memory, in a process of its own, and prints what it took as JSON.
//
//   loop|ours J|J-all NOTES KEPT [PROFILES]   selects, sorts, and again after each of some changes
//   join|ours markdown NOTES KEPT [PROFILES]  writes the table of all notes
//
// KEPT is a folder of keepNotes. In the folder PROFILES it puts profiles of what it measures, `first` and `changed`.
import { compare } from '../../../src/core/compare.ts';
import { parseDefinition } from '../../../src/core/query/parse-definition.ts';
import { QueryMemory } from '../../../src/core/query/query-memory.ts';
import { indexLinks } from '../../../src/core/note/link-index.ts';
import { DEFAULT_LINK_FORMAT } from '../../../src/core/note/link-format.ts';
import { gridText } from '../../../src/core/render/cell-text.ts';
import { renderMarkdown } from '../../../src/core/render/markdown/markdown.ts';
import { RowMemory } from '../../../src/core/table/row-memory.ts';
import { layOut } from '../../../src/core/table/lay-out.ts';
import { readsHeadsOnly, usedProperties } from '../../../src/core/query/used-properties.ts';
import { touches } from '../../../src/core/query/touches.ts';
import { ObsidianNotes } from '../../../src/plugin/vault/obsidian-notes.ts';
import { COLUMNS, isWanted, sortRows, textOf } from '../job.mjs';
import { median } from '../median.mjs';
import { recordProfile } from '../profile/record.mjs';
import { keptNotes } from './kept-notes.mjs';
import { changeNote, memoryApp } from './memory-app.mjs';

const CHANGES = 25;

const [, , way, job, notes, kept, profiles = null] = process.argv;
const SELECTED = { kind: 'case', status: 'active' };
const app = memoryApp(keptNotes(kept, Number(notes)));
const DEFINITION = `${job === 'J' ? 'filters: kind == "case" && status == "active"\n' : ''}order: [${['file.name', ...COLUMNS].join(', ')}]
sort: [date]`;

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
  const memory = new QueryMemory(definition);
  const kept = new RowMemory();
  let before = null;
  let rows = 0;
  return async () => {
    const set = await source.readNotes({ headsOnly: readsHeadsOnly(used) });
    if (before !== null && !touches(used, before, set)) return rows;
    before = set;
    const context = { holder: null, withoutHolder: false, now: Date.now, memory, rows: kept };
    rows = compare(definition, set, context).value.rows.length;
    return rows;
  };
}

/** Writing a table that is there already, as Markdown. */
async function writer() {
  const set = await new ObsidianNotes(app).readNotes();
  const context = { holder: null, withoutHolder: false, now: Date.now };
  const table = compare(parseDefinition(DEFINITION).value, set, context).value;
  if (way === 'join') {
    const { head, rows } = layOut(table);
    const lines = [head, head.map(() => null), ...rows].map((cells) =>
      cells.map((cell) => (cell === null ? '---' : gridText(cell, ', '))),
    );
    return async () => {
      lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
      return rows.length;
    };
  }
  const paths = set.notes.map((note) => note.path);
  const place = { links: indexLinks(paths, DEFAULT_LINK_FORMAT), holder: '', footnotes: 'c' };
  return async () => {
    renderMarkdown(table, place, '');
    return table.rows.length;
  };
}

async function timed(run) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const rows = await run();
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - start, work: (user + system) / 1000, rows };
}

const run = job === 'markdown' ? await writer() : way === 'loop' ? loop() : ours();
globalThis.gc?.();
const first = await recordProfile(profiles, 'first', () => timed(run));
const again = await recordProfile(profiles, 'changed', async () => {
  const runs = [];
  for (let change = 0; change < CHANGES; change += 1) {
    // Every other one is a note that the filter takes in
    if (job !== 'markdown')
      changeNote(app, 10 + change, change % 2 === 0 ? SELECTED : { rating: change });
    runs.push(await timed(run));
  }
  return runs;
});
const medianOf = (key) => median(again.map((each) => each[key]));
console.log(
  JSON.stringify({
    rows: first.rows,
    first,
    changed: { ms: medianOf('ms'), work: medianOf('work') },
  }),
);
