/** How links are written: the settings "Use [[Wikilinks]]" and "New link format" of the app. */
export interface LinkFormat {
  readonly markup: 'wiki' | 'markdown' | 'plain';
  readonly path: 'shortest' | 'relative' | 'absolute';
}

/** The app's own default. */
export const DEFAULT_LINK_FORMAT: LinkFormat = { markup: 'wiki', path: 'shortest' };

/**
 * The link format that the app's settings choose; its default where they say nothing or cannot be read.
 *
 * @param app - The text of `app.json`; null where there is none.
 */
export function readLinkFormat(app: string | null): LinkFormat {
  const settings = parsed(app);
  const path = settings['newLinkFormat'];
  return {
    markup: settings['useMarkdownLinks'] === true ? 'markdown' : DEFAULT_LINK_FORMAT.markup,
    path: path === 'relative' || path === 'absolute' ? path : DEFAULT_LINK_FORMAT.path,
  };
}

function parsed(json: string | null): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = JSON.parse(json ?? '');
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}
