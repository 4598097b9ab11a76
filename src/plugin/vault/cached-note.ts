import type { App, CachedMetadata, Reference, ReferenceCache, TFile } from 'obsidian';
import { CachedProperties } from '../../core/note/cached-properties';
import { joinContents } from '../../core/note/contents';
import { identityOf } from '../../core/note/identity';
import { parseLink } from '../../core/note/link';
import type { Span } from '../../core/note/markdown';
import type { Note, NoteContents, Properties } from '../../core/note/note';
import { readNote } from '../../core/note/read-note';
import { findRegions } from '../../core/note/region';
import { type Fault, type Problem, reasonOf } from '../../core/problem';
import type { LinkValue } from '../../core/value/value';
import { TEXT } from '../../ui/text';

/** A note or its fault, and what it was made from. */
export interface Entry {
  readonly file: TFile;
  readonly path: string;
  readonly cache: CachedMetadata | null;
  readonly modified: number;
  readonly note: Note | null;
  readonly fault: Fault | null;
  /** Whether its static tables were looked for, as its contents need. */
  readonly isWhole: boolean;
  /** Whether it is a note of ours. */
  readonly isOurs: boolean;
}

/**
 * Make a note from what the app's cache has of it; only where that does not say all is its text read.
 *
 * @param headsOnly - Whether nobody will ask for the contents of the note.
 * @returns It, or what reads the text and then gives it. What is wrong with the note is its fault; nothing is thrown.
 */
export function readEntry(
  app: App,
  file: TFile,
  headsOnly: boolean,
): Entry | (() => Promise<Entry>) {
  const cache = app.metadataCache.getFileCache(file);
  const source = { file, cache, modified: file.stat.mtime }; // as they are before anything is read
  const data = cache === null ? null : propertiesIn(cache);
  if (cache === null || needsText(cache, data, headsOnly)) return () => readWithText(app, source);
  try {
    const properties = new CachedProperties(data ?? {}, file.path);
    return entryOf(source, new CachedNote(file, cache, properties), !headsOnly);
  } catch (error) {
    return unreadable(source, error);
  }
}

/** What an entry is made from. */
type Source = Pick<Entry, 'file' | 'cache' | 'modified'>;

const entryOf = ({ file, cache, modified }: Source, note: Note, isWhole: boolean): Entry => ({
  file,
  path: file.path,
  cache,
  modified,
  note,
  fault: null,
  isWhole,
  isOurs: identityOf(note.properties) !== null,
});

function faultyEntry({ file, cache, modified }: Source, fault: Problem): Entry {
  const { path } = file;
  const nothing = { note: null, isWhole: true, isOurs: false };
  return { file, path, cache, modified, ...nothing, fault: { path, ...fault } };
}

const unreadable = (source: Source, error: unknown): Entry =>
  faultyEntry(source, { message: TEXT.vault.noteUnread(reasonOf(error)) });

async function readWithText({ vault }: App, source: Source): Promise<Entry> {
  const { file, cache } = source;
  try {
    const read = readText(file, cache, await vault.cachedRead(file));
    return 'note' in read ? entryOf(source, read.note, true) : faultyEntry(source, read.fault);
  } catch (error) {
    return unreadable(source, error);
  }
}

/** A note of which the cache alone does not say all. */
function readText(
  file: TFile,
  cache: CachedMetadata | null,
  text: string,
): ReturnType<typeof readNote> {
  const { path } = file;
  const data = cache === null ? null : propertiesIn(cache);
  if (cache !== null && data !== null)
    return { note: new CachedNote(file, cache, new CachedProperties(data, path), tablesIn(text)) };
  const read = readNote(path, text, statOf(file));
  if ('fault' in read || cache === null) return read;
  return { note: new CachedNote(file, cache, read.note.properties, tablesIn(text)) };
}

/** Properties by name, as a YAML reader gives them. */
type Data = Readonly<Record<string, unknown>>;

/** The properties in the cache, whatever it is that stands there; null where it has none. */
function propertiesIn({ frontmatter }: CachedMetadata): Data | null {
  if (!frontmatter || Array.isArray(frontmatter)) return null;
  if (!isPlace(frontmatter['position'])) return frontmatter;
  // Old versions of the app put the place of the frontmatter among its properties
  return Object.fromEntries(Object.entries(frontmatter).filter(([name]) => name !== 'position'));
}

const isPlace = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'start' in data;

/**
 * Without properties in the cache there are none, or they are broken, which the text alone tells; and static tables
 * show only there.
 */
const needsText = (cache: CachedMetadata, data: Data | null, headsOnly: boolean): boolean =>
  data === null ? mayBeginWithDashes(cache) : !headsOnly && mayQuoteOthers(cache);

/** Whether front matter may stand where the cache has none: not before a heading. */
function mayBeginWithDashes({ sections, headings }: CachedMetadata): boolean {
  const first = sections?.[0];
  if (first?.position.start.offset !== 0) return true;
  return first.type !== 'heading' || (headings?.[0]?.heading.startsWith('---') ?? true);
}

/** Kinds of sections in which no static table is found. */
const WITHOUT_TABLES = new Set(['code', 'heading', 'list', 'paragraph', 'thematicBreak', 'yaml']);

/** Whether a note may hold a static table with links or tags in it, as far as can be told without its text. */
const mayQuoteOthers = ({ sections = [], links, embeds, tags }: CachedMetadata): boolean =>
  Boolean(links ?? embeds ?? tags) && sections.some(({ type }) => !WITHOUT_TABLES.has(type));

const NO_TABLES: readonly Span[] = [];
const tablesIn = (text: string): readonly Span[] => findRegions(text).regions;

const statOf = ({ stat: { size, ctime: created, mtime: modified } }: TFile): Note['stat'] => ({
  size,
  created,
  modified,
});

/** A note whose contents come from the app's cache. */
class CachedNote implements Note {
  readonly path: string;
  readonly properties: Properties;
  readonly stat: Note['stat'];
  private readonly cache: CachedMetadata;
  private readonly tables: readonly Span[];
  private read: NoteContents | undefined;

  /**
   * @param tables - Its static tables: they are made from other notes, and what stands in them is not the note's own.
   */
  constructor(
    file: TFile,
    cache: CachedMetadata,
    properties: Properties,
    tables: readonly Span[] = NO_TABLES,
  ) {
    this.path = file.path;
    this.properties = properties;
    this.stat = statOf(file);
    this.cache = cache;
    this.tables = tables;
  }

  contents(): NoteContents {
    return (this.read ??= this.join());
  }

  private join(): NoteContents {
    const { cache, path } = this;
    return joinContents(this.properties, {
      tags: this.own(cache.tags).map(({ tag }) => tag.replace(/^#/, '')),
      links: this.own(cache.links).map((link) => toLink(link, path)),
      embeds: this.own(cache.embeds).map((embed) => toLink(embed, path)),
    });
  }

  private own<Found extends Pick<ReferenceCache, 'position'>>(found: Found[] = []): Found[] {
    return found.filter(({ position: { start } }) =>
      this.tables.every(({ from, to }) => start.offset < from || start.offset >= to),
    );
  }
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
