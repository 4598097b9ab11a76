import { type Edition, freeze, packFiles } from '../../scripts/freeze.mjs';
import type { PackFiles } from '../../src/core/pack/pack';

/**
 * A pack from the templates of successive editions, texts by path, the oldest first. Each is frozen, so that the
 * editions in the texts need not be right.
 */
export function packOf(...templates: readonly Readonly<Record<string, string>>[]): PackFiles {
  let editions: Edition[] = [];
  let files: Record<string, string> = {};
  for (const template of templates) ({ editions, files } = freeze({ ...template }, editions));
  return packFiles(files, editions, {});
}
