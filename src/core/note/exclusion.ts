/** JSON texts of the app's settings files that keep notes out of view; null for one that is not there. */
export interface SettingsTexts {
  /** `app.json` of the configuration folder. */
  readonly app: string | null;
  /** `templates.json`, of the core plugin Templates. */
  readonly templates: string | null;
  /** `plugins/templater-obsidian/data.json`. */
  readonly templater: string | null;
}

/** Paths of the settings files below the configuration folder. */
export const SETTINGS_FILES: Readonly<Record<keyof SettingsTexts, string>> = {
  app: 'app.json',
  templates: 'templates.json',
  templater: 'plugins/templater-obsidian/data.json',
};

/**
 * Decide which notes a reader keeps out of view: the app's excluded files, and the folders of templates.
 *
 * A settings file that cannot be read as JSON, and an entry that is no valid pattern, exclude nothing.
 *
 * @param texts - The settings.
 * @param folders - More folders to leave out, such as our own templates.
 */
export function readExclusion(
  texts: SettingsTexts,
  folders: readonly string[],
): (path: string) => boolean {
  const templates = [
    ...textsAt(texts.templates, 'folder'),
    ...textsAt(texts.templater, 'templates_folder'),
    ...folders,
  ]
    .map((folder) => folder.replace(/^\/+|\/+$/g, ''))
    .filter((folder) => folder !== '')
    .map((folder) => (path: string) => path.startsWith(`${folder}/`));
  const rules = [...textsAt(texts.app, 'userIgnoreFilters').flatMap(ignoreRule), ...templates];
  return (path) => rules.some((rule) => rule(path));
}

type Rule = (path: string) => boolean;

/** One of the app's excluded files: the beginning of a path, or a regular expression between slashes. */
function ignoreRule(filter: string): Rule[] {
  const pattern = /^\/(.+)\/$/.exec(filter)?.[1];
  if (pattern === undefined) return filter === '' ? [] : [(path) => path.startsWith(filter)];
  try {
    const expression = new RegExp(pattern, 'i');
    return [(path) => expression.test(path)];
  } catch {
    return [];
  }
}

/** The text or list of texts at a key of a JSON object. */
function textsAt(json: string | null, key: string): string[] {
  let data: unknown;
  try {
    data = JSON.parse(json ?? '');
  } catch {
    return [];
  }
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}
