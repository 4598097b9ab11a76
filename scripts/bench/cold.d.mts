import type { Way } from './ways.mjs';

export declare function measureCold(ways: readonly Way[], rounds: number): Measured[];

interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly ratio: number;
  readonly work: number;
  readonly workRatio: number;
  readonly mb: number;
  readonly rows: number;
}
