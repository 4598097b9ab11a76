import { openApp, type TestApp } from '../support/app/host.mjs';
import { describeNoteSource } from '../ports/note-source.contract';
import { describeVaultFiles } from '../ports/vault-files.contract';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
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
    files: new ObsidianVault(app.vault),
    modified: writes,
    makeUnreadable: (path) => breakReading(app, path),
  };
});

function breakReading(app: TestApp, path: string): void {
  const read = app.vault.read.bind(app.vault);
  app.vault.read = (file) =>
    file.path === path ? Promise.reject(new Error('EACCES')) : read(file);
}
