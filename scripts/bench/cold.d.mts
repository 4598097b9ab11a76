import type { Way } from './ways.mjs';

export declare function measureCold(
  ways: readonly Way[],
  rounds: number,
): { name: string; ms: number; ratio: number; mb: number; rows: number }[];
