import type { SourceOf } from './shares.mjs';

export declare function sourceMaps(): SourceOf;
