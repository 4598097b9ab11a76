import { id } from '../../manifest.json';
import { editStored } from '../core/edit-stored';
import { readUnfinished } from '../core/pack/journal';
import { isJsonObject, parseJson } from '../core/parse-json';
import type { Journal, ProgramHost } from '../core/program/program-host';
import { findDefinitionFile } from './find-definition-file.mts';
import { findFolder } from './find-folder.mts';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import type { Io } from './io.mts';
import { NodeSettings } from './node-settings.mts';
import { NodeVault } from './node-vault.mts';
import type { OpenedVault } from './open-vault.mts';
import { outputFile } from './output-file.mts';
import { progressOn } from './progress.mts';

/** A vault's folder, and the machine around it, as a program needs them. */
export function folderHost({ vault, exists }: OpenedVault, io: Io): ProgramHost {
  const files = new NodeVault(vault);
  const settings = new NodeSettings(files, vault.configFolder);
  return {
    name: vault.root,
    configFolder: vault.configFolder,
    trash: '.trash',
    files,
    settings,
    editor: editStored(files),
    readNotes: (reading) => new GrayMatterNotes(vault, reading).readNotes(),
    openJournal: () => appJournal(settings),
    exists,
    make: async () => {
      if (!exists) vault.disk.mkdirSync(vault.root, { recursive: true });
      await Promise.resolve();
    },
    sweep: (hidden) => files.sweep(hidden),
    findDefinition: (name) => findDefinitionFile(name, vault, io.cwd),
    findFolder: (text) => Promise.resolve(findFolder(vault, text)),
    output: (text, flag) => outputFile(text, flag, vault, io),
    stdout: io.stdout,
    stderr: io.stderr,
    progress: (verb) => progressOn(io, verb),
    now: io.now,
    pack: io.pack,
    codebook: io.codebook,
  };
}

/** What the app was writing when it was last seen: its plugin keeps record of it. On the disk no file is ever half. */
async function appJournal(settings: NodeSettings): Promise<Journal> {
  const data = parseJson(await settings.read(`plugins/${id}/data.json`).catch(() => null));
  return {
    unfinished: readUnfinished(isJsonObject(data) ? data['writing'] : null),
    keep: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
