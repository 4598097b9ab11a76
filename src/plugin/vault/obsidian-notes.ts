import { type App, Component, type TAbstractFile, type TFile } from 'obsidian';
import { readExclusion, SETTINGS_FILES, type SettingsTexts } from '../../core/note/exclusion';
import { readLinkFormat } from '../../core/note/link-format';
import type { Note } from '../../core/note/note';
import { placeOf } from '../../core/note/note-at';
import { ownTemplateFolders } from '../../core/pack/home';
import type { NoteSet, NoteSource } from '../../core/ports';
import type { Fault } from '../../core/problem';
import { type Entry, readEntry } from './cached-note';
import { obsidianLinks } from './obsidian-links';
import { ObsidianSettings } from './obsidian-settings';

/** How many texts are read at once. */
const AT_ONCE = 50;

/** A set of notes, and what it was made from. */
interface Gathered {
  readonly set: NoteSet;
  readonly entries: readonly Entry[];
  /** As texts: the settings, and the settings with the folders of our own templates. */
  readonly settings: string;
  readonly rules: string;
}

/**
 * The notes of the open vault, through the app's metadata cache.
 *
 * Nothing is read before the notes are first asked for. From then on it follows what changes, and looks again only at
 * that: a note that stays as it is stays the same object, and so do the links while no file comes, goes or moves.
 */
export class ObsidianNotes extends Component implements NoteSource {
  private readonly app: App;
  private last: Gathered | null = null;
  /** Paths of files that may have changed since. */
  private changed = new Set<string>();
  /** Whether a file came, went or moved since, or all are to be looked at for another reason. */
  private isMoved = false;
  private isFollowing = false;
  /** Whether nobody has asked for more than heads so far. */
  private readsHeads = true;
  /** The reading under way, for which the next one waits. */
  private reading: Promise<unknown> = Promise.resolve();

  constructor(app: App) {
    super();
    this.app = app;
  }

  async readNotes({ headsOnly = false } = {}): Promise<NoteSet> {
    this.follow();
    if (this.readsHeads && !headsOnly) {
      this.readsHeads = false;
      this.isMoved = true; // to look at all again
    }
    const settings = await this.settingsTexts();
    const set = this.reading.then(() => this.update(settings));
    this.reading = set.catch(() => {
      this.isMoved = true; // nobody knows how far it came
    });
    return set;
  }

  /** Take note of what changes. What the app tells twice, or too early, is only looked at once more. */
  private follow(): void {
    if (this.isFollowing) return;
    this.isFollowing = true;
    const { vault, metadataCache } = this.app;
    const change = ({ path }: TAbstractFile): void => void this.changed.add(path);
    const move = (): void => {
      this.isMoved = true;
    };
    this.registerEvent(metadataCache.on('changed', change));
    this.registerEvent(metadataCache.on('deleted', move));
    this.registerEvent(vault.on('modify', change));
    this.registerEvent(vault.on('create', move));
    this.registerEvent(vault.on('delete', move));
    this.registerEvent(vault.on('rename', move));
  }

  private async update(settings: SettingsTexts): Promise<NoteSet> {
    const { last, changed } = this;
    const known = this.isMoved ? null : last;
    this.changed = new Set();
    this.isMoved = false; // what is told from here on counts for the next time
    if (known === null) this.last = this.gather(await this.readAll(last?.entries ?? []), settings);
    else this.last = this.renew(known, await this.readAgain(known.entries, changed), settings);
    return this.last.set;
  }

  /** Every note, those that did not change as they are. */
  private readAll(known: readonly Entry[]): Promise<readonly Entry[]> {
    const files = this.app.vault.getMarkdownFiles();
    return allOf(files.map((file) => this.lookAt(file, known[placeOf(known, file.path)])));
  }

