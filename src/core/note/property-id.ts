import { whenUsed } from '../pattern-when-used';
import { failure, success, type Result } from '../problem';

/** Names one property of a row: of the note itself, of its file, or a formula of the definition. */
export interface PropertyId {
  readonly source: 'note' | 'file' | 'formula';
  readonly name: string;
}

/** The properties every file has, as Bases names them. */
export const FILE_PROPERTIES: readonly string[] = [
  'name',
  'basename',
  'path',
  'folder',
  'ext',
  'size',
  'ctime',
  'mtime',
  'tags',
  'links',
  'embeds',
  'backlinks',
  'properties',
  'file',
];

const DOTTED = /^(note|file|formula)\.(.+)$/s;
const BRACKETED = /^(note|file|formula)\[\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*\]$/s;

const unquoted = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(u[\da-f]{4}|.)/gis, (_, code: string) => {
    if (code.length > 1) return String.fromCharCode(parseInt(code.slice(1), 16));
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code;
  });

function split(text: string): PropertyId {
  const [, bracketed, quoted] = BRACKETED.exec(text) ?? [];
  const [, dotted, rest] = DOTTED.exec(text) ?? [];
  const source = (bracketed ?? dotted ?? 'note') as PropertyId['source'];
  return { source, name: quoted === undefined ? (rest ?? text) : unquoted(quoted) };
}

/**
 * Read a property's name as a definition writes it: `since` or `note.since`, `file.name`,
 * `formula.x`, `note["odd name"]`; after the dot any character may stand.
 *
 * @returns A problem for an empty name, and for a property that files do not have.
 */
export function parsePropertyId(text: string): Result<PropertyId> {
  const id = split(text.trim());
  if (id.name === '' || /^(note|file|formula)\.$/.test(id.name)) {
    return failure({ message: 'A property needs a name, such as since, note.since or file.name.' });
  }
  if (id.source === 'file' && !FILE_PROPERTIES.includes(id.name)) {
    return failure({ message: unknownFileProperty(id.name) });
  }
  return success(id);
}

/** The sentence for a `file.` property that does not exist. */
export const unknownFileProperty = (name: string): string =>
  `Unknown file property "${name}". Files have: ${FILE_PROPERTIES.join(', ')}.`;

const PLAIN_NAME = whenUsed(String.raw`^[\p{L}_$][\p{L}\p{N}_$]*$`, 'u');

/** Write a property's name so that `parsePropertyId` reads it back: `note.since`, `note["odd name"]`. */
export const formatPropertyId = ({ source, name }: PropertyId): string =>
  PLAIN_NAME().test(name) ? `${source}.${name}` : `${source}[${JSON.stringify(name)}]`;
