// Controls and modals as the app has them: they stand in the document, and answer to it.
export function widgets(o) {
  // the mocks put a leading `this` parameter on these two, so every call throws
  HTMLElement.prototype.onNodeInserted = function (listener) {
    const watch = setInterval(() => {
      if (this.isConnected) {
        clearInterval(watch);
        listener();
      }
    }, 10);
    watch.unref?.();
    return () => clearInterval(watch);
  };
  HTMLElement.prototype.onWindowMigrated = () => () => {};
  const hook = (name, method, fn) => {
    o[name].prototype[method] = function (...args) {
      fn(this, ...args);
    };
  };
  hook('Setting', 'constructor__', (s) => {
    s.settingEl.addClass('setting-item');
    s.infoEl.addClass('setting-item-info');
    s.nameEl.addClass('setting-item-name');
    s.descEl.addClass('setting-item-description');
    s.controlEl.addClass('setting-item-control');
    s.settingEl.prepend(s.infoEl);
  });
  hook('SettingGroup', 'constructor__', (g) => {
    g.groupEl__.addClass('setting-group');
    g.headerEl.addClasses(['setting-item', 'setting-item-heading']);
    g.headerInnerEl.addClass('setting-item-name');
    g.listEl.addClass('setting-items');
  });
  o.SettingGroup.prototype.setHeading = function (value) {
    this.headerInnerEl.setText(value);
    value ? this.groupEl__.prepend(this.headerEl) : this.headerEl.remove();
    return this;
  };
  hook('ButtonComponent', 'constructor2__', (b) =>
    b.buttonEl.addEventListener('click', (event) => b.disabled || b.clickHandler?.(event)),
  );
  hook('ExtraButtonComponent', 'constructor2__', (b) => {
    b.extraSettingsEl.addClasses(['clickable-icon', 'extra-setting-button']);
    b.extraSettingsEl.addEventListener('click', () => b.disabled || b.clickHandler?.());
  });
  hook('AbstractTextComponent', 'constructor3__', (t) => {
    if (t.inputEl.tagName === 'INPUT') t.inputEl.type = 'text';
    t.inputEl.setAttribute('spellcheck', 'false');
    t.inputEl.addEventListener('input', () => {
      t.value = t.inputEl.value;
      t._onChange?.(t.value);
    });
  });
  o.AbstractTextComponent.prototype.getValue = function () {
    return this.inputEl.value;
  };
  o.AbstractTextComponent.prototype.setValue = function (value) {
    this.value = value;
    this.inputEl.value = value;
    return this;
  };
  hook('DropdownComponent', 'constructor3__', (d) => {
    d.selectEl.addClass('dropdown');
    d.selectEl.addEventListener('change', () => d.changeCallback?.());
  });
  o.DropdownComponent.prototype.setValue = function (value) {
    this.selectEl.value = value;
    return this;
  };
  hook('ToggleComponent', 'constructor3__', (t) => {
    t.toggleEl.addClass('checkbox-container');
    t.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: 0 } });
    t.toggleEl.addEventListener('click', () => t.disabled || t.onClick());
  });
  const show = (t) => {
    t.toggleEl.toggleClass('is-enabled', t.value);
    return t;
  };
  o.ToggleComponent.prototype.setValue = function (value) {
    this.value = value;
    return show(this);
  };
  o.ToggleComponent.prototype.onClick = function () {
    this.value = !this.value;
    show(this);
    this._onChange?.(this.value);
  };
  hook('SliderComponent', 'constructor3__', (s) => {
    s.sliderEl.addClass('slider');
    s.sliderEl.addEventListener('change', () => {
      s.value = Number(s.sliderEl.value);
      s._onChange?.(s.value);
    });
  });
  o.SliderComponent.prototype.setValue = function (value) {
    this.value = value;
    this.sliderEl.value = String(value);
    return this;
  };
  const disable = (name, el) => {
    o[name].prototype.setDisabled = function (off) {
      this.disabled = off;
      el(this).toggleAttribute('disabled', off);
      return this;
    };
  };
  disable('ButtonComponent', (c) => c.buttonEl);
  disable('AbstractTextComponent', (c) => c.inputEl);
  disable('DropdownComponent', (c) => c.selectEl);
}

