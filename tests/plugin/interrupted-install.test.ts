import { describe, expect, test } from 'vitest';
import type { Unfinished } from '../../src/core/pack/journal';
import type { PackFiles } from '../../src/core/pack/pack';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
import { ObsidianSettings } from '../../src/plugin/vault/obsidian-settings';
import { ObsidianVault } from '../../src/plugin/vault/obsidian-vault';
import { OpenNotes } from '../../src/plugin/vault/open-notes';
import { openApp } from '../support/app/host.mjs';
import { type AppFault, interruptApp } from '../support/interrupted-app';
import { installInto } from '../support/histories/hosts';
import { FIRST_EDITION, leftByReader, SECOND_EDITION } from '../support/scene';

/** A vault and what the plugin recorded of what it was writing. */
interface Left {
  readonly tree: Readonly<Record<string, string>>;
  readonly journal: readonly Unfinished[];
}

/** Open the app over what was left, install, and end it. */
async function install(
  { tree, journal }: Left,
  pack: PackFiles,
  fault: { readonly nth: number; readonly how: AppFault } | null = null,
): Promise<Left & { readonly hasFailed: boolean }> {
  const { app } = await openApp(tree);
  const interruption = fault === null ? null : interruptApp(app, fault.nth, fault.how);
  const files = new ObsidianVault(app);
  let recorded = journal;
  const settings = new ObsidianSettings(app.vault);
  const ports = { files, notes: new ObsidianNotes(app), settings };
  await installInto(ports, new OpenNotes(app, files), pack, {
    unfinished: journal,
    onWriting: (next) => {
      if (interruption?.isDead() === true) return Promise.reject(new Error('The app has ended.'));
      recorded = next;
      return Promise.resolve();
    },
  }).catch((error: unknown) => {
    if (interruption?.isDead() !== true) throw error;
  });
  await app.metadataCache.idle__();
  const { textFiles } = app.vault.adapter as unknown as { textFiles: Map<string, string> };
  return {
    tree: Object.fromEntries([...textFiles].sort()),
    journal: recorded,
    hasFailed: interruption?.hasFailed() ?? false,
  };
}

const DEEDS: readonly (readonly [string, PackFiles, () => Promise<Left>])[] = [
  [
    'installing',
    FIRST_EDITION,
    () => Promise.resolve({ tree: { 'Mine.md': 'Mine.\n' }, journal: [] }),
  ],
  [
    'updating',
    SECOND_EDITION,
    async () => {
      const { tree } = await install({ tree: {}, journal: [] }, FIRST_EDITION);
      return { tree: leftByReader(tree), journal: [] };
    },
  ],
];

const FAULTS: readonly (readonly [string, AppFault])[] = [
  ['fails', { cut: null, ends: false }],
  ['ends before the call', { cut: null, ends: true }],
  ...[0, 0.3, 0.8].flatMap((cut): [string, AppFault][] => [
    [`fails after ${String(cut * 100)} % of the text`, { cut, ends: false }],
    [`ends after ${String(cut * 100)} % of the text`, { cut, ends: true }],
  ]),
];

describe.each(DEEDS)('%s in the app', (_, pack, prepare) => {
  test.each(FAULTS)(
    'that %s, at whichever call: the next run completes, and nothing is lost',
    async (__, how) => {
      const start = await prepare();
      const expected = (await install(start, pack)).tree;
      expect(expected).not.toEqual(start.tree);
      for (let nth = 1, failed = true; failed; nth += 1) {
        const left = await install(start, pack, { nth, how });
        failed = left.hasFailed;
        const { tree, journal } = await install(left, pack);
        expect(tree, `failed at call ${String(nth)}`).toEqual(expected);
        expect(journal).toEqual([]);
      }
    },
  );
});
