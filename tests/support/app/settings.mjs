// Settings tabs as the app draws them: each control of a definition is bound to the value that the tab keeps.
export function settings(o) {
  const T = o.SettingTab.prototype;
  const { renderTab__ } = T;
  T.renderTab__ = function () {
    this.settingItems = this.settingItems.map((item) =>
      'items' in item
        ? { ...item, items: item.items.map((each) => bound(this, each)) }
        : bound(this, item),
    );
    return renderTab__.call(this);
  };
}

/** A definition with a control as one that draws it. */
function bound(tab, definition) {
  const { control, ...rest } = definition;
  return control
    ? { ...rest, render: (setting) => drawControl(tab, setting, control) }
    : definition;
}

function drawControl(tab, setting, { type, key, validate, options, placeholder }) {
  const value = tab.getControlValue(key);
  const change = async (next) => {
    const fault = (await validate?.(next)) || null;
    setting.setErrorMessage(fault);
    if (fault === null) await tab.setControlValue(key, next);
  };
  if (type === 'text')
    setting.addText((text) =>
      text
        .setPlaceholder(placeholder ?? '')
        .setValue(value)
        .onChange(change),
    );
  else if (type === 'dropdown')
    setting.addDropdown((dropdown) =>
      dropdown.addOptions(options).setValue(value).onChange(change),
    );
  else if (type === 'toggle')
    setting.addToggle((toggle) => toggle.setValue(value).onChange(change));
  else throw new Error(`There is no control of the type "${type}" in the tests.`);
  for (const element of setting.controlEl.querySelectorAll('input, select'))
    element.setAttribute('aria-label', setting.nameEl.textContent);
}
