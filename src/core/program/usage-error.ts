import { nearestName } from '../nearest-name';

/** A wrong command, a missing or invalid definition: nothing is written, and the program ends with 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** ` Did you mean X?` for the name that is nearest to a wrong one; empty where none is near. */
export function nearest(wrong: string, names: readonly string[]): string {
  const best = nearestName(wrong, names);
  return best === null ? '' : ` Did you mean ${best}?`;
}
