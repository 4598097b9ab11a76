import path from 'node:path';
import { readExclusion, SETTINGS_FILES } from '../core/note/exclusion';
import { type LinkFormat, readLinkFormat } from '../core/note/link-format';
import type { Note } from '../core/note/note';
import { ownTemplateFolders } from '../core/pack/home';
import type { VaultFolder } from './walk-vault.mts';

/** The vault's link format, by the app's settings. */
export const linkFormatOf = (vault: VaultFolder): LinkFormat =>
  readLinkFormat(settingsText(vault, SETTINGS_FILES.app));

/**
 * Whether a note is kept out of view, by the app's settings; see `readExclusion`.
 *
 * @param ours - The notes of the vault that are ours, for the folder of our templates.
 */
export function isExcludedFrom(
  vault: VaultFolder,
  ours: readonly Note[],
): (name: string) => boolean {
  const texts = {
    app: settingsText(vault, SETTINGS_FILES.app),
    templates: settingsText(vault, SETTINGS_FILES.templates),
    templater: settingsText(vault, SETTINGS_FILES.templater),
  };
  return readExclusion(texts, ownTemplateFolders(ours));
}

/** A settings file of the app; null where it is missing or cannot be read. */
function settingsText({ root, configFolder, disk }: VaultFolder, name: string): string | null {
  try {
    return disk.readFileSync(path.join(root, configFolder, name), 'utf8');
  } catch {
    return null;
  }
}
