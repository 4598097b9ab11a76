// The vault as the app has it: files that exist are not made again, folders are not made by themselves, `process` is
// one step, times and sizes are filled in.
const folderOf = (path) => path.split('/').slice(0, -1).join('/');

export function vault(o, log) {
  const V = o.Vault.prototype;
  const disk = Object.getPrototypeOf(o.FileSystemAdapter.prototype);

  const { writeSync__ } = disk;
  disk.writeSync__ = function (path, data, options) {
    writeSync__.call(this, path, data, options);
    this.fileMeta.get(path).size = new TextEncoder().encode(data).byteLength;
  };

  // 'File already exists', missing parent folder, stat, atomic process
  const free = (v, path, what) => {
    const taken = v.getAbstractFileByPathInsensitive__(path);
    if (taken) throw new Error(`${what} already exists.`);
    const parent = folderOf(path);
    if (what === 'File' && parent && !v.getFolderByPath(parent))
      throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
        code: 'ENOENT',
      });
  };
  for (const [name, what] of [
    ['create', 'File'],
    ['createFolder', 'Folder'],
  ]) {
    const real = V[name];
    V[name] = async function (path, ...rest) {
      free(this, path, what);
      return real.call(this, path, ...rest);
    };
  }
  V.getName = () => 'Vault of the tests';
  V.process = function (file, fn, options) {
    return turn(this, file.path, async () => {
      const next = fn(await this.read(file));
      await this.modify(file, next, options);
      return next;
    });
  };
  V.trigger = function (name, file, ...rest) {
    if (file instanceof o.TFile && name !== 'delete')
      Object.assign(file.stat, this.adapter.fileMeta.get(file.path));
    this.version__ = ('version__' in this ? this.version__ : 0) + 1;
    log.events.push({
      event: name,
      path: file?.path,
      ...(name === 'rename' ? { from: rest[0] } : {}),
    });
    o.Events.prototype.trigger.call(this, name, file, ...rest);
  };
  const remove = async function (file) {
    if (file instanceof o.TFolder)
      for (const child of [...file.children]) await remove.call(this, child);
    await (file instanceof o.TFolder
      ? this.adapter.rmdir(file.path, true)
      : this.adapter.remove(file.path));
    this.deleteVaultAbstractFile__(file.path);
    this.trigger('delete', file);
  };
  V.delete = remove;
  // as with the setting "Move to Obsidian trash"; the text alone is kept
  V.trash = async function (file) {
    const { textFiles } = this.adapter;
    const text = textFiles.get(file.path);
    if (text !== undefined) {
      let path = `.trash/${file.name}`;
      for (let count = 1; textFiles.has(path); count += 1)
        path = `.trash/${file.basename} ${count}.${file.extension}`;
      this.adapter.writeSync__(path, text);
    }
    await remove.call(this, file);
  };
  o.FileManager.prototype.generateMarkdownLink = function (file, source, subpath = '', alias = '') {
    const { useMarkdownLinks, newLinkFormat } = linkSettings(this.app.vault);
    const { metadataCache } = this.app;
    const leads = (way) => metadataCache.getFirstLinkpathDest(way, source) === file;
    const short = metadataCache.fileToLinktext(file, source, false);
    const way = relative(file.path, folderOf(source));
    const linktexts = {
      relative: leads(way) ? way : `./${way}`,
      absolute: short.startsWith('/') ? short : file.path,
    };
    const linktext = linktexts[newLinkFormat] ?? short;
    const bare = file.extension === 'md' ? linktext.replace(/\.md$/, '') : linktext;
    const embed = file.extension === 'md' ? '' : '!'; // an attachment is embedded, its alias ignored: obsidian-api#154
    if (useMarkdownLinks) return `${embed}[${alias}](${address(linktext + subpath)})`;
    const isShown = alias && alias !== bare + subpath && embed === '';
    return `${embed}[[${bare}${subpath}${isShown ? `|${alias}` : ''}]]`;
  };
}

/** The settings of the vault's links. */
function linkSettings({ adapter, configDir }) {
  const text = adapter.textFiles.get(`${configDir}/app.json`);
  return text === undefined ? {} : JSON.parse(text);
}

const address = (path) =>
  path.replace(
    /[\s%()<>]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

function relative(path, folder) {
  const to = path.split('/');
  const from = folder === '' ? [] : folder.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => '..'), ...to].join('/');
}

const queues = new Map();
function turn(owner, path, job) {
  const before = queues.get(path) ?? Promise.resolve();
  const mine = before.then(job, job);
  queues.set(path, mine);
  return mine.finally(() => queues.get(path) === mine && queues.delete(path));
}