export function modals(o, log) {
  const M = o.Modal.prototype;
  M.constructor__ = function () {
    this.containerEl.addClasses(['modal-container', 'mod-dim']);
    const bg = createDiv('modal-bg');
    this.containerEl.prepend(bg);
    this.modalEl.addClass('modal');
    this.contentEl.addClass('modal-content');
    this.titleEl.addClass('modal-title');
    const header = createDiv('modal-header');
    header.appendChild(this.titleEl);
    this.modalEl.prepend(createDiv('modal-close-button'), header);
    for (const el of [bg, this.modalEl.firstChild])
      el.addEventListener('click', () => this.close());
    this.containerEl.addEventListener('keydown', (event) => event.key === 'Escape' && this.close());
  };
  M.open = function () {
    log.modals.push(this);
    this.before__ = document.activeElement;
    document.body.appendChild(this.containerEl);
    this.onOpen();
  };
  M.close = function () {
    if (!log.modals.includes(this)) return;
    log.modals.splice(log.modals.indexOf(this), 1);
    this.containerEl.remove();
    this.onClose();
    this.closeCallback?.();
    if (this.shouldRestoreSelection && this.before__.isConnected) this.before__.focus();
  };
  const S = o.SuggestModal.prototype;
  S.constructor2__ = function () {
    this.modalEl.removeClass('modal');
    this.modalEl.addClass('prompt');
    this.modalEl.empty();
    this.inputEl.addClass('prompt-input');
    this.inputEl.type = 'text';
    this.resultContainerEl.addClass('prompt-results');
    this.inputEl.setAttrs({ 'aria-controls': 'prompt-results', 'aria-expanded': 'true' });
    this.inputEl.setAttribute('role', 'combobox');
    this.resultContainerEl.setAttrs({ id: 'prompt-results', role: 'listbox' });
    this.modalEl.createDiv('prompt-input-container').appendChild(this.inputEl);
    this.modalEl.appendChild(this.resultContainerEl);
    this.inputEl.addEventListener('input', () => this.refresh__());
    this.inputEl.addEventListener(
      'keydown',
      (event) => event.key === 'Enter' && this.selectActiveSuggestion(event),
    );
  };
  S.open = function () {
    M.open.call(this);
    this.inputEl.focus();
    return this.refresh__();
  };
  S.refresh__ = async function () {
    this.shown__ = (await this.getSuggestions(this.inputEl.value)).slice(0, this.limit || 100);
    this.resultContainerEl.empty();
    this.shown__.forEach((value, i) => {
      const el = this.resultContainerEl.createDiv(
        i ? 'suggestion-item' : 'suggestion-item is-selected',
      );
      el.setAttrs({ role: 'option', 'aria-selected': String(i === 0) });
      this.renderSuggestion(value, el);
      el.addEventListener('click', (event) => this.selectSuggestion(value, event));
    });
    if (!this.shown__.length)
      this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  };
  S.selectActiveSuggestion = function (event) {
    if (this.shown__?.length) this.selectSuggestion(this.shown__[0], event);
  };
  S.selectSuggestion = function (value, event) {
    this.close();
    this.onChooseSuggestion(value, event);
  };
  const F = o.FuzzySuggestModal.prototype;
  F.getSuggestions = function (query) {
    const match = o.prepareFuzzySearch(query);
    return this.getItems()
      .map((item) => ({
        item,
        match: query ? match(this.getItemText(item)) : { score: 0, matches: [] },
      }))
      .filter((r) => r.match)
      .sort((a, b) => b.match.score - a.match.score);
  };
  F.renderSuggestion = function (found, el) {
    el.setText(this.getItemText(found.item));
  };

  const N = o.Notice.prototype;
  N.constructor__ = function (message) {
    log.notices.push(typeof message === 'string' ? message : message.textContent);
    const stack =
      document.querySelector('.notice-container') ?? document.body.createDiv('notice-container');
    this.noticeEl.addClass('notice');
    this.messageEl.addClass('notice-message');
    this.noticeEl.appendChild(this.messageEl);
    stack.appendChild(this.noticeEl);
  };
  N.hide = function () {
    this.noticeEl.remove();
  };
  return S;
}

/** What was searched for stands out in the text. */
export function renderMatches(element, text, matches, offset = 0) {
  const parent = typeof element === 'string' ? createDiv() : element;
  let end = 0;
  for (const [from, to] of matches ?? []) {
    parent.appendText(text.slice(end, from + offset));
    end = to + offset;
    parent.createSpan({ cls: 'suggestion-highlight', text: text.slice(from + offset, end) });
  }
  parent.appendText(text.slice(end));
}
