// Starts the built plugin as the app does, on the corrected mocks, and drives it. Runs in Vitest and in a browser.
import * as mocks from 'obsidian-test-mocks/obsidian';
import { OpenBase } from './bases.mjs';
import { correct } from './shim.mjs';

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** What a phone does not have. */
const NODE_GLOBALS = ['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate', 'require'];

let corrected;

/** An app with a vault of these files (text by path; those of the configuration folder are not indexed). */
export async function openApp(files) {
  corrected ??= correct(mocks);
  const { log } = corrected;
  for (const list of Object.values(log)) list.length = 0;
  Object.assign(mocks.Platform, { isWin: false, isLinux: true });
  const app = mocks.App.createConfigured__({});
  Object.assign(app, { codeBlocks: new Map(), basesViews: new Map() });
  app.metadataCache.watch__(app.vault);
  for (const [path, text] of Object.entries(files)) putFile(app, path, text);
  await app.metadataCache.idle__();
  app.workspace.setLayoutReady__();
  log.events.length = 0;
  return { app, log };
}

function putFile(app, path, text) {
  if (path.startsWith('.')) return app.vault.adapter.writeSync__(path, text);
  const names = path.split('/').slice(0, -1);
  names.forEach((_, index) => {
    const folder = names.slice(0, index + 1).join('/');
    if (!app.vault.getFolderByPath(folder)) app.vault.createFolderSync__(folder);
  });
  return app.vault.createSync__(path, text);
}

/** The plugin of a built `main.js`, loaded into an app: CommonJS, `require('obsidian')` and nothing of Node. */
export async function startPlugin({ files, manifest, code, phone = false }) {
  const { app, log } = await openApp(files);
  Object.assign(mocks.Platform, { isMobile: phone, isPhone: phone, isDesktop: !phone });
  const required = [];
  const request = (name) => {
    required.push(name);
    if (name === 'obsidian') return corrected.api;
    throw new Error(`A phone has no module "${name}".`);
  };
  const module = { exports: {} };
  const names = ['module', 'exports', ...NODE_GLOBALS.filter((name) => name !== 'require')];
  const begun = performance.now();
  new Function('require', ...names, code).call(globalThis, request, module, module.exports);
  const evaluated = performance.now();
  const Type = module.exports.default ?? module.exports;
  const plugin = new Type(app, manifest);
  plugin.load();
  performance.measure('evaluation', { start: begun, end: evaluated });
  performance.measure('onload', { start: evaluated });
  await sleep(0);
  return new Host(app, plugin, log, required);
}

class Host {
  constructor(app, plugin, log, required) {
    Object.assign(this, { app, plugin, log, required });
    this.children = [];
    this.bases = [];
  }

  /** The ids of the commands, without prefix. */
  get commands() {
    return [...this.plugin.commands__.values()].map(({ id, name }) => ({
      id: id.split(':')[1],
      name: name.split(': ')[1],
    }));
  }

  /** Texts of the vault by path, the configuration folder left out. */
  get files() {
    const { textFiles } = this.app.vault.adapter;
    return Object.fromEntries([...textFiles].filter(([path]) => !path.startsWith('.')).sort());
  }

  /** Run a command by its id; false where it does not apply. */
  async run(id) {
    const command = this.plugin.commands__.get(`${this.plugin.manifest.id}:${id}`);
    const view = this.app.workspace.activeLeaf?.view;
    let ran = true;
    if (command.editorCallback) {
      if (view?.editor) command.editorCallback(view.editor, view);
      else ran = false;
    } else if (command.editorCheckCallback) {
      ran = view?.editor ? command.editorCheckCallback(true, view.editor, view) : false;
      if (ran) command.editorCheckCallback(false, view.editor, view);
    } else if (command.checkCallback) {
      ran = command.checkCallback(true);
      if (ran) command.checkCallback(false);
    } else command.callback();
    await this.settle();
    return ran;
  }

  async open(path) {
    await this.app.workspace.getLeaf(true).openFile(this.app.vault.getFileByPath(path));
  }

  async write(path, text) {
    const file = this.app.vault.getFileByPath(path);
    if (file) await this.app.vault.modify(file, text);
    else putFile(this.app, path, text);
    await this.settle();
  }

  async rename(path, to) {
    await this.app.vault.rename(this.app.vault.getAbstractFileByPath(path), to);
    await this.settle(1300);
  }

  async delete(path) {
    await this.app.vault.delete(this.app.vault.getFileByPath(path));
    await this.settle();
  }

  /** Show a note's text with its code blocks, as the reading view would. */
  async render(path) {
    const element = document.body.createDiv('markdown-rendered');
    const whole = this.files[path];
    const text = whole.replace(/^---\n[\s\S]*?\n---\n/, '');
    let end = whole.length - text.length;
    for (const part of text.split(/^(```\w+\n[\s\S]*?\n```)$/m)) {
      const [, language, code] = /^```(\w+)\n([\s\S]*?)\n?```$/.exec(part) ?? [];
      end += part.length;
      const section = {
        text: whole,
        lineStart: whole.slice(0, end - part.length).split('\n').length - 1,
        lineEnd: whole.slice(0, end).split('\n').length - 1,
      };
      const handler = this.app.codeBlocks.get(language);
      if (handler) {
        const block = element.createDiv(`block-language-${language}`);
        handler(code, block, {
          sourcePath: path,
          addChild: (child) => this.addChild(child),
          getSectionInfo: () => section,
        });
      } else drawText(element, part);
    }
    await this.settle();
    return element;
  }

