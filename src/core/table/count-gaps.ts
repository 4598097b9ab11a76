import type { PropertyReading } from '../note/read-property';
import type { Counts, Gaps } from './table';

const NONE: Counts = { filled: 0, unknown: 0, notApplicable: 0, missing: 0 };

const STATES = {
  value: 'filled',
  unknown: 'unknown',
  'n/a': 'notApplicable',
  gap: 'missing',
  error: 'missing',
} as const satisfies Record<PropertyReading['state'], keyof Counts>;

/**
 * Count what is filled, unknown, not applicable and missing.
 *
 * @param columns - For each column the reading of every item; null for a column that shows the note itself.
 * @param size - How many items there are.
 */
export function countGaps(
  columns: readonly (readonly PropertyReading[] | null)[],
  size: number,
): Gaps {
  const counted = columns.filter((readings) => readings !== null);
  return {
    columns: columns.map((readings) => readings && count(readings)),
    rows: Array.from({ length: size }, (_, row) =>
      count(counted.flatMap((readings) => readings[row] ?? [])),
    ),
    total: count(counted.flat()),
  };
}

function count(readings: readonly PropertyReading[]): Counts {
  const counts = { ...NONE };
  for (const { state } of readings) counts[STATES[state]] += 1;
  return counts;
}
