import type { Drawing } from '../../core/timeline/drawing';
import { neighbourOf } from '../../core/timeline/neighbour';

/** Where a key leads from a box: to the box of an index, or nearer and farther. */
export type KeyAnswer = { readonly to: number } | { readonly zoom: 'in' | 'out' | 'fit' };

const ZOOM: Readonly<Record<string, 'in' | 'out' | 'fit'>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '0': 'fit',
};

/**
 * What a key means on a timeline; null for one that is not ours.
 *
 * @param index - The box that has the focus.
 */
export function answerKey(
  event: KeyboardEvent,
  { boxes }: Drawing,
  index: number,
): KeyAnswer | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return null;
  const zoom = ZOOM[key];
  if (zoom !== undefined) return { zoom };
  const moves: Readonly<Record<string, () => number | null>> = {
    ArrowRight: () => index + 1,
    ArrowLeft: () => index - 1,
    ArrowDown: () => neighbourOf(boxes, index, 1),
    ArrowUp: () => neighbourOf(boxes, index, -1),
    Home: () => 0,
    End: () => boxes.length - 1,
  };
  const move = moves[key];
  if (move === undefined) return null;
  return { to: Math.max(0, Math.min(boxes.length - 1, move() ?? index)) };
}
