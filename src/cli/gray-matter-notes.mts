import path from 'node:path';
import { splitNote } from '../core/note/frontmatter';
import { oursAmong } from '../core/note/identity';
import { indexLinks } from '../core/note/link-index';
import type { Note } from '../core/note/note';
import type { NoteSource } from '../core/ports';
import type { Fault, Problem } from '../core/problem';
import type { ProgramNotes, Reading } from '../core/program/program-host';
import { DiskError } from './disk.mts';
import { readHead, type Rest } from './head-note.mts';
import { BytesReader, EncodingError } from './read-text.mts';
import { isExcludedFrom, linkFormatOf } from './vault-settings.mts';
import { type VaultFolder, walkVault } from './walk-vault.mts';

/** Reads the notes of a vault's folder. */
export class GrayMatterNotes implements NoteSource {
  private readonly vault: VaultFolder;
  private readonly reading: Reading;

  constructor(vault: VaultFolder, reading: Reading = {}) {
    this.vault = vault;
    this.reading = reading;
  }

  async readNotes(): Promise<ProgramNotes> {
    const { entries, faults: unreadable } = walkVault(this.vault);
    const files: string[] = [];
    for (const [file, kind] of entries) if (kind === 'file') files.push(file);
    const names = files.filter((name) => name.endsWith('.md')).sort();
    const notes: Note[] = [];
    const faults: Fault[] = [...unreadable];
    (await this.readAll(names)).forEach((outcome, index) => {
      if ('note' in outcome) notes.push(outcome.note);
      else faults.push({ path: names[index] ?? '', ...outcome.fault });
    });
    const ours = oursAmong(notes);
    const linkFormat = linkFormatOf(this.vault);
    return {
      notes,
      ours,
      faults: faults.sort((a, b) => (a.path < b.path ? -1 : 1)),
      links: indexLinks(files, linkFormat),
      linksAs: (markup) => indexLinks(files, { ...linkFormat, markup }),
      linkFormat,
      isExcluded: isExcludedFrom(this.vault, ours),
    };
  }

  /** Read notes, each as far as is wanted; the full parser is only brought in where one of them needs it. */
  private async readAll(names: readonly string[]): Promise<Outcome[]> {
    const { root, disk, fullYaml = false } = this.vault;
    const { bodies, onText } = this.reading;
    const reader = new BytesReader(disk);
    const placeOf = (name: string): string => root + path.sep + name; // join would look at each part
    const bytesOf = (name: string): Buffer => reader.read(placeOf(name), name);
    const statOf: Rest['statOf'] = (name) => {
      const { size, birthtimeMs, mtimeMs } = disk.statSync(placeOf(name));
      return { size, created: birthtimeMs, modified: mtimeMs };
    };
    const textOf = (name: string): string => bytesOf(name).toString('utf8');
    const contentsOf = bodies === 'late' ? await lateContents(textOf) : refuseContents;
    const rest = { statOf, contentsOf };
    const wantsHeads = bodies !== undefined && !fullYaml;
    const heads = names.map((name) =>
      wantsHeads ? orFault(() => readHead(name, bytesOf(name), rest)) : null,
    );
    if (heads.every((head) => head !== null)) return heads;
    const { readGrayMatter } = await import('./read-gray-matter.mts');
    const readWhole = (name: string): Outcome => {
      const text = textOf(name);
      onText?.(name, text);
      return readGrayMatter(name, text, statOf(name), fullYaml);
    };
    return names.map((name, index) => heads[index] ?? orFault(() => readWhole(name)));
  }
}

/** What reads the texts that are asked for; the reader of Markdown is only brought in where some may be. */
async function lateContents(textOf: (name: string) => string): Promise<Rest['contentsOf']> {
  const { readContents } = await import('../core/note/contents');
  return ({ path: name, properties }) =>
    readContents(properties, splitNote(textOf(name)).body, name);
}

/** Whoever wants no texts has made sure that none is asked for. */
const refuseContents: Rest['contentsOf'] = ({ path: name }) => {
  throw new Error(`${name} was read without its text, and then its text was asked for.`);
};

/** A note, or why it is none. */
type Outcome = { readonly note: Note } | { readonly fault: Problem };

function orFault<Unread>(read: () => Outcome | Unread): Outcome | Unread {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    const { message } = error;
    return { fault: error instanceof EncodingError ? { message, line: error.line } : { message } };
  }
}
