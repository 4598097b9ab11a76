import path from 'node:path';
import { readExclusion, SETTINGS_FILES } from '../core/note/exclusion';
import type { LinkFormat } from '../core/note/link-index';
import type { Note } from '../core/note/note';
import { ownTemplateFolders } from '../core/pack/home';
import type { VaultFolder } from './walk-vault.mts';

/** The vault's link format, by the app's settings. */
export function linkFormatOf(vault: VaultFolder): LinkFormat {
  const app = parsed(settingsText(vault, SETTINGS_FILES.app));
  const format = app['newLinkFormat'];
  return {
    markup: app['useMarkdownLinks'] === true ? 'markdown' : 'wiki',
    path: format === 'relative' || format === 'absolute' ? format : 'shortest',
  };
}

/** Whether a note is kept out of view, by the app's settings; see `readExclusion`. */
export function isExcludedFrom(
  vault: VaultFolder,
  notes: readonly Note[],
): (name: string) => boolean {
  const texts = {
    app: settingsText(vault, SETTINGS_FILES.app),
    templates: settingsText(vault, SETTINGS_FILES.templates),
    templater: settingsText(vault, SETTINGS_FILES.templater),
  };
  return readExclusion(texts, ownTemplateFolders(notes));
}

/** A settings file of the app; null where it is missing or cannot be read. */
function settingsText({ root, configFolder, disk }: VaultFolder, name: string): string | null {
  try {
    return disk.readFileSync(path.join(root, configFolder, name), 'utf8');
  } catch {
    return null;
  }
}

function parsed(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(json ?? '');
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}
