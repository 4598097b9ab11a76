import type { App } from 'obsidian';
import { openTarget } from './open-target';

/** Open a note and show one of its lines, counted from 1. */
export const openAtLine = (app: App, path: string, line: number): void =>
  void openTarget(app, path, { state: { eState: { line: line - 1 } } });
