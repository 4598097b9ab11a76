/** Gives a whole number from 0 below a bound. */
export type Draw = (below: number) => number;

/** Numbers that follow from a seed; from 0 the smallest of each. */
export function drawn(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    if (seed === 0) return 0;
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of several, by any number; undefined of none. */
export const oneOf = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];
