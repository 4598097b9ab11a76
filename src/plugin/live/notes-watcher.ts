import { type App, Component, debounce } from 'obsidian';
import type { NoteSet, NoteSource } from '../../core/ports';
import { touches } from '../../core/query/touches';
import { readsHeadsOnly, type UsedProperties } from '../../core/query/used-properties';
import { civilNow } from '../civil-now';

const PAUSE_AFTER_CHANGE = 150;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a watcher asks and tells. */
export interface Watched {
  /** What of the notes counts at present. */
  used(): UsedProperties;
  /** The notes were read, whatever they say now. */
  read(notes: NoteSet): void;
  /** What was read is there for the first time, or says something else in what counts. */
  changed(): void;
  /** The notes could not be read at all. */
  failed(error: unknown): void;
}

/** Watches the notes of the vault for one comparison, and tells only those changes that can change its table. */
export class NotesWatcher extends Component {
  private readonly app: App;
  private readonly source: NoteSource;
  private readonly watched: Watched;
  private notes: NoteSet | null = null;
  /** When the notes were told last, in milliseconds of the reader's clock. */
  private toldAt = 0;
  /** Whether they are to be told whatever they say: where a file came, went or moved, links may lead elsewhere. */
  private isStale = false;
  /** Counts the looks begun, so that one overtaken by a later one is dropped. */
  private looks = 0;

  constructor(app: App, source: NoteSource, watched: Watched) {
    super();
    this.app = app;
    this.source = source;
    this.watched = watched;
  }

  override onload(): void {
    const { metadataCache, vault, workspace } = this.app;
    const look = debounce(() => void this.look(), PAUSE_AFTER_CHANGE, true);
    this.register(() => look.cancel());
    const lookAnew = (): void => {
      this.isStale = true;
      look();
    };
    this.registerEvent(metadataCache.on('changed', look));
    this.registerEvent(metadataCache.on('resolved', look));
    this.registerEvent(vault.on('create', lookAnew));
    this.registerEvent(vault.on('delete', lookAnew));
    this.registerEvent(vault.on('rename', lookAnew));
    const { watched } = this;
    this.registerEvent(
      workspace.on('active-leaf-change', () => {
        if (watched.used().clock) lookAnew();
      }),
    );
    const lookAtDawn = (): void => {
      if (this.isOfAnotherDay() && watched.used().clock) lookAnew();
    };
    this.registerInterval(window.setInterval(lookAtDawn, MINUTE));
    void this.look();
  }

  override onunload(): void {
    this.looks += 1; // what is still being read comes too late
  }

  private isOfAnotherDay(): boolean {
    return Math.floor(civilNow() / DAY) !== Math.floor(this.toldAt / DAY);
  }

  private async look(): Promise<void> {
    this.looks += 1;
    const { looks, watched } = this;
    let notes: NoteSet;
    try {
      notes = await this.source.readNotes({ headsOnly: readsHeadsOnly(watched.used()) });
    } catch (error) {
      if (looks === this.looks) watched.failed(error);
      return;
    }
    if (looks !== this.looks) return;
    const before = this.notes;
    this.notes = notes;
    watched.read(notes);
    // A file may have come while this was read; then the links are other ones the next time
    const isStale = this.isStale || before?.links !== notes.links;
    if (before !== null && !isStale && !touches(watched.used(), before, notes)) return;
    this.isStale = false;
    this.toldAt = civilNow();
    watched.changed();
  }
}