  /** What changed at the paths told, by its place among the entries. */
  private async readAgain(
    known: readonly Entry[],
    paths: ReadonlySet<string>,
  ): Promise<ReadonlyMap<number, Entry>> {
    const changes = new Map<number, Entry>();
    for (const path of paths) {
      const place = placeOf(known, path);
      const file = this.app.vault.getFileByPath(path);
      if (place < 0 || file === null) continue; // no note, or it comes or goes, which is told as well
      const found = this.lookAt(file, known[place]);
      const entry = typeof found === 'function' ? await found() : found;
      if (entry !== known[place]) changes.set(place, entry);
    }
    return changes;
  }

  /** What a file says: as known where it did not change; at once, or once its text is read. */
  private lookAt(file: TFile, known: Entry | undefined): Entry | (() => Promise<Entry>) {
    const isSame =
      known?.file === file &&
      known.path === file.path &&
      known.modified === file.stat.mtime &&
      (known.isWhole || this.readsHeads) &&
      known.cache === this.app.metadataCache.getFileCache(file);
    return isSame ? known : readEntry(this.app, file, this.readsHeads);
  }

  /** The notes as known, with some changed; what of it did not change stays the same object. */
  private renew(
    known: Gathered,
    changes: ReadonlyMap<number, Entry>,
    settings: SettingsTexts,
  ): Gathered {
    if (changes.size === 0 && known.settings === JSON.stringify(settings)) return known;
    const entries = [...known.entries];
    const notes = [...known.set.notes];
    let isPlain = true;
    for (const [place, entry] of changes) {
      const old = entries[place];
      entries[place] = entry;
      isPlain &&= isPlainNote(old) && isPlainNote(entry);
      if (entry.note !== null) notes[placeOf(notes, entry.path)] = entry.note;
    }
    const { links } = known.set;
    return this.gather(
      entries,
      settings,
      isPlain ? { ...known.set, notes } : { ...listsOf(entries), links },
    );
  }

  private gather(
    entries: readonly Entry[],
    settings: SettingsTexts,
    lists: Lists = { ...listsOf(entries), links: obsidianLinks(this.app) },
  ): Gathered {
    const { notes, ours, faults, links } = lists;
    const folders = ownTemplateFolders(ours);
    const rules = JSON.stringify([settings, folders]);
    const { linkFormat, isExcluded } =
      this.last?.rules === rules
        ? this.last.set
        : {
            linkFormat: readLinkFormat(settings.app),
            isExcluded: readExclusion(settings, folders),
          };
    const set = { notes, ours, faults, links, linkFormat, isExcluded };
    return { set, entries, settings: JSON.stringify(settings), rules };
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

type Lists = Pick<NoteSet, 'notes' | 'ours' | 'faults' | 'links'>;

function listsOf(entries: readonly Entry[]): Omit<Lists, 'links'> {
  const notes: Note[] = [];
  const ours: Note[] = [];
  const faults: Fault[] = [];
  for (const { note, fault, isOurs } of entries) {
    if (note !== null) notes.push(note);
    if (note !== null && isOurs) ours.push(note);
    if (fault !== null) faults.push(fault);
  }
  return { notes, ours, faults };
}

/** Whether an entry is a note and not one of ours. */
const isPlainNote = (entry: Entry | undefined): boolean => entry?.note != null && !entry.isOurs;

/** All of what is there already or still to be read, some texts at a time, in the order of the paths. */
async function allOf(entries: readonly (Entry | (() => Promise<Entry>))[]): Promise<Entry[]> {
  const all: Entry[] = [];
  const waiting: { place: number; read: () => Promise<Entry> }[] = [];
  entries.forEach((entry, place) => {
    if (typeof entry === 'function') waiting.push({ place, read: entry });
    else all[place] = entry;
  });
  for (let done = 0; done < waiting.length; done += AT_ONCE) {
    const turn = waiting.slice(done, done + AT_ONCE);
    await Promise.all(
      turn.map(async ({ place, read }) => {
        all[place] = await read();
      }),
    );
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}
