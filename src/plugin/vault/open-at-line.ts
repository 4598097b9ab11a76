import type { App } from 'obsidian';

/** Open a note and show one of its lines, counted from 1. */
export const openAtLine = ({ workspace }: App, path: string, line: number): void =>
  void workspace.openLinkText(path, '', false, { eState: { line: line - 1 } });
