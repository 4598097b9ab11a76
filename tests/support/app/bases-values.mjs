// The values of Bases as obsidian.d.ts and the help describe them: their texts, and how the app draws them.
import { isoText } from '../../../src/core/value/date.ts';

/** Where the app keeps what a value wraps is its own affair; here it is this. */
const hold = (o, name, constructor, read) => {
  o[name].prototype[constructor] = function (...given) {
    this.held__ = read(...given);
  };
};

export function values(o) {
  hold(o, 'FileValue', 'constructor3__', (_, file) => file);
  hold(o, 'LinkValue', 'constructor5__', (app, target, from, display) => ({
    ...{ app, target, from, display },
  }));
  hold(o, 'ObjectValue', 'constructor3__', (data) => data);
  o.ListValue.prototype.constructor3__ = function (items) {
    this.values__ = [...items];
  };
  o.ListValue.prototype.get = function (index) {
    return this.values__[index] ?? o.NullValue.value;
  };
  o.FileValue.prototype.toString = function () {
    return this.held__.path;
  };
  o.ObjectValue.prototype.toString = function () {
    return JSON.stringify(this.held__);
  };
  o.DurationValue.prototype.toString = function () {
    return `${this.getMilliseconds()} ms`;
  };
  o.DateValue.prototype.toString = function () {
    const { date, showTime } = this; // the mock counts months from 0
    return isoText({ type: 'date', at: date.getTime(), hasTime: showTime === true });
  };
  o.BasesEntryGroup.prototype.hasKey = function () {
    return this.key !== undefined && !(this.key instanceof o.NullValue);
  };
  drawing(o);
}

function drawing(o) {
  const draw = (name, render) => {
    o[name].prototype.renderTo = function (element, context) {
      render(this, element, context);
    };
  };
  const link = (app, element, context, target, from, text) => {
    const anchor = element.createEl('a', { cls: 'internal-link', text, href: target });
    anchor.dataset.href = target;
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      void app.workspace.openLinkText(target, from, o.Keymap.isModEvent(event));
    });
    anchor.addEventListener('mouseover', (event) => {
      const hover = { event, source: 'bases', hoverParent: context, targetEl: anchor };
      app.workspace.trigger('hover-link', { ...hover, linktext: target, sourcePath: from });
    });
  };
  draw('Value', (value, element) => element.appendText(value.toString()));
  draw('BooleanValue', (value, element) => {
    element.createEl('input', { type: 'checkbox' }).checked = value.isTruthy();
  });
  draw('UrlValue', (value, element) => {
    element.createEl('a', { cls: 'external-link', text: value.toString(), href: value.toString() });
  });
  draw('LinkValue', ({ held__: { app, target, from, display } }, element, context) => {
    const name = target.slice(target.lastIndexOf('/') + 1);
    link(app, element, context, target, from, display ?? name);
  });
  draw('FileValue', (value, element, context) => {
    const { vault, path, basename } = value.held__;
    link(vault.app__, element, context, path, '', basename);
  });
  draw('ListValue', (value, element, context) => {
    value.values__.forEach((item, index) => {
      if (index > 0) element.appendText(', ');
      item.renderTo(element.createSpan(), context);
    });
  });
  // What comes to life in the app; the view must never ask for it.
  draw('HTMLValue', (value, element) => {
    element.innerHTML = value.toString();
  });
  draw('ImageValue', (value, element) => {
    element.createEl('img', { attr: { src: value.toString() } });
  });
  draw('IconValue', (_, element) => {
    element.createEl('svg');
  });
}

/** What makes the app's values from ours: `(value, error) => Value`. */
export function valueMaker(o, app) {
  /** Documented, and not exported. */
  class ErrorValue extends o.NotNullValue {
    constructor(message) {
      super();
      this.held__ = message;
    }
    toString() {
      return this.held__;
    }
    isTruthy() {
      return false;
    }
  }
  const tagged = {
    date: ({ at, hasTime }) => o.DateValue.create__(new Date(at), hasTime),
    duration: ({ months, milliseconds }) =>
      o.DurationValue.create__(0, months, 0, 0, 0, 0, milliseconds),
    link: ({ target, subpath, display, from }) =>
      o.LinkValue.create2__(app, target + subpath, from, display),
    file: ({ path }) => o.FileValue.create__(app, app.vault.getFileByPath(path)),
    object: ({ entries }) => o.ObjectValue.create__(Object.fromEntries(entries)),
  };
  const plain = {
    string: (text) => o.StringValue.create__(text),
    number: (number) => o.NumberValue.create__(number),
    boolean: (flag) => o.BooleanValue.create__(flag),
  };
  const make = (value, error) => {
    if (error !== undefined) return new ErrorValue(error);
    if (value === null) return o.NullValue.value;
    if (Array.isArray(value)) return o.ListValue.create__(value.map((item) => make(item)));
    return (plain[typeof value] ?? tagged[value.type])(value);
  };
  return make;
}
