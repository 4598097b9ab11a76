// Tells from which source file a place in a built file comes.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');

/**
 * Read source maps that lie beside built files, each once.
 *
 * @returns What `sharesOf` asks: a file without a map stands for itself.
 */
export function sourceMaps() {
  const maps = new Map();
  const mapOf = (file) => {
    if (!maps.has(file)) {
      const name = `${file}.map`;
      maps.set(
        file,
        existsSync(name) ? new SourceMap(JSON.parse(readFileSync(name, 'utf8'))) : null,
      );
    }
    return maps.get(file);
  };
  return ({ url, line, column }) => {
    if (!url.startsWith('file:')) return null;
    const file = fileURLToPath(url);
    const map = mapOf(file);
    const source = map === null ? file : map.findEntry(line, column).originalSource;
    if (source === undefined || source.startsWith('pack:')) return source ?? null;
    return path.relative(root, path.resolve(path.dirname(file), source)).replaceAll(path.sep, '/');
  };
}
