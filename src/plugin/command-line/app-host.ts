import { type App, normalizePath } from 'obsidian';
import { indexLinks } from '../../core/note/link-index';
import { pathFault } from '../../core/pack/check-path';
import type { NoteSource, SettingsFiles, VaultFiles } from '../../core/ports';
import type { DefinitionFile, OutputFile, ProgramHost } from '../../core/program/program-host';
import { nearest, UsageError } from '../../core/program/usage-error';
import { civilNow } from '../civil-now';
import { WritingRecord } from '../install/record';
import { shippedCodebook, shippedFiles } from '../install/shipped-pack';
import type { SettingsStore } from '../settings/settings-store';
import type { OpenNotes } from '../vault/open-notes';

/** The open vault as the programs of the command line know it. */
export interface AppPorts {
  readonly notes: NoteSource;
  readonly files: VaultFiles;
  readonly editor: OpenNotes;
  readonly settings: SettingsFiles;
  readonly store: SettingsStore;
}

/** The open vault as a program needs it; what the program says goes to `stdout` and `stderr`. */
export function appHost(
  app: App,
  { notes, files, editor, settings, store }: AppPorts,
  streams: Pick<ProgramHost, 'stdout' | 'stderr'>,
): ProgramHost {
  const { vault } = app;
  return {
    name: vault.getName(),
    configFolder: vault.configDir,
    trash: 'the trash',
    files,
    settings,
    editor,
    readNotes: async ({ onText } = {}) => {
      await editor.save(); // what was typed just now counts, too
      const set = await notes.readNotes();
      if (onText !== undefined) {
        for (const file of vault.getMarkdownFiles())
          onText(file.path, await vault.cachedRead(file).catch(() => ''));
      }
      const paths = vault.getFiles().map(({ path }) => path);
      return { ...set, linksAs: (markup) => indexLinks(paths, { ...set.linkFormat, markup }) };
    },
    openJournal: () => WritingRecord.open(store),
    exists: true,
    make: () => Promise.resolve(),
    sweep: () => Promise.resolve(),
    findDefinition: (name) => findDefinition(app, name),
    findFolder: (text) => Promise.resolve(findFolder(app, text)),
    output: (text, flag) => outputFile(app, files, text, flag),
    ...streams,
    progress: () => () => Promise.resolve(),
    now: civilNow,
    pack: shippedFiles,
    codebook: shippedCodebook,
  };
}

async function findDefinition({ vault }: App, name: string): Promise<DefinitionFile> {
  const path = normalizePath(name);
  const file = vault.getFileByPath(path);
  if (file === null)
    throw new UsageError(`The definition ${name} is no file in the vault. Write its path in it.`);
  return { text: await vault.read(file), label: path, inVault: path };
}

function findFolder({ vault }: App, text: string): string {
  const path = text
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  if (path === '' || vault.getFolderByPath(path) !== null) return path;
  const folders = vault.getAllFolders().map((folder) => folder.path);
  throw new UsageError(
    `folder=${text}: there is no such folder in the vault.${nearest(path, folders)}`,
  );
}

/** A file of the vault that is to be written; none outside it can be. */
function outputFile({ vault }: App, files: VaultFiles, text: string, flag: string): OutputFile {
  const fault = text === '' ? 'it needs a name' : pathFault(text);
  if (fault !== null)
    throw new UsageError(`${flag}=${text} cannot be a file of the vault: ${fault}.`);
  if (vault.getFolderByPath(text) !== null)
    throw new UsageError(`${flag} should be a file, but ${text} is a folder.`);
  return {
    file: text,
    inVault: text,
    write: (content) =>
      vault.getFileByPath(text) === null
        ? files.create(text, content)
        : files.process(text, () => content),
  };
}
