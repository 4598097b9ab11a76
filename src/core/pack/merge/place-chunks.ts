import { type Chunk, propertiesIn } from './property-chunks';

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
    if (text === undefined) return [chunk];
    return text === '' ? [] : [{ ...chunk, text }];
  });
  const there = propertiesIn(mine);
  const order = [...propertiesIn(theirs).keys()];
  for (const [index, name] of order.entries()) {
    const text = changed.get(name);
    if (text === undefined || text === '' || there.has(name)) continue;
    const before = order.slice(0, index).reverse();
    const at = before.map((each) => result.findIndex((chunk) => chunk.name === each));
    const place = at.find((each) => each >= 0);
    result.splice(place === undefined ? 0 : place + 1, 0, { name, text, node: null });
  }
  return result;
}
