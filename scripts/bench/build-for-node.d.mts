import type { BuildOptions } from 'esbuild';

export declare const MAPPED: BuildOptions;
