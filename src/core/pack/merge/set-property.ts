import { isScalar } from 'yaml';
import type { MergeContext } from './merge';
import { placeChunks } from './place-chunks';
import { type Chunk, chunkYaml, joinChunks, propertiesIn } from './property-chunks';
import { readVersion } from './yaml-version';
import { withComment } from './write-property';
import { yamlComments } from './yaml-comments';

/** The YAML of a note with this identity: in place of the one it has, else first. */
export function setAtlas(yaml: string, atlas: string): string {
  return editChunks(yaml, (chunks) => {
    const there = propertiesIn(chunks).get('atlas');
    if (there === undefined)
      return [{ name: 'atlas', text: `atlas: ${atlas}\n`, node: null }, ...chunks];
    const { node } = there;
    if (isScalar(node) && String(node.value).trim() === atlas) return chunks;
    const [from = 0, to = 0] = (isScalar(node) ? node.range : null) ?? [];
    const quote =
      /^["']/.exec(there.text.slice(there.text.indexOf(':') + 1).trimStart())?.[0] ?? '';
    const behind = to > from ? commentBehind(there.text) : '';
    const text = `atlas: ${quote}${atlas}${quote}${behind}\n`;
    return chunks.map((chunk) => (chunk === there ? { ...there, text } : chunk));
  });
}

const commentBehind = (line: string): string => / #[^\n]*/.exec(line)?.[0] ?? '';

/** The YAML of a note without an identity; what the reader noted at it stays. */
export const withoutAtlas = (yaml: string): string =>
  editChunks(yaml, (chunks) => {
    if (!propertiesIn(chunks).has('atlas')) return chunks;
    return chunks.flatMap((chunk): Chunk[] => {
      if (chunk.name !== 'atlas') return [chunk];
      const text = yamlComments(chunk.text).map((comment) => `${comment}\n`);
      return text.length === 0 ? [] : [{ name: null, text: text.join('') }];
    });
  });

/**
 * Fill the empty properties of a reader's note with ours, and give it our identity; what the reader filled stays.
 *
 * @param mine - The reader's YAML.
 * @param ours - Ours, with line feeds alone.
 * @returns The reader's YAML as it is where it cannot be changed piece by piece.
 */
export function fillProperties(mine: string, ours: string, context: MergeContext): string {
  const anew = readVersion(ours, context);
  const own = readVersion(mine.replaceAll('\r\n', '\n'), context);
  if (anew === null || own === null) return mine;
  const filled = [...anew.properties].flatMap(([name, property]): [string, string][] => {
    const there = own.properties.get(name);
    if (name !== 'atlas' && there !== undefined && there.items.length > 0) return [];
    return [[name, there === undefined ? property.text : withComment(property, there)]];
  });
  return editChunks(mine, (chunks) => placeChunks(chunks, anew.chunks, new Map(filled)));
}

/** YAML with other chunks, in its own line endings; as it is where it cannot be cut, or would no longer be YAML. */
function editChunks(yaml: string, edit: (chunks: readonly Chunk[]) => readonly Chunk[]): string {
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  const chunked = chunkYaml(yaml.replaceAll('\r\n', '\n'));
  if (chunked === null) return yaml;
  const chunks = edit(chunked.chunks);
  if (chunks === chunked.chunks) return yaml;
  const text = joinChunks(chunks);
  return chunkYaml(text) === null ? yaml : text.replaceAll('\n', eol);
}
