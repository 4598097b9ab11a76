// Bases as obsidian.d.ts and the help describe it: a base is queried, its results are given to the view that is
// registered for the type, and given anew after every change. What it selects is computed by our own query.
import { parse, stringify } from 'yaml';
import { bareNote } from '../../../src/core/note/note.ts';
import { parseBase } from '../../../src/core/query/parse-base.ts';
import { runQuery } from '../../../src/core/query/run-query.ts';
import { ObsidianNotes } from '../../../src/plugin/vault/obsidian-notes.ts';
import { openPopOut } from './pop-out.mjs';
import { valueMaker, values } from './bases-values.mjs';

export function bases(o) {
  values(o);
  o.QueryController.prototype.constructor2__ = function (app) {
    this.app__ = app;
  };
  o.BasesView.prototype.constructor2__ = function (controller) {
    this.app = controller.app__;
  };
  const { load } = o.Plugin.prototype;
  o.Plugin.prototype.load = function () {
    load.call(this);
    for (const [type, registration] of this.basesViewRegistrations__)
      this.app.basesViews.set(type, registration);
  };
}

/** Formulas that draw, which our language leaves out. */
const LIVELY = /^(html|image|icon)\((.*)\)$/s;
const LIVELY_TYPES = { html: 'HTMLValue', image: 'ImageValue', icon: 'IconValue' };

/** A base on show: one of its views, in a tab, in a note, in a sidebar or in a window of its own. */
export class OpenBase {
  constructor(o, app, path, viewName, place) {
    Object.assign(this, { o, app, path, viewName, updates: 0 });
    this.make = valueMaker(o, app);
    this.notes = new ObsidianNotes(app);
    const { raw } = this.read();
    const registration = app.basesViews.get(raw.type);
    if (!registration) throw new Error(`No plugin draws views of the type "${raw.type}".`);
    this.registration = registration;
    this.element = this.makePlace(place, raw);
    this.controller = o.QueryController.create2__(app, null, this.header, null);
    this.view = registration.factory(this.controller, this.container);
    this.view.load();
    const update = () => void this.update();
    this.events = [
      [app.metadataCache, ['changed', 'deleted', 'resolved']],
      [app.vault, ['modify', 'rename']],
    ].flatMap(([source, names]) => names.map((name) => [source, source.on(name, update)]));
  }

  /** The text of the base, and the view of it. */
  read() {
    const text = this.app.vault.readSync__(this.app.vault.getFileByPath(this.path));
    const base = parse(text);
    const raw = base.views.find(({ name }) => name === this.viewName) ?? base.views[0];
    return { base, raw };
  }

  makePlace(place, raw) {
    const { body } = place === 'window' ? openPopOut().document : document;
    const outer = body.createDiv();
    if (place === 'embed') {
      outer.addClass('markdown-rendered');
      outer.createEl('p', { text: 'A note, and in it a base:' });
    } else {
      outer.addClass('workspace-leaf-content', ...(place === 'sidebar' ? ['is-sidebar'] : []));
      outer.dataset.type = 'bases';
    }
    const around = outer.createDiv(
      place === 'embed' ? 'internal-embed bases-embed' : 'view-content',
    );
    this.header = around.createDiv('bases-header');
    this.header.setText(raw.name ?? this.registration.name);
    this.container = around.createDiv('bases-view');
    this.container.dataset.viewType = raw.type;
    if (place === 'embed') outer.createEl('p', { text: 'The note goes on.' });
    return outer;
  }

