import { type Document, isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';
import { eolOf, withEol } from './write-lines';

/** A property as it stands in YAML. */
export interface PropertyChunk {
  readonly name: string;
  /** Its lines with line feeds, the last one too. */
  readonly text: string;
  /** Its lines with the line endings that they have; null for lines that are new. */
  readonly written: string | null;
  /** Where it begins in the YAML, from where its nodes count. */
  readonly start: number;
  /** Null for a property without a value. */
  readonly node: Node | null;
}

/** A stretch of YAML: a property, or the blank lines and comments between properties (`name` null). */
export type Chunk =
  PropertyChunk | { readonly name: null; readonly text: string; readonly written: string };

/** YAML cut into its properties and what stands between them; all texts joined are the YAML. */
export interface ChunkedYaml {
  readonly chunks: readonly Chunk[];
  readonly document: Document.Parsed;
}

/**
 * Cut YAML into its properties.
 *
 * @param yaml - In whatever line endings.
 * @returns null where it is no plain list of `name: value`, one below the other.
 */
export function chunkYaml(yaml: string): ChunkedYaml | null {
  const source = `${withEol(yaml, '\n')}\n`;
  const document = parseSafely(source);
  if (document === null || document.errors.length > 0) return null;
  const { contents } = document;
  if (isMap(contents) && !contents.flow) {
    const pieces = cut(source, contents);
    return pieces === null ? null : { chunks: asWritten(pieces, yaml), document };
  }
  if (contents !== null && !(isScalar(contents) && contents.value === null)) return null;
  const pieces = yaml === '' ? [] : [{ name: null, text: source }];
  return { chunks: asWritten(pieces, yaml), document };
}

function parseSafely(source: string): Document.Parsed | null {
  try {
    // `silent` would pass over what stands behind a line of dots.
    return parseDocument(source, { keepSourceTokens: true, logLevel: 'error' });
  } catch {
    return null; // nested too deep
  }
}

type Piece = Omit<PropertyChunk, 'written'> | { readonly name: null; readonly text: string };

function cut(source: string, { items }: YAMLMap): Piece[] | null {
  const starts = items.map(({ key }) => startOf(key, source));
  const names = new Set(items.map(({ key }) => String(key)));
  if (names.size < items.length) return null; // a number, and a text of its digits
  const pieces: Piece[] = [];
  let end = 0;
  for (const [index, { key, value }] of items.entries()) {
    const start = starts[index];
    const until = index + 1 < starts.length ? starts[index + 1] : source.length;
    if (typeof start !== 'number' || typeof until !== 'number') return null;
    if (start > end) pieces.push({ name: null, text: source.slice(end, start) });
    const whole = source.slice(start, until);
    const text = keepsBlankLines(value) ? whole : whole.slice(0, whole.length - trailing(whole));
    pieces.push({ name: String(key), text, start, node: value as Node | null });
    end = start + text.length;
  }
  if (end < source.length) pieces.push({ name: null, text: source.slice(end) });
  return pieces;
}

/** Pieces with their lines as they stand in YAML, its line endings mixed as they are. */
function asWritten(pieces: readonly Piece[], yaml: string): Chunk[] {
  const lines = linesOf(yaml + eolOf(yaml, ''));
  let line = 0;
  return pieces.map((piece) => {
    const from = line;
    line += piece.text.split('\n').length - 1;
    return { ...piece, written: lines.slice(from, line).join('') };
  });
}

/** Where a property begins; null for a key that is no plain word at the beginning of a line. */
function startOf(key: unknown, source: string): number | null {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  if (start === undefined || (start > 0 && source[start - 1] !== '\n')) return null;
  return start;
}

/** Whether blank lines behind a text belong to it. */
const keepsBlankLines = (value: unknown): boolean =>
  isScalar(value) &&
  value.srcToken?.type === 'block-scalar' &&
  value.srcToken.props.some(
    (token) => token.type === 'block-scalar-header' && token.source.includes('+'),
  );

/** How much of a text are the blank lines and the comments that are not indented behind a value: no part of it. */
function trailing(text: string): number {
  const lines = linesOf(text);
  let count = lines.length;
  while (count > 0 && /^(?:\s*|#.*\n)$/.test(lines[count - 1] ?? '')) count -= 1;
  return lines.slice(count).join('').length;
}

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n/g) ?? [];

/** The properties among chunks, by name. */
export const propertiesIn = (chunks: readonly Chunk[]): ReadonlyMap<string, PropertyChunk> =>
  new Map(chunks.flatMap((chunk) => (chunk.name === null ? [] : [[chunk.name, chunk] as const])));

/** A property with new lines. */
export const newChunk = (name: string, text: string): Chunk => ({
  name,
  text,
  written: null,
  start: 0,
  node: null,
});

/**
 * Put chunks together.
 *
 * @param eol - The line ending of new lines.
 */
export const joinChunks = (chunks: readonly Chunk[], eol: string): string =>
  chunks
    .map(({ text, written }) => written ?? withEol(text, eol))
    .join('')
    .replace(/\r?\n$/, '');
