import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../../../src/core/pack/plan/apply-plan';
import { openPack } from '../../../../src/core/pack/pack';
import { planInstall } from '../../../../src/core/pack/plan/plan-install';
import { surveyVault } from '../../../../src/core/pack/plan/survey-vault';
import type { Unfinished } from '../../../../src/core/pack/journal';
import type { VaultFiles } from '../../../../src/core/ports';
import { memoryPorts } from '../../../support/memory-ports';
import { MemoryVault } from '../../../support/memory-vault';
import { note } from '../../../support/notes';
import { packOf } from '../../../support/packs';

const names = ['Austria', 'Belgium', 'Cracow', 'Denmark'];
const files = Object.fromEntries(
  names.map((name) => [
    `States/${name}.md`,
    note({ atlas: `case/${name.toLowerCase()}@1`, kind: 'case' }, `On ${name}.\n`),
  ]),
);
const pack = openPack(packOf(files));
const plan = async (vault: MemoryVault) =>
  planInstall(pack, 'Atlas', await surveyVault(memoryPorts(vault), pack));
const install = async (vault: MemoryVault, options = {}) =>
  (await applyPlan(await plan(vault), vault, options)).reports;

test('every planned note is written, and the second time none', async () => {
  const vault = new MemoryVault({ 'Mine.md': 'mine' });
  const seen: number[][] = [];
  const reports = await install(vault, { onProgress: (...counts: number[]) => seen.push(counts) });
  expect(reports.map(({ written }) => written)).toEqual([true, true, true, true]);
  expect(seen).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
  ]);
  const before = new Map(vault.files);
  const again = await install(vault);
  expect(again.map(({ disposition, written }) => [disposition, written])).toEqual(
    names.map(() => ['unchanged', false]),
  );
  expect(vault.files).toEqual(before);
});

test('a note that cannot be written stops no other, and is told', async () => {
  const vault = new MemoryVault();
  vault.broken.set('Atlas/States/Belgium.md', 'The disk is full.');
  const reports = await install(vault);
  expect(reports.map(({ written, error }) => error ?? written)).toEqual([
    true,
    'The disk is full.',
    true,
    true,
  ]);
});

test('where several are written at the same time each is told of, and the home note comes when all others are done', async () => {
  const home = note({ atlas: 'guide/neutrality-atlas@1', kind: 'guide' }, 'Welcome.\n');
  const whole = openPack(packOf({ 'Neutrality Atlas.md': home, ...files }));
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 9 }), async (clock, atOnce) => {
      const vault = new MemoryVault();
      vault.broken.set('Atlas/States/Belgium.md', 'The disk is full.');
      const begun: string[] = [];
      const slow: VaultFiles = {
        atOnce,
        list: () => vault.list(),
        read: (path) => vault.read(path),
        create: async (path, text) => {
          begun.push(path);
          await clock.schedule(Promise.resolve());
          await vault.create(path, text);
        },
        process: (path, change) => vault.process(path, change),
        trash: (path) => vault.trash(path),
        removeEmptyFolder: () => vault.removeEmptyFolder(),
      };
      const install = async () => {
        const survey = await surveyVault(memoryPorts(vault), whole);
        const run = applyPlan(planInstall(whole, 'Atlas', survey), slow);
        return clock.waitFor(run);
      };
      const { reports, complete } = await install();
      expect([complete, begun.length]).toEqual([false, 4]);
      expect(begun).not.toContain('Atlas/Neutrality Atlas.md');
      expect(reports.map(({ path, written, error }) => [path, error ?? written])).toEqual([
        ['Atlas/Neutrality Atlas.md', false],
        ['Atlas/States/Austria.md', true],
        ['Atlas/States/Belgium.md', 'The disk is full.'],
        ['Atlas/States/Cracow.md', true],
        ['Atlas/States/Denmark.md', true],
      ]);
      vault.broken.clear();
      expect((await install()).complete).toBe(true);
      expect(begun.slice(4)).toEqual(['Atlas/States/Belgium.md', 'Atlas/Neutrality Atlas.md']);
    }),
    { numRuns: 50 },
  );
});

