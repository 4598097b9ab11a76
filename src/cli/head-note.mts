import { readSimple } from '../core/note/flat-yaml/simple-properties';
import { readFlatYaml } from '../core/note/flat-yaml/read-flat-yaml';
import { foreignFrontMatter } from '../core/note/foreign-front-matter';
import { splitNote } from '../core/note/frontmatter';
import type { Note, NoteContents, Properties } from '../core/note/note';
import type { Problem } from '../core/problem';

/** How the rest of a note is found when it is asked for; both throw where the file cannot be read any more. */
export interface Rest {
  readonly statOf: (path: string) => Note['stat'];
  readonly contentsOf: (note: Note) => NoteContents;
}

/**
 * Make a note of which only the properties are read.
 *
 * @param bytes - All of the note.
 * @returns The note, or the fault in its properties; null where they need the full parser.
 */
export function readHead(
  path: string,
  bytes: Buffer,
  rest: Rest,
): { note: Note } | { fault: Problem } | null {
  const head = frontmatterText(bytes);
  const simple =
    head.startsWith(OPENING) && head.endsWith(CLOSING) ? readSimple(linesIn(head), path) : null;
  if (simple !== null) return { note: new HeadNote(path, simple, rest) };
  const { yaml } = splitNote(head);
  if (yaml === null) {
    const fault = foreignFrontMatter(head);
    return fault === null ? { note: new HeadNote(path, NO_PROPERTIES, rest) } : { fault };
  }
  const reading = readFlatYaml(yaml, path);
  if (reading === null) return null;
  const { properties, fault } = reading;
  return fault === null ? { note: new HeadNote(path, properties, rest) } : { fault };
}

const NO_PROPERTIES: Properties = new Map();

const OPENING = '---\n';
const CLOSING = '\n---\n';

/** The lines between those of `---`, each with the line end before it. */
const linesIn = (head: string): string => head.slice(OPENING.length - 1, -CLOSING.length);

class HeadNote implements Note {
  readonly path: string;
  readonly properties: Properties;
  private readonly rest: Rest;
  private found: NoteContents | undefined;

  constructor(path: string, properties: Properties, rest: Rest) {
    this.path = path;
    this.properties = properties;
    this.rest = rest;
  }

  get stat(): Note['stat'] {
    return this.rest.statOf(this.path);
  }

  contents(): NoteContents {
    return (this.found ??= this.rest.contentsOf(this));
  }
}

const [TAB, NEWLINE, RETURN, SPACE, DASH] = [0x09, 0x0a, 0x0d, 0x20, 0x2d];
const MARK = Buffer.from('\uFEFF');

/**
 * What a note begins with, through the line of `---` that ends its front matter, or may end it; all of a note in which
 * that line is missing; empty for a note that does not begin with `---`.
 */
function frontmatterText(bytes: Buffer): string {
  const isMarked = bytes[0] === MARK[0] && bytes.subarray(0, MARK.length).equals(MARK);
  const start = isMarked ? MARK.length : 0;
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
