// Menus and icons as the app has them: a menu stands in the document, and goes when one of its entries is chosen.
export function menus(o) {
  const M = o.Menu.prototype;
  M.showAtPosition = function ({ x, y, left, width = 0 }) {
    document.querySelector('.menu')?.remove();
    const element = document.body.createDiv({ cls: 'menu', attr: { role: 'menu' } });
    for (const item of this.items__) drawItem(o, element, item, () => this.hide());
    const start = left ? x + width - element.offsetWidth : x;
    element.style.insetInlineStart = `${Math.max(0, start)}px`;
    element.style.insetBlockStart = `${y}px`;
    this.dom__ = element;
    return this;
  };
  M.showAtMouseEvent = function ({ clientX: x, clientY: y }) {
    return this.showAtPosition({ x, y });
  };
  M.hide = function () {
    this.dom__.remove();
    return this;
  };
}

function drawItem(o, menu, item, hide) {
  if (!(item instanceof o.MenuItem)) return menu.createDiv('menu-separator');
  if (item.isLabel__) return menu.createDiv({ cls: 'menu-item is-label', text: item.title__ });
  const role = item.checked__ === null || item.icon__ ? 'menuitem' : 'menuitemcheckbox';
  const element = menu.createDiv({ cls: 'menu-item', attr: { role } });
  const icon = element.createDiv('menu-item-icon');
  element.createDiv({ cls: 'menu-item-title', text: item.title__ });
  if (item.icon__) setIcon(icon, item.icon__);
  if (item.checked__) setIcon(icon, 'check');
  if (role === 'menuitemcheckbox') element.setAttribute('aria-checked', String(item.checked__));
  element.addEventListener('click', (event) => {
    hide();
    item.onClick__?.(event);
  });
}

const PATHS = {
  'chevron-left': 'm15 18-6-6 6-6',
  'chevron-right': 'm9 18 6-6-6-6',
  'more-horizontal': 'M5 12h.01M12 12h.01M19 12h.01',
  'zoom-in': 'm21 21-4-4M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16M11 8v6M8 11h6',
  'zoom-out': 'm21 21-4-4M11 3a8 8 0 1 0 0 16 8 8 0 1 0 0-16M8 11h6',
  'move-horizontal': 'm18 8 4 4-4 4M2 12h20M6 8l-4 4 4 4',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20M12 16v-4M12 8h.01',
  check: 'M20 6 9 17l-5-5',
};

/** Some icons, drawn; a circle for any other. */
export function setIcon(parent, name) {
  const svg = parent.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const look = { viewBox: '0 0 24 24', class: `svg-icon lucide-${name}`, fill: 'none' };
  for (const [key, value] of Object.entries({ ...look, stroke: 'currentColor' }))
    svg.setAttribute(key, value);
  svg.setAttribute('stroke-linecap', 'round');
  const path = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name] ?? 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0');
  svg.append(path);
  parent.replaceChildren(svg);
}
