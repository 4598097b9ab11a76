import type { App, TFile } from 'obsidian';

/** How the app fails at a call that writes. */
export interface AppFault {
  /** Which part of the text is written before; null for none: the file stays as it is. */
  readonly cut: number | null;
  /** Whether the app ends there, so that no later call does anything. */
  readonly ends: boolean;
}

/** Let the app fail at the nth call that writes. */
export function interruptApp(
  app: App,
  nth: number,
  { cut, ends }: AppFault,
): { readonly isDead: () => boolean; readonly hasFailed: () => boolean } {
  let calls = 0;
  let dead = false;
  const { vault, fileManager } = app;
  const create = vault.create.bind(vault);
  const process = vault.process.bind(vault);
  const createFolder = vault.createFolder.bind(vault);
  const trash = fileManager.trashFile.bind(fileManager);
  const part = (text: string): string => text.slice(0, Math.floor(text.length * (cut ?? 1)));

  /** Count a call; where it is to fail, leave what it leaves and throw. */
  const count = async (leave: () => Promise<unknown>): Promise<void> => {
    if (dead) throw new Error('The app has ended.');
    calls += 1;
    if (calls !== nth) return;
    dead = ends;
    if (cut !== null) await leave();
    throw new Error('EIO: injected');
  };
  const nothing = (): Promise<void> => Promise.resolve();

  vault.create = async (path, text) => {
    await count(() => create(path, part(text)));
    return create(path, text);
  };
  vault.process = async (file: TFile, change) => {
    await count(() => process(file, (text) => part(change(text))));
    return process(file, change);
  };
  vault.createFolder = async (path) => {
    await count(nothing);
    return createFolder(path);
  };
  fileManager.trashFile = async (file) => {
    await count(nothing);
    return trash(file);
  };
  return { isDead: () => dead, hasFailed: () => calls >= nth };
}
