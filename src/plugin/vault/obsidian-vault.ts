import { type App, type FileManager, TFile, TFolder, type Vault } from 'obsidian';
import { fileName, folderOf } from '../../core/note/note';
import { foldPath } from '../../core/pack/fold-path';
import type { EntryKind, VaultFiles } from '../../core/ports';
import { TEXT } from '../../ui/text';

/** The files of the open vault, through the app's own `Vault` and `FileManager`. */
export class ObsidianVault implements VaultFiles {
  private readonly vault: Vault;
  private readonly fileManager: FileManager;

  constructor({ vault, fileManager }: Pick<App, 'vault' | 'fileManager'>) {
    this.vault = vault;
    this.fileManager = fileManager;
  }

  list(): Promise<ReadonlyMap<string, EntryKind>> {
    const entries = this.vault
      .getAllLoadedFiles()
      .filter((entry) => entry !== this.vault.getRoot());
    const kind = (entry: unknown): EntryKind => (entry instanceof TFolder ? 'folder' : 'file');
    return Promise.resolve(new Map(entries.map((entry) => [entry.path, kind(entry)])));
  }

  async read(path: string): Promise<string | null> {
    const file = this.vault.getFileByPath(path);
    if (file === null) return null;
    try {
      return await this.vault.read(file);
    } catch (error) {
      throw new Error(TEXT.vault.unread(path), { cause: error });
    }
  }

  async create(path: string, text: string): Promise<void> {
    this.refuseExisting(path);
    await this.createFolder(folderOf(path));
    await this.vault.create(path, text);
  }

  async process(path: string, change: (text: string) => string): Promise<void> {
    const file = this.fileAt(path);
    const text = await this.vault.read(file);
    if (change(text) !== text) await this.vault.process(file, change);
  }

  async trash(path: string): Promise<void> {
    await this.fileManager.trashFile(this.fileAt(path));
  }

  async removeEmptyFolder(path: string): Promise<void> {
    const folder = this.vault.getFolderByPath(path);
    if (folder === null) return;
    const { files, folders } = await this.vault.adapter.list(path); // it sees hidden ones, too
    if (files.length + folders.length === 0) await this.fileManager.trashFile(folder);
  }

  private fileAt(path: string): TFile {
    const file = this.vault.getAbstractFileByPath(path);
    if (!(file instanceof TFile)) throw new Error(TEXT.vault.missing(path));
    return file;
  }

  private async createFolder(path: string): Promise<void> {
    if (path === '' || this.vault.getFolderByPath(path) !== null) return;
    this.refuseExisting(path);
    await this.createFolder(folderOf(path));
    await this.vault.createFolder(path);
  }

  /** Names that differ in case or in the composition of their letters alone are one name on some systems. */
  private refuseExisting(path: string): void {
    const folder = folderOf(path);
    const above = folder === '' ? this.vault.getRoot() : this.vault.getFolderByPath(folder);
    const name = foldPath(fileName(path));
    const there = above?.children.find((each) => foldPath(each.name) === name);
    if (there !== undefined) throw new Error(TEXT.vault.taken(there.path));
  }
}
