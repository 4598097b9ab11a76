import type { App, CachedMetadata, Reference, ReferenceCache, TFile } from 'obsidian';
import { joinContents } from '../../core/note/contents';
import { readExclusion, SETTINGS_FILES, type SettingsTexts } from '../../core/note/exclusion';
import { toProperties } from '../../core/note/parse-frontmatter';
import { parseLink } from '../../core/note/link';
import { readLinkFormat } from '../../core/note/link-format';
import type { Span } from '../../core/note/markdown';
import { type Note, type NoteContents, type Properties } from '../../core/note/note';
import { readNote } from '../../core/note/read-note';
import { findRegions } from '../../core/note/region';
import { ownTemplateFolders } from '../../core/pack/home';
import type { NoteSet, NoteSource } from '../../core/ports';
import { type Fault, reasonOf } from '../../core/problem';
import type { LinkValue } from '../../core/value/value';
import { TEXT } from '../../ui/text';
import { obsidianLinks } from './obsidian-links';
import { ObsidianSettings } from './obsidian-settings';

/** A note or its fault, and what it was made from. */
interface Entry {
  readonly cache: CachedMetadata | null;
  readonly modified: number;
  readonly note: Note | null;
  readonly fault: Fault | null;
}

/** The notes of the open vault, through the app's metadata cache. A note is made anew only after it changed. */
export class ObsidianNotes implements NoteSource {
  private readonly app: App;
  private entries: ReadonlyMap<string, Entry> = new Map();

  constructor(app: App) {
    this.app = app;
  }

  async readNotes(): Promise<NoteSet> {
    const files = [...this.app.vault.getMarkdownFiles()].sort((a, b) => (a.path < b.path ? -1 : 1));
    const entries = new Map<string, Entry>();
    for (const file of files) entries.set(file.path, this.kept(file) ?? (await this.read(file)));
    this.entries = entries;

    const notes = [...entries.values()].flatMap(({ note }) => note ?? []);
    const faults = [...entries.values()].flatMap(({ fault }) => fault ?? []);
    const texts = await this.settingsTexts();
    const links = obsidianLinks(this.app);
    const linkFormat = readLinkFormat(texts.app);
    const isExcluded = readExclusion(texts, ownTemplateFolders(notes));
    return { notes, faults, links, linkFormat, isExcluded };
  }

  private kept(file: TFile): Entry | null {
    const entry = this.entries.get(file.path);
    const same =
      entry?.modified === file.stat.mtime &&
      entry.cache === this.app.metadataCache.getFileCache(file);
    return same ? entry : null;
  }

  private async read(file: TFile): Promise<Entry> {
    const { path } = file;
    const cache = this.app.metadataCache.getFileCache(file);
    const { size, ctime: created, mtime: modified } = file.stat;
    const stat = { size, created, modified };
    const frontmatter = cache?.frontmatter;
    try {
      if (frontmatter && !Array.isArray(frontmatter)) {
        const properties = toProperties(
          new Map(Object.entries(frontmatter).filter(isProperty)),
          path,
        );
        const tables = mayQuoteOthers(cache)
          ? tablesIn(await this.app.vault.cachedRead(file))
          : NO_TABLES;
        const note = makeNote(path, properties, stat, cache, tables);
        return { cache, modified, note, fault: null };
      }
      // Without properties in the cache: there are none, or they are broken, or the app has not read it yet.
      const text = await this.app.vault.cachedRead(file);
      const read = readNote(path, text, stat);
      if ('fault' in read) return { cache, modified, note: null, fault: { path, ...read.fault } };
      const note =
        cache === null
          ? read.note
          : makeNote(path, read.note.properties, stat, cache, tablesIn(text));
      return { cache, modified, note, fault: null };
    } catch (error) {
      const message = TEXT.vault.noteUnread(reasonOf(error));
      return { cache, modified, note: null, fault: { path, message } };
    }
  }

  /** The app documents no way to ask which files it excludes, so its settings files are read. */
  private async settingsTexts(): Promise<SettingsTexts> {
    const files = new ObsidianSettings(this.app.vault);
    const read = (name: string): Promise<string | null> => files.read(name).catch(() => null);
    const [app, templates, templater] = await Promise.all([
      read(SETTINGS_FILES.app),
      read(SETTINGS_FILES.templates),
      read(SETTINGS_FILES.templater),
    ]);
    return { app, templates, templater };
  }
}

/** Old versions of the app put the place of the frontmatter among its properties. */
const isProperty = ([name, value]: [string, unknown]): boolean =>
  name !== 'position' || typeof value !== 'object' || value === null || !('start' in value);

/** Kinds of sections in which no static table is found. */
const WITHOUT_TABLES = new Set(['code', 'heading', 'list', 'paragraph', 'thematicBreak', 'yaml']);

/** Whether a note may hold a static table with links or tags in it, as far as can be told without its text. */
const mayQuoteOthers = ({ sections = [], links, embeds, tags }: CachedMetadata): boolean =>
  Boolean(links ?? embeds ?? tags) && sections.some(({ type }) => !WITHOUT_TABLES.has(type));

const NO_TABLES: readonly Span[] = [];
const tablesIn = (text: string): readonly Span[] => findRegions(text).regions;

/**
 * A note whose contents come from the app's cache.
 *
 * @param tables - Its static tables: they are made from other notes, and what stands in them is not the note's own.
 */
function makeNote(
  path: string,
  properties: Properties,
  stat: Note['stat'],
  cache: CachedMetadata,
  tables: readonly Span[],
): Note {
  let contents: NoteContents | undefined;
  const own = <Found extends Pick<ReferenceCache, 'position'>>(found: Found[] = []): Found[] =>
    found.filter(({ position: { start } }) =>
      tables.every(({ from, to }) => start.offset < from || start.offset >= to),
    );
  const read = (): NoteContents =>
    joinContents(properties, {
      tags: own(cache.tags).map(({ tag }) => tag.replace(/^#/, '')),
      links: own(cache.links).map((link) => toLink(link, path)),
      embeds: own(cache.embeds).map((embed) => toLink(embed, path)),
    });
  return { path, properties, stat, contents: () => (contents ??= read()) };
}

function toLink({ original, link, displayText }: Reference, path: string): LinkValue {
  const written = parseLink(original.replace(/^!/, ''), path);
  if (written !== null) return written;
  const [target = '', ...subpath] = link.split('#');
  return {
    type: 'link',
    target,
    subpath: subpath.map((part) => `#${part}`).join(''),
    display: displayText ?? null,
    from: path,
  };
}
