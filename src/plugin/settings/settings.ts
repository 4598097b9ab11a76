import { checkFolder } from '../../core/pack/check-folder';
import { DEFAULT_FOLDER } from '../../core/pack/home';
import {
  type Differences,
  DIFFERENCES,
  SOURCE_STYLES,
  type SourceStyle,
} from '../../core/query/definition';
import { TEXT } from '../../ui/text';

/** What a person sets, by its key in the plugin's data. */
export interface Settings {
  /** Where the notes are put; that of the last installation, where none was set since. */
  readonly folder: string;
  /** How a new comparison tells differences to begin with. */
  readonly differences: Differences;
  /** How a new comparison shows sources to begin with. */
  readonly sources: SourceStyle;
  /** Whether an export as CSV or TSV begins with a byte order mark unless told otherwise. */
  readonly bom: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  folder: DEFAULT_FOLDER,
  differences: 'off',
  sources: 'off',
  bom: false,
};

/** What each setting can be; null for what it cannot. */
const READERS: { readonly [Key in keyof Settings]: (saved: unknown) => Settings[Key] | null } = {
  folder: (saved) => {
    const folder = typeof saved === 'string' ? checkFolder(saved) : null;
    return folder?.ok ? folder.value : null;
  },
  differences: (saved) => DIFFERENCES.find((each) => each === saved) ?? null,
  sources: (saved) => SOURCE_STYLES.find((each) => each === saved) ?? null,
  bom: (saved) => (typeof saved === 'boolean' ? saved : null),
};

/** Settings that can be used, whatever was saved, and what could not be. */
export interface ReadSettings {
  readonly settings: Settings;
  /** A sentence for each that falls back to what it is by default. */
  readonly told: readonly string[];
}

/**
 * Read saved settings. One that is missing is as by default, and so is one that this version does not know, which is
 * told; `null`, as an older version saved it, counts as missing.
 */
export function readSettings(saved: Readonly<Record<string, unknown>>): ReadSettings {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const told: string[] = [];
  for (const [key, read] of Object.entries(READERS)) {
    const value = saved[key] ?? null;
    const usable = value === null ? null : read(value);
    if (usable !== null) settings[key] = usable;
    else if (value !== null)
      told.push(TEXT.settings.unknown(key, JSON.stringify(value), JSON.stringify(settings[key])));
  }
  return { settings: settings as unknown as Settings, told };
}
