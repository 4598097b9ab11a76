import { readFlatYaml } from './flat-yaml/read-flat-yaml';
import type { Frontmatter } from './frontmatter';
import { parseFrontmatter } from './parse-frontmatter';

/**
 * Read YAML as `parseFrontmatter` does, in one pass where it is as flat as notes have it.
 *
 * @param yaml - The text between the lines of `---`, without them.
 * @param path - The note's path, from which its links are resolved.
 */
export const readFrontmatter = (yaml: string, path: string): Frontmatter =>
  readFlatYaml(yaml, path) ?? parseFrontmatter(yaml, path);
