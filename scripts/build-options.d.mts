import type { BuildOptions } from 'esbuild';

export declare const FOR_APP: BuildOptions;
export declare const FOR_NODE: BuildOptions;
export declare const FOR_PROGRAM: BuildOptions;
