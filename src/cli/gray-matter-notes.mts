import matter from 'gray-matter';
import path from 'node:path';
import { type Frontmatter, parseFrontmatter, splitNote } from '../core/note/frontmatter';
import { indexLinks } from '../core/note/link-index';
import type { Note } from '../core/note/note';
import { makeNote, readNote } from '../core/note/read-note';
import type { NoteSource } from '../core/ports';
import type { Fault, Problem } from '../core/problem';
import type { OnText, ProgramNotes } from '../core/program/program-host';
import { DiskError } from './disk.mts';
import { EncodingError, readText } from './read-text.mts';
import { isExcludedFrom, linkFormatOf } from './vault-settings.mts';
import { type VaultFolder, walkVault } from './walk-vault.mts';

/** Reads the notes of a vault's folder, their front matter with gray-matter. */
export class GrayMatterNotes implements NoteSource {
  private readonly vault: VaultFolder;
  private readonly onText: OnText;

  constructor(vault: VaultFolder, onText: OnText = () => undefined) {
    this.vault = vault;
    this.onText = onText;
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
    for (const file of files.filter((name) => name.endsWith('.md')).sort()) {
      const reading = this.readFile(file);
      if ('note' in reading) notes.push(reading.note);
      else faults.push({ path: file, ...reading.fault });
    }
    const linkFormat = linkFormatOf(this.vault);
    return {
      notes,
      faults: faults.sort((a, b) => (a.path < b.path ? -1 : 1)),
      links: indexLinks(files, linkFormat),
      linksAs: (markup) => indexLinks(files, { ...linkFormat, markup }),
      linkFormat,
      isExcluded: isExcludedFrom(this.vault, notes),
    };
  }

  private readFile(name: string): { note: Note } | { fault: Problem } {
    const { root, disk } = this.vault;
    const file = path.join(root, name);
    try {
      const text = readText(disk, file, name);
      this.onText(name, text);
      const { size, birthtimeMs, mtimeMs } = disk.statSync(file);
      return readGrayMatter(name, text, { size, created: birthtimeMs, modified: mtimeMs });
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      const { message } = error;
      return {
        fault: error instanceof EncodingError ? { message, line: error.line } : { message },
      };
    }
  }
}

/**
 * Make a note from its text with gray-matter as the reader of its front matter.
 *
 * The properties and faults are those of `readNote` in the core. Nothing in a note is ever run.
 */
export function readGrayMatter(
  name: string,
  text: string,
  stat: Note['stat'],
): { note: Note } | { fault: Problem } {
  const { yaml, body } = splitNote(text);
  if (yaml === null) return readNote(name, text, stat); // gray-matter is never shown `---js`
  const { properties, fault } = readYaml(yaml, name);
  return fault === null ? { note: makeNote(name, properties, stat, () => body) } : { fault };
}

/**
 * Read YAML through gray-matter: always with options, for without them it answers from a cache and forgets
 * errors; always with our engine, for its own reads dates as moments and `12:30` as 750; no other engine.
 */
function readYaml(yaml: string, name: string): Frontmatter {
  const readings: Frontmatter[] = [];
  const parse = (text: string): Frontmatter => {
    const reading = parseFrontmatter(text.slice(1), name); // it begins with the end of the line of ---
    readings.push(reading);
    return reading;
  };
  matter(`---\n${yaml}\n---\n`, {
    language: 'yaml',
    delimiters: ['---', '---\n'],
    engines: { ...NO_ENGINES, yaml: { parse, stringify: refuse } },
  });
  return readings[0] ?? parseFrontmatter(yaml, name); // it asks no engine for blanks and comments
}

const refuse = (): never => {
  throw new Error('Only YAML front matter is read, and notes are not written by this way.');
};

const NO_ENGINES = Object.fromEntries(
  ['js', 'javascript', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((language) => [
    language,
    { parse: refuse, stringify: refuse },
  ]),
);
