import type { PropertyReading } from '../note/read-property';
import type { Resolve } from '../value/same';
import { meaningOf } from '../value/meaning';

/** How the items stand to each other in one property. */
export interface ColumnDifferences {
  /** Whether not all of them say the same; without a value says something else than a value. */
  readonly differs: boolean;
  /** For each item whether it says something else than the baseline; all false without one. */
  readonly fromBaseline: readonly boolean[];
}

/**
 * Compare what items say of one property: lists as sets, links by where they lead, dates by what they mean.
 *
 * @param readings - One for each item.
 * @param baseline - The place of the item against which the others are held; null to hold all together.
 */
export function tellDifferences(
  readings: readonly PropertyReading[],
  baseline: number | null,
  resolve: Resolve,
): ColumnDifferences {
  const meanings = readings.map(({ state, value }) => `${state} ${meaningOf(value, resolve)}`);
  const against = meanings[baseline ?? 0];
  const isOther = meanings.map((meaning) => meaning !== against);
  return {
    differs: isOther.includes(true),
    fromBaseline: baseline === null ? meanings.map(() => false) : isOther,
  };
}
