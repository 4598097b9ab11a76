import { oursAmong } from '../../src/core/note/identity';
import { DEFAULT_LINK_FORMAT, type LinkFormat } from '../../src/core/note/link-format';
import { indexLinks } from '../../src/core/note/link-index';
import { baseName, fileName, type Note } from '../../src/core/note/note';
import { readNote } from '../../src/core/note/read-note';
import { foldPath } from '../../src/core/pack/fold-path';
import type { EntryKind, NoteSet, NoteSource, VaultFiles } from '../../src/core/ports';
import type { Fault } from '../../src/core/problem';

/** A file of a vault in memory. */
interface MemoryFile {
  readonly text: string;
  /** Counts the writes of the whole vault, as a modification time would. */
  readonly modified: number;
}

/** A vault that is nothing but a map: both ports of the core, for tests. */
export class MemoryVault implements VaultFiles, NoteSource {
  readonly files = new Map<string, MemoryFile>();
  /** Paths that cannot be read or written, with the reason. */
  readonly broken = new Map<string, string>();
  private readonly format: LinkFormat;
  private writes = 0;

  constructor(files: Readonly<Record<string, string>> = {}, format = DEFAULT_LINK_FORMAT) {
    this.format = format;
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  /** Every file's text by its path. */
  texts(): Record<string, string> {
    return Object.fromEntries([...this.files].map(([path, { text }]) => [path, text]));
  }

  list(): Promise<ReadonlyMap<string, EntryKind>> {
    const entries = new Map<string, EntryKind>();
    for (const path of this.files.keys()) {
      if (path.split('/').some((part) => part.startsWith('.'))) continue;
      for (const folder of foldersAbove(path)) entries.set(folder, 'folder');
      entries.set(path, 'file');
    }
    return Promise.resolve(entries);
  }

  read(path: string): Promise<string | null> {
    return attempt(() => {
      this.refuseBroken(path);
      if (this.isFolder(path)) throw new Error('It is a folder.');
      return this.files.get(path)?.text ?? null;
    });
  }

  create(path: string, text: string): Promise<void> {
    return attempt(() => {
      refuseStrange(path);
      this.refuseBroken(path);
      if (this.files.has(path) || this.isFolder(path)) throw new Error('Something stands there.');
      const inTheWay = foldersAbove(path).find((folder) => this.files.has(folder));
      if (inTheWay !== undefined) throw new Error(`${inTheWay} is a file.`);
      this.refuseTwin(path);
      this.write(path, text);
    });
  }

  process(path: string, change: (text: string) => string): Promise<void> {
    return attempt(() => {
      this.refuseBroken(path);
      const file = this.files.get(path);
      if (file === undefined) throw new Error('There is no such file.');
      const text = change(file.text);
      if (text !== file.text) this.write(path, text);
    });
  }

  trash(path: string): Promise<void> {
    return attempt(() => {
      this.refuseBroken(path);
      const file = this.files.get(path);
      if (file === undefined) throw new Error('There is no such file.');
      this.write(this.freeInTrash(path), file.text);
      this.files.delete(path);
    });
  }

  /** Folders are there by what is in them alone. */
  removeEmptyFolder(): Promise<void> {
    return Promise.resolve();
  }

  readNotes(): Promise<NoteSet> {
    const notes: Note[] = [];
    const faults: Fault[] = [];
    const paths = [...this.files.keys()].filter(
      (path) => !path.split('/').some((part) => part.startsWith('.')),
    );
    for (const path of paths.filter((each) => each.endsWith('.md')).sort()) {
      const broken = this.broken.get(path);
      const { text, modified } = this.files.get(path) ?? { text: '', modified: 0 };
      const size = new TextEncoder().encode(text).length;
      const reading =
        broken === undefined
          ? readNote(path, text, { size, created: modified, modified })
          : { fault: { message: broken } };
      if ('note' in reading) notes.push(reading.note);
      else faults.push({ path, ...reading.fault });
    }
    const linkFormat = this.format;
    const links = indexLinks(paths, linkFormat);
    return Promise.resolve({
      notes,
      ours: oursAmong(notes),
      faults,
      links,
      linkFormat,
      isExcluded: () => false,
    });
  }

  private write(path: string, text: string): void {
    this.writes += 1;
    this.files.set(path, { text, modified: this.writes });
  }

  private freeInTrash(path: string): string {
    const names = [fileName(path), ...[1, 2, 3].map((n) => `${baseName(path)} ${String(n)}.md`)];
    const free = names.map((name) => `.trash/${name}`).find((name) => !this.files.has(name));
    if (free === undefined) throw new Error('Its name was removed too often.');
    return free;
  }

  private isFolder(path: string): boolean {
    return [...this.files.keys()].some((each) => each.startsWith(`${path}/`));
  }

  /** Names that differ in case or in the composition of their letters alone are one name on some systems. */
  private refuseTwin(path: string): void {
    const there = new Set([...this.files.keys()].flatMap((each) => [each, ...foldersAbove(each)]));
    const byFold = new Map([...there].map((each) => [foldPath(each), each]));
    for (const each of [path, ...foldersAbove(path)]) {
      const twin = byFold.get(foldPath(each));
      if (twin !== undefined && twin !== each) throw new Error(`${twin} stands there.`);
    }
  }

  private refuseBroken(path: string): void {
    const reason = this.broken.get(path);
    if (reason !== undefined) throw new Error(reason);
  }
}

function refuseStrange(path: string): void {
  const isStrange = (part: string): boolean => part === '' || part === '.' || part === '..';
  if (path.split('/').some(isStrange)) throw new Error('It is no path inside the vault.');
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const attempt = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });
