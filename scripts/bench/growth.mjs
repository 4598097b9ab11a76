// What J takes as the vault grows.
import { measureCold } from './cold.mjs';
import { table, thousands } from './markdown-table.mjs';
import { limit, ours } from './ways.mjs';

const COUNTS = [1000, 10_000, 50_000];
const LARGE = 100_000;

/**
 * Measure J over more and more notes.
 *
 * @param {import('./parts.mjs').Bench} bench
 * @returns For each number of notes the limit and ours.
 */
export const measureGrowth = ({ vaultOf, rounds, large, say }) =>
  [...COUNTS, ...(large ? [LARGE] : [])].map((count) => {
    say(`growth: ${count} notes`);
    const vault = vaultOf(count);
    const runs = Math.min(rounds, count === LARGE ? 3 : 5);
    const [least, mine] = measureCold([limit(vault), ours(vault, 'J')], runs);
    return { notes: count, limit: least, ours: mine };
  });

/**
 * The memory that each further thousand notes takes between two sizes of the vault.
 *
 * @param {{notes: number, limit: {mb: number}, ours: {mb: number}}} smaller
 * @returns Megabytes, of the limit and of ours.
 */
export const memoryOfFurther = (smaller, larger) => {
  const of = (way) => ((larger[way].mb - smaller[way].mb) * 1000) / (larger.notes - smaller.notes);
  return { limit: of('limit'), ours: of('ours') };
};

/** The table; its columns of memory tell the whole, and what a further thousand notes takes since the line above. */
export const growthTables = (growth) => [
  table(
    [
      ...['notes', 'limit ms', 'ms', 'times the limit', 'the same of the work'],
      ...['limit MB', 'MB', 'limit MB for 1,000 more', 'MB for 1,000 more'],
    ],
    growth.map((each, index) => {
      const more = index === 0 ? null : memoryOfFurther(growth[index - 1], each);
      const { notes, limit: least, ours: mine } = each;
      return [
        ...[thousands(notes), least.ms, mine.ms, mine.ratio, mine.workRatio, least.mb, mine.mb],
        ...(more === null ? ['', ''] : [more.limit.toFixed(2), more.ours.toFixed(2)]),
      ];
    }),
  ),
];
