import type { App, OpenViewState, PaneType } from 'obsidian';

/** Where and how something is opened. */
interface OpenOptions {
  /** Path of the note from which a link is resolved. */
  readonly from?: string;
  readonly pane?: PaneType | boolean;
  readonly state?: OpenViewState;
}

/**
 * Open the file at a path, or else what a link text leads to by the rules of the app.
 *
 * To the app a `#` begins a heading: of a path with one in it, it would make another, empty note.
 */
export async function openTarget(
  { vault, workspace }: App,
  target: string,
  { from = '', pane = false, state }: OpenOptions = {},
): Promise<void> {
  const file = target.includes('#') ? vault.getFileByPath(target) : null;
  if (file === null) await workspace.openLinkText(target, from, pane, state);
  else await workspace.getLeaf(pane).openFile(file, state);
}
