import { readContents } from '../core/note/contents';
import { splitNote } from '../core/note/frontmatter';
import type { Note, NoteContents, Properties } from '../core/note/note';
import type { Problem } from '../core/problem';
import { readGrayMatter } from './read-gray-matter.mts';

/** Where the rest of a note is read from when it is asked for. */
export interface NoteRest {
  readonly statOf: (path: string) => Note['stat'];
  readonly textOf: (path: string) => string;
}

/**
 * Make a note of which only the properties are read at once.
 *
 * @param bytes - All of the note.
 * @param rest - For what may be asked of it later; throws where the file cannot be read any more.
 * @returns The note, or the fault in its properties.
 */
export function readHead(
  path: string,
  bytes: Buffer,
  rest: NoteRest,
): { note: Note } | { fault: Problem } {
  const head = frontmatterText(bytes);
  if (head === '') return { note: new HeadNote(path, NO_PROPERTIES, rest) };
  const outcome = readGrayMatter(path, head, NO_STAT);
  if ('fault' in outcome) return outcome;
  return { note: new HeadNote(path, outcome.note.properties, rest) };
}

const NO_PROPERTIES: Properties = new Map();
const NO_STAT = { size: 0, created: 0, modified: 0 };

class HeadNote implements Note {
  readonly path: string;
  readonly properties: Properties;
  private readonly rest: NoteRest;
  private knownStat: Note['stat'] | undefined;
  private knownContents: NoteContents | undefined;

  constructor(path: string, properties: Properties, rest: NoteRest) {
    this.path = path;
    this.properties = properties;
    this.rest = rest;
  }

  get stat(): Note['stat'] {
    return (this.knownStat ??= this.rest.statOf(this.path));
  }

  contents(): NoteContents {
    return (this.knownContents ??= readContents(
      this.properties,
      splitNote(this.rest.textOf(this.path)).body,
      this.path,
    ));
  }
}

const [TAB, NEWLINE, RETURN, SPACE, DASH] = [0x09, 0x0a, 0x0d, 0x20, 0x2d];
const MARK = Buffer.from('\uFEFF');

/**
 * What a note begins with, through the line of `---` that ends its front matter, or may end it; all of a note in which
 * that line is missing; empty for a note that does not begin with `---`.
 */
function frontmatterText(bytes: Buffer): string {
  const start = MARK.every((byte, index) => bytes[index] === byte) ? MARK.length : 0;
  for (let at = start; at < start + 3; at += 1) if (bytes[at] !== DASH) return '';
  return bytes.toString('utf8', 0, endOfFrontmatter(bytes, start + 3));
}

function endOfFrontmatter(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\n---', from); at >= 0; at = bytes.indexOf('\n---', at + 1)) {
    let end = at + 4;
    while (bytes[end] === SPACE || bytes[end] === TAB) end += 1;
    if (bytes[end] === RETURN) end += 1;
    if (bytes[end] === NEWLINE) return end + 1;
  }
  return bytes.length;
}
