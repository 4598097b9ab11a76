import type { Edition } from './freeze.mjs';
import type { Codebook } from '../src/core/check/codebook';
import type { PackFiles } from '../src/core/pack/pack';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

export declare function readPack(): PackFiles;
export declare function readTemplate(): Record<string, string>;
export declare function readEditions(): Edition[];
export declare function readRulebook(): Codebook;
export declare function readPropertyTypes(): Record<string, string>;
export declare const esbuildPack: EsbuildPlugin;
export declare const vitePack: Plugin;
