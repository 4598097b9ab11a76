import { Setting } from 'obsidian';
import { nameControls } from './name-controls';

/** What a person chooses among. */
export interface ChoiceSettingOptions<Choice extends string> {
  readonly name: string;
  readonly hint?: string;
  /** What each choice is called, in the order in which they are listed. */
  readonly choices: Readonly<Partial<Record<Choice, string>>>;
  readonly value: Choice;
  readonly choose: (choice: Choice) => void;
}

/** Draw a setting in which one of several choices is made. */
export function drawChoiceSetting<Choice extends string>(
  parent: HTMLElement,
  { name, hint = '', choices, value, choose }: ChoiceSettingOptions<Choice>,
): Setting {
  const setting = new Setting(parent).setName(name).setDesc(hint);
  setting.addDropdown((dropdown) => {
    dropdown.addOptions(choices as Record<string, string>).setValue(value);
    dropdown.onChange((chosen) => choose(chosen as Choice));
  });
  return nameControls(setting);
}
