// What the measured code uses of the app by value, with nothing that takes time by itself.

/** A part of the app with a beginning and an end. */
export class Component {
  children = [];
  ends = [];

  load() {
    this.onload();
    for (const child of this.children) child.load();
  }

  onload() {}

  unload() {
    for (const child of this.children) child.unload();
    for (const end of this.ends) end();
  }

  addChild(child) {
    this.children.push(child);
    return child;
  }

  registerEvent() {}

  registerDomEvent(element, name, listener) {
    element.addEventListener(name, listener);
    this.ends.push(() => element.removeEventListener(name, listener));
  }
}

/** The icon's place; what is drawn there is the app's. */
export function setIcon(element) {
  element.createSvg('svg', { cls: 'svg-icon' });
}