test('a note of ours that cannot be read is told, and stays', async () => {
  const vault = new MemoryVault();
  await install(vault);
  const unreadable: VaultFiles = {
    list: () => vault.list(),
    read: () => Promise.reject(new Error('No access.')),
    create: (path, text) => vault.create(path, text),
    process: (path, change) => vault.process(path, change),
    trash: (path) => vault.trash(path),
    removeEmptyFolder: () => vault.removeEmptyFolder(),
  };
  const survey = await surveyVault({ ...memoryPorts(vault), files: unreadable }, pack);
  expect(survey.faults).toHaveLength(4);
  expect(planInstall(pack, 'Atlas', survey).steps.map(({ text }) => text)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('stopped after any note, the next run completes the plan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(names.length), async (most) => {
      const vault = new MemoryVault();
      let asked = 0;
      const first = await install(vault, { shouldStop: () => (asked += 1) > most });
      expect(first.filter(({ written }) => written)).toHaveLength(most);
      const second = await install(vault);
      expect(second.filter(({ written }) => written)).toHaveLength(names.length - most);
      expect(Object.keys(vault.texts()).sort()).toEqual(
        names.map((name) => `Atlas/States/${name}.md`),
      );
    }),
  );
});

test('a note of which only the beginning was written is completed, whatever was cut off', async () => {
  const [path, shipped] = ['Atlas/States/Austria.md', files['States/Austria.md'] ?? ''];
  await fc.assert(
    fc.asyncProperty(fc.nat(shipped.length - 1), async (length) => {
      const vault = new MemoryVault({ [path]: shipped.slice(0, length) });
      const unfinished = [
        { path, text: shipped },
        { path: 'Atlas/Gone.md', text: 'gone' },
      ];
      const survey = await surveyVault(memoryPorts(vault), pack, unfinished);
      const { reports } = await applyPlan(planInstall(pack, 'Atlas', survey), vault);
      expect(reports[0]).toMatchObject({ path, disposition: 'create', written: true });
      expect(vault.texts()[path]).toBe(shipped);
    }),
  );
});

const AUSTRIA = { path: 'Atlas/States/Austria.md', text: files['States/Austria.md'] ?? '' };

test.each([
  ['nobody was writing it', [], '---\natlas'],
  ['it holds something else', [AUSTRIA], 'Mine'],
  ['it holds all and more', [AUSTRIA], `${AUSTRIA.text}Mine.\n`],
])('a file at the path of a note stays as it is where %s', async (_, unfinished, text) => {
  const vault = new MemoryVault({ 'Atlas/States/Austria.md': text });
  const survey = await surveyVault(memoryPorts(vault), pack, unfinished);
  await applyPlan(planInstall(pack, 'Atlas', survey), vault);
  expect(vault.texts()['Atlas/States/Austria.md']).toBe(text);
});

test('what is about to be written is told before, and nothing at the end', async () => {
  const told: Unfinished[][] = [];
  const vault = new MemoryVault();
  const onWriting = (next: readonly Unfinished[]): Promise<void> => {
    for (const { path } of next) expect(vault.files.has(path)).toBe(false);
    told.push([...next]);
    return Promise.resolve();
  };
  await install(vault, { onWriting });
  const all = names.map((name) => {
    const text = files[`States/${name}.md`];
    return { path: `Atlas/States/${name}.md`, text };
  });
  expect(told.flat()).toEqual(all);
  expect(told.at(-1)).toEqual([]);
  const times = told.length;
  await install(vault, { onWriting });
  expect(told).toHaveLength(times);
});

test('no byte of anything that was there changes, whatever was there', async () => {
  const place = fc.constantFrom(
    ...names.flatMap((name) => [`Atlas/States/${name}.md`, `${name}.md`, `Old/${name}.md`]),
    'Atlas/States',
    'Atlas',
  );
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.values(files)),
    fc.constantFrom(
      note({ kind: 'case' }),
      '---\na: [\n---\n',
      note({ atlas: 'case/austria@1' }, 'mine'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(place, text, { maxKeys: 5 }), async (given) => {
      const paths = Object.keys(given);
      fc.pre(!paths.some((path) => paths.some((other) => other.startsWith(`${path}/`))));
      const vault = new MemoryVault(given);
      const reports = await install(vault);
      expect(vault.texts()).toMatchObject(given);
      expect(reports.every(({ error }) => error === undefined)).toBe(true);
      const again = await install(vault);
      expect(again.some(({ written }) => written)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
