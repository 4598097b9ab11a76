import type { PluginManifest } from 'obsidian';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Text of a file by its path from the top of the repository. */
export const readSource = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../..', name), 'utf8');

/** The plugin as it is built. */
export const builtPlugin = (): { code: string; manifest: PluginManifest } => ({
  code: readSource('main.js'),
  manifest: JSON.parse(readSource('manifest.json')) as PluginManifest,
});
