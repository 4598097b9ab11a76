import { isMap, isScalar, parseDocument, type Scalar } from 'yaml';
import { sameSet } from './canonical-data';
import { decideProperties, linesOf } from './decide-properties';
import type { MergeContext } from './merge';
import { mergeProperty } from './merge-property';
import { placeChunks } from './place-chunks';
import { type Chunk, chunkYaml, joinChunks, newChunk, propertiesIn } from './property-chunks';
import { eolOf } from './write-lines';
import { withComments } from './yaml-comments';
import { readVersion } from './yaml-version';

/** The YAML of a note with this identity: in place of the one it has, else first; as it is where it cannot be read. */
export function setAtlas(yaml: string, atlas: string): string {
  const there = findAtlas(yaml);
  const [from = 0, to = 0] = there?.range ?? [];
  const old = yaml.slice(from, to);
  if (String(there?.value).trim() === atlas) return yaml;
  if (old !== '' && !old.includes('\n')) {
    const quote = /^["']/.exec(old)?.[0] ?? '';
    return `${yaml.slice(0, from)}${quote}${atlas}${quote}${yaml.slice(to)}`;
  }
  const line = `atlas: ${atlas}\n`;
  return editChunks(yaml, (chunks) => {
    const mine = propertiesIn(chunks).get('atlas');
    if (mine === undefined) return [newChunk('atlas', line), ...chunks];
    const anew = newChunk('atlas', withComments(line, mine.text, ''));
    return chunks.map((chunk) => (chunk === mine ? anew : chunk));
  });
}

/** The value of `atlas`; null where it is no text, or the YAML cannot be read. */
function findAtlas(yaml: string): Scalar.Parsed | null {
  try {
    const { contents, errors } = parseDocument(yaml, { logLevel: 'error' });
    if (errors.length > 0 || !isMap(contents)) return null;
    const atlas = contents.get('atlas', true);
    return isScalar(atlas) ? (atlas as Scalar.Parsed) : null;
  } catch {
    return null; // nested too deep
  }
}

/** The YAML of a note without an identity. */
export const withoutAtlas = (yaml: string): string =>
  editChunks(yaml, (chunks) => {
    const atlas = propertiesIn(chunks).get('atlas');
    if (atlas === undefined) return chunks;
    const comments = withComments('', atlas.text, '');
    return placeChunks(chunks, [], new Map([['atlas', comments]]));
  });

/**
 * Fill the empty properties of a reader's note with ours, and give it our identity; what the reader filled stays, and
 * our sources and marks come with our values alone.
 *
 * @param mine - The reader's YAML.
 * @param ours - Ours, with line feeds alone.
 * @returns The reader's YAML as it is where it cannot be changed piece by piece.
 */
export function fillProperties(mine: string, ours: string, context: MergeContext): string {
  const [base, own, theirs] = ['', mine, ours].map((yaml) => readVersion(yaml, context));
  if (!base || !own || !theirs) return mine;
  const outcomes = decideProperties({ base, mine: own, theirs }, (versions, rule) => {
    const filled = versions.mine?.items ?? [];
    if (filled.length === 0) return mergeProperty(versions, rule);
    return { kind: sameSet(filled, versions.theirs?.items ?? []) ? 'mine' : 'conflict' };
  });
  const filled = editChunks(mine, (chunks) =>
    placeChunks(chunks, theirs.chunks, linesOf(outcomes)),
  );
  const [atlas] = theirs.properties.get('atlas')?.items ?? [];
  return atlas === undefined ? filled : setAtlas(filled, atlas);
}

/** YAML with other chunks, in its own line endings; as it is where it cannot be cut, or would no longer be YAML. */
function editChunks(yaml: string, edit: (chunks: readonly Chunk[]) => readonly Chunk[]): string {
  const chunked = chunkYaml(yaml);
  if (chunked === null) return yaml;
  const chunks = edit(chunked.chunks);
  if (chunks === chunked.chunks) return yaml;
  const text = joinChunks(chunks, eolOf(yaml, ''));
  return chunkYaml(text) === null ? yaml : text;
}
