import type { Edition } from './freeze.mjs';
import type { Codebook } from '../src/core/check/codebook';
import type { PackFiles } from '../src/core/pack/pack';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

export declare function readPack(): PackFiles;
export declare function readTemplate(): Record<string, string>;
export declare function readEditions(): Edition[];
/** The codebook as it is written, for people. */
export declare function readCodebook(): WrittenCodebook;
/** What of it a check needs. */
export declare function readRulebook(): Codebook;
export declare function readPropertyTypes(): Record<string, string>;
export declare const esbuildPack: EsbuildPlugin;
export declare const vitePack: Plugin;

interface WrittenCodebook {
  readonly kinds: Record<string, string>;
  readonly properties: Record<string, WrittenProperty>;
}

interface WrittenProperty {
  readonly kinds: readonly string[];
  readonly type: string;
  readonly values?: Record<string, string> | 'kinds';
}
