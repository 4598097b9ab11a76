import { type Document, isMap, isScalar, type Node, parseDocument, type YAMLMap } from 'yaml';

/** A property as it stands in YAML. */
export interface PropertyChunk {
  readonly name: string;
  /** Its lines, the last one with its line feed. */
  readonly text: string;
  /** Null for a property without a value. */
  readonly node: Node | null;
}

/** A stretch of YAML: a property, or the blank lines and comments between properties (`name` null). */
export type Chunk = PropertyChunk | { readonly name: null; readonly text: string };

/** YAML cut into its properties and what stands between them; all texts joined are the YAML. */
export interface ChunkedYaml {
  readonly chunks: readonly Chunk[];
  readonly document: Document.Parsed;
}

/**
 * Cut YAML into its properties.
 *
 * @param yaml - With line feeds alone.
 * @returns null where it is no plain list of `name: value`, one below the other.
 */
export function chunkYaml(yaml: string): ChunkedYaml | null {
  const document = parseDocument(yaml, { logLevel: 'error' });
  const { contents } = document;
  if (document.errors.length > 0) return null;
  if (contents === null || (isScalar(contents) && contents.value === null))
    return { chunks: yaml === '' ? [] : [between(`${yaml}\n`)], document };
  if (!isMap(contents) || contents.flow) return null;
  const chunks = cut(`${yaml}\n`, contents);
  return chunks === null ? null : { chunks, document };
}

function cut(source: string, { items }: YAMLMap): Chunk[] | null {
  const starts = items.map(({ key }) => startOf(key, source));
  const chunks: Chunk[] = [];
  let end = 0;
  for (const [index, { key, value }] of items.entries()) {
    const start = starts[index];
    const until = index + 1 < starts.length ? starts[index + 1] : source.length;
    if (typeof start !== 'number' || typeof until !== 'number') return null;
    if (start > end) chunks.push(between(source.slice(end, start)));
    const text = source.slice(start, until);
    const own = text.slice(0, text.length - trailing(text).length);
    chunks.push({ name: String(key), text: own, node: value as Node | null });
    end = start + own.length;
  }
  if (end < source.length) chunks.push(between(source.slice(end)));
  return chunks;
}

const between = (text: string): Chunk => ({ name: null, text });

/** Where a property begins; null for a key that is no plain word at the beginning of a line. */
function startOf(key: unknown, source: string): number | null {
  const start = isScalar(key) ? key.range?.[0] : undefined;
  if (start === undefined || (start > 0 && source[start - 1] !== '\n')) return null;
  return start;
}

/** The blank lines and the comments that are not indented behind a value: no part of it. */
function trailing(text: string): string {
  const lines: readonly string[] = text.match(/[^\n]*\n/g) ?? [];
  let count = lines.length;
  while (count > 0 && /^(?:\s*|#.*\n)$/.test(lines[count - 1] ?? '')) count -= 1;
  return lines.slice(count).join('');
}

/** The properties among chunks, by name. */
export const propertiesIn = (chunks: readonly Chunk[]): ReadonlyMap<string, PropertyChunk> =>
  new Map(chunks.flatMap((chunk) => (chunk.name === null ? [] : [[chunk.name, chunk] as const])));

/** Put chunks together. */
export const joinChunks = (chunks: readonly Chunk[]): string =>
  chunks
    .map(({ text }) => text)
    .join('')
    .replace(/\n$/, '');
