import { type CellValue, type Counts, type Gaps, isSpecial, type Row } from './table';

const NONE: Counts = { filled: 0, unknown: 0, notApplicable: 0, missing: 0 };

const SPECIAL = {
  unknown: 'unknown',
  'n/a': 'notApplicable',
  error: 'missing',
} as const;

const stateOf = (value: CellValue): keyof Counts => {
  if (value === null) return 'missing';
  return isSpecial(value) ? SPECIAL[value.special] : 'filled';
};

/**
 * Count what is filled, unknown, not applicable and missing.
 *
 * @param isName - For each column whether it shows the note itself: such a one is not counted.
 */
export function countGaps(rows: readonly Row[], isName: readonly boolean[]): Gaps {
  const valuesOf = ({ cells }: Row): CellValue[] =>
    cells.flatMap(({ value }, column) => (isName[column] === true ? [] : [value]));
  return {
    columns: isName.map((hidden, column) =>
      hidden ? null : count(rows.map(({ cells }) => cells[column]?.value ?? null)),
    ),
    rows: rows.map((row) => count(valuesOf(row))),
    total: count(rows.flatMap(valuesOf)),
  };
}

function count(values: readonly CellValue[]): Counts {
  const counts = { ...NONE };
  for (const value of values) counts[stateOf(value)] += 1;
  return counts;
}
