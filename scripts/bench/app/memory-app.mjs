// An app in memory: a vault of the bench with its metadata as the app holds it, and nothing that takes time by itself.
import { notePath, noteText } from '../note-text.mjs';

/** What answers to `on`, and tells of what happens; made so that it can be told apart from nothing else. */
class Events {
  listeners = new Map();

  on(name, listener) {
    const list = this.listeners.get(name) ?? [];
    this.listeners.set(name, [...list, listener]);
    return { name, listener };
  }

  trigger(name, ...told) {
    for (const listener of this.listeners.get(name) ?? []) listener(...told);
  }
}

/** The files of a vault by their paths, as the app keeps them. */
class Vault extends Events {
  configDir = '.obsidian';
  fileMap = {};
  adapter = { exists: async () => false, read: async () => '' };

  getMarkdownFiles() {
    const files = [];
    for (const path in this.fileMap)
      if (this.fileMap[path].extension === 'md') files.push(this.fileMap[path]);
    return files;
  }

  getFileByPath(path) {
    return this.fileMap[path] ?? null;
  }

  /** Texts that somebody may ask for: of notes whose properties are broken. */
  texts = new Map();

  async cachedRead({ path }) {
    return this.texts.get(path) ?? noteText(Number(/(\d+)\.md$/.exec(path)[1]));
  }
}

/** Metadata by path, through the hash of the text, as the app keeps it. */
class MetadataCache extends Events {
  fileCache = {};
  metadataCache = {};

  getFileCache({ path }) {
    const known = this.fileCache[path];
    return known === undefined ? null : (this.metadataCache[known.hash] ?? null);
  }

  getFirstLinkpathDest() {
    return null;
  }

  set(file, cache) {
    const hash = `${file.path} ${file.stat.mtime}`;
    delete this.metadataCache[this.fileCache[file.path]?.hash];
    this.fileCache[file.path] = { mtime: file.stat.mtime, size: file.stat.size, hash };
    this.metadataCache[hash] = cache;
  }
}

/**
 * An app whose vault has these notes.
 *
 * @param {Iterable<import('./note-metadata.mjs').KnownNote>} notes - From number 0 on.
 */
export function memoryApp(notes) {
  const app = { vault: new Vault(), metadataCache: new MetadataCache() };
  let number = 0;
  for (const { size, metadata, broken } of notes) {
    const path = JSON.parse(JSON.stringify(notePath(number))); // in one piece, as one read from a disk is
    const name = path.slice(path.lastIndexOf('/') + 1);
    const stat = { size, ctime: 1_700_000_000_000, mtime: 1_700_000_000_000 + number };
    const file = { path, name, basename: name.slice(0, -3), extension: 'md', stat };
    app.vault.fileMap[path] = file;
    app.metadataCache.set(file, metadata);
    if (broken !== null) app.vault.texts.set(path, broken);
    number += 1;
  }
  return app;
}

/** One note changes: its file, its metadata, and who listens is told. */
export function changeNote({ vault, metadataCache }, number, change) {
  const file = vault.getFileByPath(notePath(number));
  const before = metadataCache.getFileCache(file);
  file.stat.mtime += 100_000;
  const cache = { ...before, frontmatter: { ...before.frontmatter, ...change } };
  metadataCache.set(file, cache);
  vault.trigger('modify', file);
  metadataCache.trigger('changed', file, '', cache);
}
