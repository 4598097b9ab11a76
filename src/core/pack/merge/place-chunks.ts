import { type Chunk, newChunk, propertiesIn } from './property-chunks';

/**
 * Put lines in the place of properties; those of new properties behind the nearest one that stands before them in ours.
 *
 * @param mine - The reader's.
 * @param theirs - Ours, for the order.
 * @param changed - The new lines by the name of the property; empty for one that goes.
 */
export function placeChunks(
  mine: readonly Chunk[],
  theirs: readonly Chunk[],
  changed: ReadonlyMap<string, string>,
): Chunk[] {
  const result = mine.flatMap((chunk): Chunk[] => {
    const text = chunk.name === null ? undefined : changed.get(chunk.name);
    if (chunk.name === null || text === undefined) return [chunk];
    return text === '' ? [] : [newChunk(chunk.name, text)];
  });
  const there = new Set(result.map(({ name }) => name));
  let last: string | null = null;
  for (const name of propertiesIn(theirs).keys()) {
    const text = changed.get(name);
    if (text !== undefined && text !== '' && !there.has(name)) {
      const place = last === null ? -1 : result.findIndex((chunk) => chunk.name === last);
      result.splice(place + 1, 0, newChunk(name, text));
      there.add(name);
    }
    if (there.has(name)) last = name;
  }
  return result;
}
