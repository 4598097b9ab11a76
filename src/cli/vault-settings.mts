import path from 'node:path';
import type { LinkFormat } from '../core/note/link-index';
import { folderOf, type Note } from '../core/note/note';
import { identityOf } from '../core/pack/identity';
import type { VaultFolder } from './walk-vault.mts';

/** The identity of our home note, wherever it was moved. */
const HOME = 'guide/neutrality-atlas';

/** The folder of our notes: the one that holds the home note; null where there is none. */
export function homeFolder(notes: readonly Note[]): string | null {
  const home = notes.find(({ properties }) => identityOf(properties)?.key === HOME);
  return home === undefined ? null : folderOf(home.path);
}

/** The vault's link format, by the app's settings. */
export function linkFormatOf(vault: VaultFolder): LinkFormat {
  const app = readSettings(vault, 'app.json');
  const format = app['newLinkFormat'];
  return {
    markup: app['useMarkdownLinks'] === true ? 'markdown' : 'wiki',
    path: format === 'relative' || format === 'absolute' ? format : 'shortest',
  };
}

/**
 * Whether a note is kept out of view: by the app's excluded files, or in a folder of templates, those of the
 * app, of Templater and of our notes.
 */
export function isExcludedFrom(
  vault: VaultFolder,
  notes: readonly Note[],
): (name: string) => boolean {
  const home = homeFolder(notes);
  const folders = [
    readSettings(vault, 'templates.json')['folder'],
    readSettings(vault, 'plugins/templater-obsidian/data.json')['templates_folder'],
    home === null ? null : path.posix.join(home, 'Templates'),
  ]
    .filter((folder) => typeof folder === 'string')
    .map((folder) => `${folder.replace(/^\/+|\/+$/g, '')}/`)
    .filter((folder) => folder !== '/');
  const filters = textsOf(readSettings(vault, 'app.json')['userIgnoreFilters']).map(ignoreFilter);
  return (name) =>
    folders.some((folder) => name.startsWith(folder)) || filters.some((ignores) => ignores(name));
}

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** One line of the app's excluded files: the beginning of a path, or a regular expression between slashes. */
function ignoreFilter(line: string): (name: string) => boolean {
  const source = /^\/(.+)\/$/s.exec(line)?.[1];
  if (source === undefined) return (name) => line !== '' && name.startsWith(line);
  try {
    const pattern = new RegExp(source);
    return (name) => pattern.test(name);
  } catch {
    return () => false; // as in the app, a faulty pattern ignores nothing
  }
}

/** A settings file of the app; without entries where it is missing or cannot be read. */
function readSettings(vault: VaultFolder, name: string): Readonly<Record<string, unknown>> {
  try {
    const file = path.join(vault.root, vault.configFolder, name);
    const data: unknown = JSON.parse(vault.disk.readFileSync(file, 'utf8'));
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}
