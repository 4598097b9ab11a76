import { openApp, type TestApp } from '../support/app/host.mjs';
import { describeNoteSource } from '../ports/note-source.contract';
import { describeSettingsFiles } from '../ports/settings-files.contract';
import { describeVaultFiles } from '../ports/vault-files.contract';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
import { ObsidianSettings } from '../../src/plugin/vault/obsidian-settings';
import { ObsidianVault } from '../../src/plugin/vault/obsidian-vault';

describeNoteSource(
  'the metadata cache',
  { faultLines: true, foreignFrontMatter: 'fault' },
  async (files) => new ObsidianNotes((await openApp(files)).app),
);

describeVaultFiles('the app', async (texts) => {
  const { app, log } = await openApp(texts);
  const writes = (path: string): number => log.events.filter((each) => each.path === path).length;
  return {
    files: new ObsidianVault(app),
    modified: writes,
    makeUnreadable: (path) => breakReading(app, path),
    trashed: () => inTrash(app),
  };
});

describeSettingsFiles('the app', async (texts) => {
  const { app } = await openApp(texts);
  const { adapter } = app.vault;
  let writes = 0;
  for (const call of ['write', 'process'] as const) {
    const original = adapter[call].bind(adapter) as (...args: unknown[]) => Promise<never>;
    adapter[call] = (...args: unknown[]) => {
      writes += 1;
      return original(...args);
    };
  }
  return { files: new ObsidianSettings(app.vault), modified: () => writes };
});

async function inTrash({ vault: { adapter } }: TestApp): Promise<Record<string, string>> {
  const { files } = await adapter.list('.trash');
  const texts = await Promise.all(files.map((path) => adapter.read(path)));
  return Object.fromEntries(
    files.map((path, index) => [path.slice('.trash/'.length), texts[index] ?? '']),
  );
}

function breakReading(app: TestApp, path: string): void {
  const read = app.vault.read.bind(app.vault);
  app.vault.read = (file) =>
    file.path === path ? Promise.reject(new Error('EACCES')) : read(file);
}
