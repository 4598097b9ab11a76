import type { App } from 'obsidian';
import { baseName, extension, fileName } from '../../core/note/note';
import type { Links } from '../../core/ports';

/** Links by the app's own rules and the vault's link format. */
export function obsidianLinks({ vault, metadataCache, fileManager }: App): Links {
  return {
    resolve: (target, from) =>
      target === '' ? from : (metadataCache.getFirstLinkpathDest(target, from)?.path ?? null),
    write: (path, from, display, subpath) => {
      const name = extension(path) === 'md' ? baseName(path) : fileName(path);
      const text = display ?? name;
      const file = vault.getFileByPath(path);
      if (file === null) return `[[${path}${subpath}|${text}]]`;
      const link = withText(fileManager.generateMarkdownLink(file, from, subpath, text), text);
      const bare = `[[${name}${subpath}]]`; // the name in it is shown as it is
      return display === null && link === `[[${name}${subpath}|${name}]]` ? bare : link;
    },
    writeUnresolved: (target, display, subpath) =>
      display === null ? `[[${target}${subpath}]]` : `[[${target}${subpath}|${display}]]`,
  };
}

/** A link as the app writes it, never as an embed and always showing `text`. */
function withText(written: string, text: string): string {
  const link = written.replace(/^!/, '');
  const [, target, shown] = /^\[\[([^|\]]*)(?:\|(.*))?\]\]$/.exec(link) ?? [];
  if (target === undefined) return link.replace(/^\[\]/, () => `[${text}]`);
  if (target === text) return `[[${target}]]`;
  return shown === text ? link : `[[${target}|${text}]]`;
}
