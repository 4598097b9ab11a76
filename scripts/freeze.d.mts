import type { PackFiles } from '../src/core/pack/pack';

/** The files of an edition by their keys. */
export type Edition = Record<string, { path: string; edition: number; text: string }>;

export declare function keyOf(path: string, text: string): string;
export declare function withEdition(text: string, edition: number): string;
export declare function freeze(
  files: Record<string, string>,
  editions: Edition[],
): { changed: string[]; files: Record<string, string>; editions: Edition[] };
export declare function packFiles(
  files: Record<string, string>,
  editions: Edition[],
  propertyTypes: Record<string, string>,
): PackFiles;
