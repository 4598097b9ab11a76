import type { Edition } from './freeze.mjs';
import type { Codebook as Rulebook } from '../src/core/check/codebook';
import type { PackFiles } from '../src/core/pack/pack';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin } from 'vite';

export declare function readPack(): PackFiles;
export declare function readTemplate(): Record<string, string>;
export declare function readEditions(): Edition[];
export declare function readCodebook(): Codebook;
export declare function readRulebook(): Rulebook;
export declare function readPropertyTypes(): Record<string, string>;
export declare const esbuildPack: EsbuildPlugin;
export declare const vitePack: Plugin;

export interface Codebook {
  readonly kinds: Record<string, string>;
  readonly properties: Record<string, CodebookProperty>;
}

export interface CodebookProperty {
  readonly kinds: readonly string[];
  readonly type: string;
  readonly required?: boolean;
  readonly unsourced?: boolean;
  readonly unit?: string;
  readonly meaning: string;
  readonly rule?: string;
  readonly values?: Record<string, string> | 'kinds';
  readonly example: unknown;
}
