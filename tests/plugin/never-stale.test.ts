import fc from 'fast-check';
import { TFile } from 'obsidian';
import { expect, test, vi } from 'vitest';
import { compare, type CompareContext } from '../../src/core/compare';
import type { NoteSet } from '../../src/core/ports';
import type { Result } from '../../src/core/problem';
import { parseDefinition } from '../../src/core/query/parse-definition';
import { QueryMemory } from '../../src/core/query/query-memory';
import { touches } from '../../src/core/query/touches';
import { readsHeadsOnly, usedProperties } from '../../src/core/query/used-properties';
import { RowMemory } from '../../src/core/table/row-memory';
import type { Table } from '../../src/core/table/table';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
import { openApp, type TestApp } from '../support/app/host.mjs';

const DEFINITIONS = [
  'filters: a > 1\norder: [file.name, a, up]\nsort: [a]',
  'filters: file.hasTag("t")\norder: [file.name, file.tags]',
  'filters: file.hasLink("A")\norder: [file.name, file.backlinks]',
  'filters: up.asFile().properties.a == 1\norder: [file.name, up]\nsources: footnotes',
  'order: [file.path, file.size, formula.of]\nformulas: { of: up.asFile().properties.a }',
  'differences: mark',
  'filters: a > 0\norder: [file.name, up]\nsort: [up, { property: a, direction: DESC }]',
  'order: [file.name, formula.twice]\ngroupBy: formula.twice\nformulas: { twice: a * 2 }',
];

/** A live comparison as it follows the vault: computed anew only when something changed that it reads. */
class Followed {
  table: Result<Table> | null = null;
  isStale = false;
  private before: NoteSet | null = null;
  private readonly definition;
  private readonly memory;
  private readonly rows = new RowMemory();

  constructor(text: string) {
    const definition = parseDefinition(text);
    if (!definition.ok) throw new Error(definition.problems[0]?.message);
    this.definition = definition.value;
    this.memory = new QueryMemory(this.definition);
  }

  async lookIn(source: ObsidianNotes): Promise<void> {
    const headsOnly = readsHeadsOnly(usedProperties(this.definition));
    this.look(await source.readNotes({ headsOnly }));
  }

  private look(set: NoteSet): void {
    const { before } = this;
    this.before = set;
    const isStale = this.isStale || before?.links !== set.links;
    if (before !== null && !isStale && !touches(usedProperties(this.definition), before, set))
      return;
    this.isStale = false;
    this.table = this.compute(set, { memory: this.memory, rows: this.rows });
  }

  compute(set: NoteSet, more: Partial<CompareContext> = {}): Result<Table> {
    const context = { holder: null, withoutHolder: false, now: () => 0, ...more };
    return compare(this.definition, set, context);
  }
}

const path = fc.constantFrom('A.md', 'B.md', 'F/A.md', 'F/C.md', 'Hidden/D.md', 'map.png');
const text = fc
  .record({
    head: fc.constantFrom(
      '',
      '---\na: 1\nup: "[[A]]"\n---\n',
      '---\na: 2\ntags: [t]\nup: "[[C|see]]"\n---\n',
      '---\na: [\n---\n',
      '---\natlas: guide/neutrality-atlas@1\na: 3\n---\n',
    ),
    body: fc.constantFrom('', '# B\n', 'Text [[A]] #t\n', '> [[C]]\n\n![[map.png]]\n'),
  })
  .map(({ head, body }) => head + body);
const act = fc.oneof(
  fc.record({ type: fc.constant('write' as const), path, text }),
  fc.record({ type: fc.constant('rename' as const), path, to: path }),
  fc.record({ type: fc.constant('delete' as const), path }),
  fc.record({ type: fc.constant('move folder' as const) }),
  fc.record({ type: fc.constant('hide' as const), folder: fc.constantFrom('Hidden/', 'F/') }),
  // Look while the app has not read the last change yet
  fc.record({ type: fc.constant('look early' as const) }),
);
/** Some of them: the first reads heads alone, and others ask for contents later. */
const chosen = fc.subarray(DEFINITIONS, { minLength: 1 });
type Act = typeof act extends fc.Arbitrary<infer Type> ? Type : never;

async function perform({ vault, fileManager }: TestApp, done: Act): Promise<void> {
  switch (done.type) {
    case 'write': {
      const file = vault.getFileByPath(done.path);
      if (file !== null) await vault.modify(file, done.text);
      else if (vault.getAbstractFileByPath(folderOf(done.path)) !== null)
        await vault.create(done.path, done.text);
      break;
    }
    case 'rename': {
      const file = vault.getFileByPath(done.path);
      const isFree = vault.getAbstractFileByPath(done.to) === null;
      const hasFolder = vault.getAbstractFileByPath(folderOf(done.to)) !== null;
      if (file !== null && isFree && hasFolder) await vault.rename(file, done.to);
      break;
    }
    case 'delete': {
      const file = vault.getFileByPath(done.path);
      if (file !== null) await fileManager.trashFile(file);
      break;
    }
    case 'move folder': {
      for (const file of vault.getFolderByPath('F')?.children ?? [])
        if (file instanceof TFile && vault.getFileByPath(`G/${file.name}`) === null)
          await vault.rename(file, `G/${file.name}`);
      break;
    }
    case 'hide':
      await vault.adapter.write(
        '.obsidian/app.json',
        JSON.stringify({ userIgnoreFilters: [done.folder] }),
      );
      break;
    case 'look early':
  }
}

const folderOf = (file: string): string => file.slice(0, Math.max(0, file.lastIndexOf('/'))) || '/';

test('shows, whatever is done in the vault and in which order, the table that a fresh look would give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 1, maxLength: 12 }),
      chosen,
      async (acts, shown) => {
        const { app } = await openApp({
          'A.md': '---\na: 1\n---\n',
          'F/B.md': '---\na: 2\nup: "[[A]]"\n---\n[[C]]\n',
          'G/C.md': '---\na: 4\ntags: t\n---\n',
          'Hidden/D.md': '---\na: 5\n---\n',
        });
        const source = new ObsidianNotes(app);
        const followed = shown.map((definition) => new Followed(definition));
        const moved = (): void => {
          for (const each of followed) each.isStale = true;
        };
        app.vault.on('create', moved);
        app.vault.on('delete', moved);
        app.vault.on('rename', moved);
        for (const done of acts) {
          await perform(app, done);
          if (done.type === 'look early') for (const each of followed) await each.lookIn(source);
          await app.metadataCache.idle__();
          const fresh = await new ObsidianNotes(app).readNotes();
          for (const each of followed) {
            await each.lookIn(source);
            expect(each.table).toEqual(each.compute(fresh));
          }
        }
      },
    ),
    { numRuns: Number(process.env['SEQUENCES'] ?? 60) },
  );
});

test('reads the notes once, however many ask at the same time', async () => {
  const { app } = await openApp({ 'A.md': '---\na: 1\n---\n', 'B.md': 'Text\n' });
  const source = new ObsidianNotes(app);
  const [first, second] = await Promise.all([source.readNotes(), source.readNotes()]);
  expect(second).toBe(first);
});

test('reads nothing and listens to nothing before the notes are asked for', async () => {
  const { app } = await openApp({ 'A.md': '---\na: 1\n---\n' });
  const looked = vi.spyOn(app.vault, 'getMarkdownFiles');
  const source = new ObsidianNotes(app);
  source.load();
  expect(looked).not.toHaveBeenCalled();
  await source.readNotes();
  await source.readNotes();
  expect(looked).toHaveBeenCalledTimes(1);
  source.unload();
});
