import type { Box } from './drawing';

/**
 * The box above or below another: in the nearest row that way, the one that is least far to the side.
 *
 * @param direction - 1 for below, -1 for above.
 * @returns Its index; null where there is none.
 */
export function neighbourOf(
  boxes: readonly Box[],
  index: number,
  direction: 1 | -1,
): number | null {
  const from = boxes[index];
  if (from === undefined) return null;
  const center = from.left + Math.min(from.nameWidth, from.width) / 2;
  let [found, least, apart]: [number | null, number, number] = [null, Infinity, Infinity];
  boxes.forEach(({ top, left, width }, at) => {
    const down = (top - from.top) * direction;
    if (down <= 0 || down > least) return;
    const aside = Math.max(left - center, center - left - width, 0);
    if (down === least && aside >= apart) return;
    [found, least, apart] = [at, down, aside];
  });
  return found;
}
