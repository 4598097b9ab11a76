import { type App, Notice, type ObsidianProtocolData, parseLinktext } from 'obsidian';
import type { NoteSource } from '../../core/ports';
import { findNote } from '../../core/query/find-note';
import { TEXT } from '../../ui/text';

/** What an address can lead to beside a note. */
interface AddressActions {
  readonly openHome: () => Promise<void>;
  readonly showPlan: () => Promise<void>;
}

/**
 * Follow an address `obsidian://neutrality-atlas`: `?note=` leads to a note by its identity, name or path, with a
 * heading or block behind `#`; `?install` shows the plan of an installation; without either the home note is opened.
 * Nothing is ever written by an address alone.
 */
export async function followAddress(
  app: App,
  notes: NoteSource,
  { note, install }: ObsidianProtocolData,
  { openHome, showPlan }: AddressActions,
): Promise<void> {
  if (note === undefined) return install === undefined ? openHome() : showPlan();
  const { path: name, subpath } = parseLinktext(note);
  const path = findNote(name, await notes.readNotes(), '');
  if (path === null) new Notice(TEXT.address.missing(note));
  else await app.workspace.openLinkText(`${path}${subpath}`, '');
}
