import type { Note } from '../note/note';
import type { NoteSet } from '../ports';
import { reasonOf } from '../problem';
import { type Anchors, readAnchors } from './anchors';
import { checkNote } from './check-note';
import { type CheckedNote, readChecked } from './checked-note';
import { type CheckedVault, isWithin, surveyNotes } from './checked-vault';
import type { Codebook } from './codebook';
import { type Finding, found, inOrder, type NoteFinding } from './finding';
import { checkPlace, linksToPlaces, type PlaceLink } from './general/links';
import { checkLinked } from './ours/linked';

/** How notes are checked. */
export interface CheckOptions {
  readonly codebook: Codebook;
  /** The text of a note; null where it is there no more. What it throws is told as a finding. */
  readonly read: (path: string) => Promise<string | null>;
  /** The text of types.json in the configuration folder; null where there is none. */
  readonly types: string | null;
  /** The folder to which the findings are limited; empty for the whole vault. */
  readonly folder: string;
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
  /** Awaited after every few notes: a host may draw meanwhile. */
  readonly onProgress?: (done: number, all: number) => Promise<void>;
  /** Asked before each note; true ends the run with nothing found. */
  readonly shouldStop?: () => boolean;
}

/** What a check came to. */
export interface CheckRun {
  /** By path and line. */
  readonly findings: readonly Finding[];
  /** How many notes were looked at, those included that cannot be read. */
  readonly checked: number;
}

/** How many notes are read between two calls of `onProgress`. */
const BATCH = 50;

/**
 * Check the notes of a vault: every note by the rules for any, and ours by the codebook too. Nothing is written.
 *
 * Notes that the reader keeps out of view are not checked, but links lead to them and theirs count.
 *
 * @param set - All notes of the vault, also where `folder` limits the findings: links and duplicates go across it.
 */
export async function checkNotes(set: NoteSet, options: CheckOptions): Promise<CheckRun> {
  const { onProgress, shouldStop = () => false } = options;
  const all = set.notes.length;
  const check = new Check(set, options);
  let done = 0;
  for (const note of set.notes) {
    if (shouldStop()) return { findings: [], checked: 0 };
    await check.look(note);
    done += 1;
    if (done % BATCH === 0) await onProgress?.(done, all);
  }
  await onProgress?.(done, all);
  return check.finish();
}

/** Looks at one note after the other, and at the end at what can only be told once all are known. */
class Check {
  private readonly set: NoteSet;
  private readonly options: CheckOptions;
  private readonly vault: CheckedVault;
  private readonly findings: Finding[] = [];
  /** By the path of the note; of those only that were read. */
  private readonly anchors = new Map<string, Anchors>();
  private readonly toPlaces: { readonly from: string; readonly link: PlaceLink }[] = [];
  /** Where the links of all notes lead that are no sources. */
  private readonly linked = new Set<string>();
  private checked = 0;

  constructor(set: NoteSet, options: CheckOptions) {
    this.set = set;
    this.options = options;
    this.vault = surveyNotes(set, options.codebook, options.types);
    for (const { path, message, line = 1 } of set.faults.filter(({ path }) => this.isWanted(path)))
      this.tellUnreadable(path, line, message);
  }

  async look(note: Note): Promise<void> {
    try {
      const text = await this.options.read(note.path);
      if (text !== null) this.lookAt(readChecked(note, text, this.set.links.resolve));
    } catch (error) {
      if (this.isWanted(note.path)) this.tellUnreadable(note.path, 1, reasonOf(error));
    }
  }

  finish(): CheckRun {
    for (const { from, link } of this.toPlaces)
      this.tell(from, checkPlace(link, this.anchors.get(link.path)));
    for (const note of this.set.notes) {
      const kind = this.vault.kindOf(note);
      if (kind !== null && this.anchors.has(note.path) && this.isWanted(note.path))
        this.tell(note.path, checkLinked(note, kind, this.linked));
    }
    return { findings: inOrder(this.findings), checked: this.checked };
  }

  private lookAt(checked: CheckedNote): void {
    const { path } = checked.note;
    const kind = this.vault.kindOf(checked.note);
    this.anchors.set(path, readAnchors(checked.body, checked.own));
    if (kind !== 'source') for (const target of targetsOf(checked)) this.linked.add(target);
    if (!this.isWanted(path)) return;
    this.checked += 1;
    for (const link of linksToPlaces(checked)) this.toPlaces.push({ from: path, link });
    for (const each of checkNote(checked, this.vault, kind, this.options.now))
      this.tell(path, each);
  }

  private isWanted(path: string): boolean {
    return !this.set.isExcluded(path) && isWithin(path, this.options.folder);
  }

  private tell(path: string, finding: NoteFinding | null): void {
    if (finding !== null) this.findings.push({ path, ...finding });
  }

  private tellUnreadable(path: string, line: number, message: string): void {
    this.checked += 1;
    this.tell(path, found('unreadable-note', line, message));
  }
}

/** The other notes to which a note links. */
const targetsOf = ({ note, links }: CheckedNote): string[] =>
  links.flatMap(({ path }) => (path === null || path === note.path ? [] : [path]));