  /** Ask the query again and give its results to the view. */
  async update() {
    const set = await this.notes.readNotes();
    if (this.events === null) return;
    const { base, raw } = this.read();
    const lively = new Map();
    for (const [name, text] of Object.entries(base.formulas ?? {})) {
      const [, kind, inner] = LIVELY.exec(text) ?? [];
      if (kind === undefined) continue;
      lively.set(name, LIVELY_TYPES[kind]);
      base.formulas[name] = inner;
    }
    // Our own keys are nothing that Bases knows.
    const { type, name, filters, order, sort, groupBy, limit, summaries } = raw;
    const core = { type: 'table', name, filters, order, sort, groupBy, limit, summaries };
    const plain = JSON.parse(JSON.stringify({ ...base, views: [core] }));
    const parsed = parseBase(stringify(plain), null);
    if (!parsed.ok) throw new Error(parsed.problems[0].message);
    const { definition } = parsed.value;
    const context = { holder: this.path, withoutHolder: false, now: () => 0 };
    const result = runQuery({ ...definition, excluded: true }, this.withOtherFiles(set), context);
    if (!result.ok) throw new Error(result.problems[0].message);
    this.view.config = this.makeConfig(type, base, raw, definition);
    this.view.allProperties = this.view.config.getOrder();
    this.view.data = this.makeData(result.value, definition, lively);
    this.updates += 1;
    this.view.onDataUpdated();
  }

  /** Bases selects files of every kind, and notes whose properties are broken. */
  withOtherFiles(set) {
    const known = new Set(set.notes.map(({ path }) => path));
    const paths = this.app.vault.getFiles().map(({ path }) => path);
    const others = paths.filter((path) => !known.has(path)).map(bareNote);
    return { ...set, notes: [...set.notes, ...others] };
  }

  makeConfig(type, base, raw, { order, sort }) {
    const config = this.o.BasesViewConfig.create__(null, type, raw.name ?? '');
    for (const [key, value] of Object.entries(raw)) config.set(key, value);
    config.setOrder__((order ?? []).map(idOf));
    config.setSort__(
      sort.map(({ property, direction }) => ({ property: idOf(property), direction })),
    );
    config.setDisplayName__('file.name', 'file name');
    for (const [property, { displayName }] of Object.entries(base.properties ?? {}))
      config.setDisplayName__(full(property), displayName);
    config.set = (key, value) => void this.store(key, value);
    return config;
  }

  makeData({ items, groups, summarize }, definition, lively) {
    const { o } = this;
    const entries = items.map((item) => this.makeEntry(item, lively));
    const data = o.BasesQueryResult.create__(this.app, null, [], []);
    let from = 0;
    const gathered = (groups ?? []).map(({ reading, size }) => {
      const own = entries.slice(from, (from += size));
      return o.BasesEntryGroup.create__(own, this.make(reading.value, reading.error));
    });
    data.setData__(entries);
    data.setGroupedData__(
      groups === null ? [o.BasesEntryGroup.create__(entries, o.NullValue.value)] : gathered,
    );
    data.setProperties__((definition.order ?? []).map(idOf));
    data.getSummaryValue = (_controller, asked, property, name) => {
      const known = definition.summaries.find((each) => each.name === name);
      const values = asked.map(({ reading__ }) => reading__(property).value);
      return this.make(
        summarize({ property: null, name, formula: known?.formula ?? null }, values),
      );
    };
    return data;
  }

  makeEntry(item, lively) {
    const entry = this.o.BasesEntry.create__(null, this.app.vault.getFileByPath(item.path));
    entry.reading__ = (id) => {
      const { type, name } = this.o.parsePropertyId(id);
      return item.read({ source: type, name });
    };
    entry.getValue = (id) => {
      const { value, state, error } = entry.reading__(id);
      const special = lively.get(id.replace(/^formula\./, ''));
      if (special !== undefined && error === undefined) return this.o[special].create2__(value);
      return state === 'value' || state === 'error' ? this.make(value, error) : null;
    };
    return entry;
  }

  /** What a control of the view's menu does: the base keeps the choice, and the view gets it with its next results. */
  async store(key, value) {
    const file = this.app.vault.getFileByPath(this.path);
    const { base, raw } = this.read();
    if (value === null) delete raw[key];
    else raw[key] = value;
    await this.app.vault.modify(file, stringify(base));
  }

  /** The controls of the view's menu, flat. */
  get options() {
    const items = this.registration.options?.(this.view.config) ?? [];
    return items.flatMap((item) => (item.type === 'group' ? item.items : [item]));
  }

  close() {
    for (const [source, reference] of this.events) source.offref(reference);
    this.events = null;
    this.view.unload();
    this.element.remove();
  }
}

const full = (property) =>
  /^(note|file|formula)\./.test(property) ? property : `note.${property}`;
const idOf = ({ source, name }) => `${source}.${name}`;
