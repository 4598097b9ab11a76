// Plugins and the workspace as the app has them: ids with a prefix, saved data in a file, open notes in a view.
export function plugins(o) {
  const P = o.Plugin.prototype;
  const dataPath = (plugin) =>
    `${plugin.app.vault.configDir}/plugins/${plugin.manifest.id}/data.json`;
  P.addCommand = function (command) {
    // ids and names get the plugin's prefix
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.commands__.set(command.id, command);
    return command;
  };
  P.removeCommand = function (id) {
    this.commands__.delete(`${this.manifest.id}:${id}`);
  };
  P.loadData = async function () {
    // null until something was saved, a fresh object each time
    const path = dataPath(this);
    return (await this.app.vault.adapter.exists(path))
      ? JSON.parse(await this.app.vault.adapter.read(path))
      : null;
  };
  P.saveData = function (data) {
    return this.app.vault.adapter.write(dataPath(this), JSON.stringify(data, null, 2));
  };
  P.addRibbonIcon = function (icon, title, callback) {
    const element = createDiv({ cls: 'clickable-icon', attr: { 'aria-label': title } });
    element.addEventListener('click', callback);
    this.ribbonActions__.push(element);
    return element;
  };
  P.registerCliHandler = function (command, description, flags, handler) {
    this.cliHandlers__.set(command, { description, flags, handler });
  };
  P.registerMarkdownCodeBlockProcessor = function (language, handler) {
    this.markdownCodeBlockProcessors__.set(language, handler);
    this.app.codeBlocks.set(language, handler);
    return handler;
  };
  const unload = P.unload;
  P.unload = function () {
    unload.call(this);
    this.commands__.clear();
    this.markdownCodeBlockProcessors__.forEach((_, language) =>
      this.app.codeBlocks.delete(language),
    );
  };
}

export function workspace(o, log) {
  const W = o.Workspace.prototype,
    L = o.WorkspaceLeaf.prototype;
  W.getActiveViewOfType = function (type) {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  };
  W.getActiveFile = function () {
    return this.activeLeaf?.view?.file ?? null;
  };
  L.openFile = async function (file) {
    this.file = file;
    if (file.extension === 'md') {
      const view = o.MarkdownView.create2__(this);
      view.file = file;
      view.setViewData(await this.app__.vault.read(file), true);
      this.view = view;
      view.watch__();
      this.viewState = { type: 'markdown', state: { file: file.path } };
    }
    const space = this.app__.workspace;
    space.setActiveLeaf(this);
    space.activeEditor = this.view;
    space.trigger('file-open', file);
  };
  W.openLinkText = async function (linktext, source, pane = false) {
    log.opened.push({ linktext, source, pane });
    const leaf = this.getLeaf(pane);
    const file = leaf.app__.metadataCache.getFirstLinkpathDest(linktext.split('#')[0], source);
    if (file) await leaf.openFile(file);
  };
}