  /** Show a view of a base (the first, if none is named): in a `tab`, as an `embed` in a note, in a `sidebar`, in a `window`. */
  async openBase(path, view, place = 'tab') {
    const base = new OpenBase(mocks, this.app, path, view, place);
    this.bases.push(base);
    await base.update();
    await this.settle();
    return base;
  }

  addChild(child) {
    this.children.push(child);
    child.load();
  }

  /** The menu of one file, or of several selected: what it offers; with `choose`, that is chosen. */
  async fileMenu(paths, choose) {
    const menu = new mocks.Menu();
    const files = paths.map((path) => this.app.vault.getAbstractFileByPath(path));
    const [name, given] = files.length > 1 ? ['files-menu', files] : ['file-menu', files[0]];
    this.app.workspace.trigger(name, menu, given, 'file-explorer-context-menu');
    menu.menuItems__.find((item) => item.title__ === choose)?.onClick__();
    await this.settle();
    return menu.menuItems__.map((item) => item.title__);
  }

  /** What the menu of the editor offers at the cursor of the open note; with `choose`, that is chosen. */
  async editorMenu(choose) {
    const menu = new mocks.Menu();
    const { view } = this.app.workspace.activeLeaf;
    this.app.workspace.trigger('editor-menu', menu, view.editor, view);
    menu.menuItems__.find((item) => item.title__ === choose)?.onClick__();
    await this.settle();
    return menu.menuItems__.map((item) => item.title__);
  }

  /** Press the plugin's icon in the ribbon; gives its labels. */
  async ribbon() {
    const icons = this.plugin.ribbonActions__;
    icons[0]?.click();
    await this.settle();
    return icons.map((icon) => icon.getAttribute('aria-label'));
  }

  /** Follow an address obsidian://neutrality-atlas with these parameters. */
  async follow(parameters) {
    const action = this.plugin.manifest.id;
    this.plugin.obsidianProtocolHandlers__.get(action)({ action, ...parameters });
    await this.settle();
  }

  /** Show the settings of the plugin. */
  async openSettings() {
    const [tab] = this.plugin.settingTabs__;
    tab.update();
    tab.renderTab__();
    tab.containerEl.addClass('vertical-tab-content');
    document.body.append(tab.containerEl);
    await this.settle();
  }

  /** What the plugin adds to the app's command line, by the names of the commands. */
  get cliHandlers() {
    return this.plugin.cliHandlers__;
  }

  /** Run a command of the app's command line. */
  async cli(command, flags = {}) {
    const text = await this.cliHandlers.get(command).handler(flags);
    await this.settle();
    return text;
  }

  /** What is on top: the last modal, or the whole page. */
  get top() {
    return this.log.modals.at(-1)?.containerEl ?? document.body;
  }

  /** Press the button with this label, once it is there: what leads to it may take a while. */
  async click(label) {
    let found = this.labelled(label);
    for (let n = 0; n < 100 && (!found || found.disabled); n += 1) {
      await sleep(50);
      found = this.labelled(label);
    }
    if (!found) throw new Error(`There is nothing to press with the label "${label}".`);
    found.click();
    await this.settle();
  }

  /** What can be pressed and has this label, or has it in its text. */
  labelled(label) {
    const all = [...this.top.querySelectorAll('button, a, .suggestion-item, .menu-item, summary')];
    const named = all.filter(
      (each) => (each.getAttribute('aria-label') ?? each.textContent.trim()) === label,
    );
    return named[0] ?? all.find((each) => each.textContent.includes(label));
  }

  /** Set the control of the setting with this name: a text, a dropdown's value, or a toggle turned over. */
  async set(name, value) {
    const settings = [...this.top.querySelectorAll('.setting-item')];
    const setting = settings.find(
      (each) => each.querySelector('.setting-item-name')?.textContent === name,
    );
    if (!setting) throw new Error(`There is no setting "${name}".`);
    const control = setting.querySelector('input:not([type=checkbox]), select');
    if (control) {
      control.value = value;
      control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input'));
    } else setting.querySelector('.checkbox-container').click();
    await this.settle();
  }

  /** Choose a property of the form, or tick a note of a list by its name. */
  async tick(name) {
    const all = [...this.top.querySelectorAll('label, button.neutrality-atlas-property')];
    const found = all.find((each) => each.querySelector('span, div > div')?.textContent === name);
    if (!found) throw new Error(`There is nothing to tick with the name "${name}".`);
    (found.querySelector('input') ?? found).click();
    await this.settle();
  }

  /** Wait until the vault, the index and everything delayed on purpose have been quiet for a while. */
  async settle(quiet = 200) {
    let seen = -1;
    while (seen !== this.log.events.length) {
      seen = this.log.events.length;
      await sleep(quiet);
      await this.app.metadataCache.idle__();
    }
  }

  stop() {
    for (const child of this.children) child.unload();
    for (const base of this.bases) base.close();
    for (const modal of [...this.log.modals]) modal.close();
    this.plugin.unload();
    document.body.empty();
  }
}

/** Headings and paragraphs; enough for a note around a comparison. */
function drawText(element, text) {
  for (const paragraph of text.split(/\n{2,}/)) {
    const [, marks, heading] = /^(#{1,6}) (.*)$/.exec(paragraph.trim()) ?? [];
    if (marks) element.createEl(`h${marks.length}`, { text: heading });
    else if (paragraph.trim() !== '') element.createEl('p', { text: paragraph.trim() });
  }
}
