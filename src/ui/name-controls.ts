import type { Setting } from 'obsidian';

/** Give the fields of a setting its name: the app shows it beside them, but does not say so to a screen reader. */
export function nameControls(setting: Setting): Setting {
  for (const control of controlsOf(setting))
    control.setAttribute('aria-label', setting.nameEl.textContent);
  return setting;
}

/**
 * Tie the hint of a setting to its fields.
 *
 * @param id - Names the setting; no other one on show has it.
 * @returns What shows an error there, or with null none, and ties it too.
 */
export function describeControls(setting: Setting, id: string): (error: string | null) => void {
  const [hint, fault] = [`neutrality-atlas-hint-${id}`, `neutrality-atlas-fault-${id}`];
  setting.descEl.id = hint;
  const show = (error: string | null): void => {
    setting.setErrorMessage(error);
    if (setting.errorEl) setting.errorEl.id = fault;
    for (const control of controlsOf(setting)) {
      control.setAttribute('aria-describedby', error === null ? hint : `${fault} ${hint}`);
      control.setAttribute('aria-invalid', String(error !== null));
    }
  };
  show(null);
  return show;
}

const controlsOf = ({ controlEl }: Setting): Iterable<HTMLElement> =>
  controlEl.querySelectorAll<HTMLElement>('input, select, textarea');
