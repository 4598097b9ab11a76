import type { SettingsFiles } from '../../core/ports';
import { type PropertyTypes as Types, withPropertyTypes } from '../../core/pack/property-types';
import { reasonOf } from '../../core/problem';
import { TEXT } from '../../ui/text';

const FILE = 'types.json';

/** The app's types of our properties, of which those that a vault lacks can be set. */
export class PropertyTypes {
  private readonly settings: SettingsFiles;
  private readonly ours: Types;
  /** How many properties of ours have no type in this vault. */
  missing = 0;

  constructor(settings: SettingsFiles, ours: Types) {
    this.settings = settings;
    this.ours = ours;
  }

  /**
   * Count what is missing.
   *
   * @param json - The text of types.json; null where there is none.
   */
  look(json: string | null): void {
    const types = withPropertyTypes(json, this.ours);
    this.missing = types.ok ? types.value.added : 0;
  }

  /** Set what is missing, and tell what was done in a sentence. */
  async set(): Promise<string> {
    let added = 0;
    try {
      await this.settings.change(FILE, (json) => {
        const types = withPropertyTypes(json, this.ours);
        if (!types.ok) throw new Error(types.problems[0]?.message);
        ({ added } = types.value);
        return types.value.text;
      });
      return TEXT.effects.typesSet(added);
    } catch (error) {
      return TEXT.effects.typesNotSet(reasonOf(error));
    }
  }
}
