import path from 'node:path';
import { oursAmong } from '../core/note/identity';
import { indexLinks } from '../core/note/link-index';
import type { Note } from '../core/note/note';
import type { NoteSource } from '../core/ports';
import type { Fault, Problem } from '../core/problem';
import type { ProgramNotes, Reading } from '../core/program/program-host';
import { DiskError } from './disk.mts';
import { type NoteRest, readHead } from './head-note.mts';
import { readGrayMatter } from './read-gray-matter.mts';
import { BytesReader, EncodingError, readText } from './read-text.mts';
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

  readNotes(): Promise<ProgramNotes> {
    return new Promise((resolve) => {
      resolve(this.readFolder());
    });
  }

  private readFolder(): ProgramNotes {
    const { entries, faults: unreadable } = walkVault(this.vault);
    const files = [...entries].filter(([, kind]) => kind === 'file').map(([file]) => file);
    const notes: Note[] = [];
    const faults: Fault[] = [...unreadable];
    const read = this.reader();
    for (const file of files.filter((name) => name.endsWith('.md')).sort()) {
      const outcome = orFault(() => read(file));
      if ('note' in outcome) notes.push(outcome.note);
      else faults.push({ path: file, ...outcome.fault });
    }
    const linkFormat = linkFormatOf(this.vault);
    return {
      notes,
      ours: oursAmong(notes),
      faults: faults.sort((a, b) => (a.path < b.path ? -1 : 1)),
      links: indexLinks(files, linkFormat),
      linksAs: (markup) => indexLinks(files, { ...linkFormat, markup }),
      linkFormat,
      isExcluded: isExcludedFrom(this.vault, notes),
    };
  }

  /** How each note is read; what cannot be read from the disk throws. */
  private reader(): (name: string) => Outcome {
    const { root, disk, fullYaml = false } = this.vault;
    const bytes = new BytesReader(disk);
    const placeOf = (name: string): string => root + path.sep + name; // join would look at each part
    const statOf = (name: string): Note['stat'] => {
      const { size, birthtimeMs, mtimeMs } = disk.statSync(placeOf(name));
      return { size, created: birthtimeMs, modified: mtimeMs };
    };
    if (this.reading.headsOnly && !fullYaml) {
      const rest: NoteRest = { statOf, textOf: (name) => readText(disk, placeOf(name), name) };
      return (name) => readHead(name, bytes.read(placeOf(name), name), rest);
    }
    return (name) => {
      const text = bytes.read(placeOf(name), name).toString('utf8');
      this.reading.onText?.(name, text);
      return readGrayMatter(name, text, statOf(name), fullYaml);
    };
  }
}

/** A note, or why it is none. */
type Outcome = { readonly note: Note } | { readonly fault: Problem };

function orFault(read: () => Outcome): Outcome {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    const { message } = error;
    return { fault: error instanceof EncodingError ? { message, line: error.line } : { message } };
  }
}
