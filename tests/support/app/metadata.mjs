// The metadata cache as the app has it: notes are read after the write, never inside it; bad YAML costs the properties,
// not the write; links lead to the nearest note, then to the shortest path.
const later = () => new Promise((done) => setTimeout(done, 0));
const folderOf = (path) => path.split('/').slice(0, -1).join('/');

export function metadata(o) {
  const M = o.MetadataCache.prototype;
  const parse = M.parseFileMetadata;
  // indexing happens after the write, never inside it; bad YAML costs the properties, not the write
  M.parseFileMetadata = function (file) {
    if (!(file instanceof o.TFile) || file.extension !== 'md') return;
    if (!('waiting__' in this)) this.waiting__ = new Map();
    this.waiting__.set(file.path, file);
    if (this.waiting__.size === 1) this.indexed__ = later().then(() => this.index__());
  };
  M.index__ = function () {
    const files = [...this.waiting__.values()].filter((file) => !file.deleted__);
    this.waiting__.clear();
    for (const file of files) {
      try {
        parse.call(this, file);
      } catch {
        badYaml(this, file, parse);
      }
      // A comment is HTML to the app, not a paragraph.
      const content = this.app__.vault.readSync__(file);
      for (const section of this.getFileCache(file)?.sections ?? []) {
        if (content.startsWith('<!--', section.position.start.offset)) section.type = 'html';
      }
      // What closes an empty front matter opens no other.
      if (/^---[ \t]*\r?\n---/.test(content)) {
        const entry = this.cache__.get(file.path);
        delete entry?.frontmatter;
      }
      // Properties are plain data, where none are as well.
      const entry = this.cache__.get(file.path);
      if (entry && 'frontmatter' in entry && !Array.isArray(entry.frontmatter))
        entry.frontmatter = { ...entry.frontmatter };
      this.trigger('resolve', file);
    }
    this.trigger('resolved');
  };
  M.idle__ = async function () {
    await later();
    while ('waiting__' in this && this.waiting__.size) await this.indexed__;
  };
  M.watch__ = function (v) {
    v.on('delete', (file) => {
      const before = this.cache__.get(file.path) ?? null;
      this.cache__.delete(file.path);
      delete this.resolvedLinks[file.path];
      delete this.unresolvedLinks[file.path];
      if (file instanceof o.TFile) this.trigger('deleted', file, before);
    });
    v.on('rename', (file, from) => {
      for (const map of [this.resolvedLinks, this.unresolvedLinks])
        if (from in map) {
          map[file.path] = map[from];
          delete map[from];
        }
      const cache = this.cache__.get(from);
      if (cache) {
        this.cache__.set(file.path, cache);
        this.cache__.delete(from);
      }
    });
  };
  M.fileToLinktext = function (file, source, omitMd = true) {
    const cut = (path) => (omitMd && file.extension === 'md' ? path.slice(0, -3) : path);
    const same = names(this.app__.vault).get(file.name.toLowerCase()) ?? [];
    if (same.length < 2) return cut(file.name);
    return cut(file.path.includes('/') ? file.path : `/${file.path}`);
  };
  M.getFirstLinkpathDest = function (linkpath, source = '') {
    const v = this.app__.vault;
    if (linkpath === '') return v.getFileByPath(source);
    let wanted = linkpath.toLowerCase(),
      exact = false;
    const home = folderOf(source).toLowerCase();
    if (/^\.{1,2}\//.test(wanted)) {
      wanted = resolve(home, wanted);
      exact = true;
    }
    if (wanted.startsWith('/')) {
      wanted = wanted.slice(1);
      exact = true;
    }
    const name = wanted.split('/').pop();
    const found = [name, `${name}.md`].flatMap((n) => names(v).get(n) ?? []);
    const path = (file) => file.path.toLowerCase();
    const is = (file) => path(file) === wanted || path(file) === `${wanted}.md`;
    const ends = (file) =>
      path(file).endsWith(`/${wanted}`) || path(file).endsWith(`/${wanted}.md`);
    const near = (file) => (home && path(file).startsWith(`${home}/`) ? 0 : 1);
    return (
      found.find(is) ??
      (exact
        ? null
        : found
            .filter(ends)
            .sort(
              (a, b) =>
                near(a) - near(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1),
            )[0]) ??
      null
    );
  };
}

function badYaml(cache, file, parse) {
  const content = cache.app__.vault.readSync__(file);
  const masked = content.replace(/^---\r?\n[\s\S]*?\r?\n---/, (block) =>
    block.replace(/[^\n\r-]/g, '#').replace(/^(?!---)(.)/gm, '#'),
  );
  const app = {
    vault: {
      readSync__: () => masked,
      getFileByPath: (path) => cache.app__.vault.getFileByPath(path),
      getFiles: () => cache.app__.vault.getFiles(),
    },
  };
  try {
    parse.call(
      Object.create(cache, {
        app__: { value: app },
        trigger: { value: () => {} },
        updateLinks: { value: (...a) => cache.updateLinks(...a) },
      }),
      file,
    );
  } catch {
    cache.cache__.set(file.path, {});
  }
  const entry = cache.cache__.get(file.path);
  delete entry.frontmatter;
  delete entry.frontmatterLinks;
  cache.trigger('changed', file, content, entry);
}

const indexes = new WeakMap();
function names(v) {
  const version = 'version__' in v ? v.version__ : 0;
  const kept = indexes.get(v.fileMap__);
  if (kept?.version === version) return kept.map;
  const map = new Map();
  for (const file of v.getFiles()) {
    const key = file.name.toLowerCase();
    map.set(key, [...(map.get(key) ?? []), file]);
  }
  indexes.set(v.fileMap__, { version, map });
  return map;
}

function resolve(home, path) {
  const parts = home ? home.split('/') : [];
  for (const part of path.split('/'))
    part === '..' ? parts.pop() : part === '.' || parts.push(part);
  return parts.join('/');
}
