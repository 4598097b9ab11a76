import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for the running test, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'neutrality-atlas-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder that holds these files. */
export function temporaryVault(files: Readonly<Record<string, string>> = {}): string {
  const root = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeInto(root, name, text);
  return root;
}

/** Write a file and the folders above it. */
export function writeInto(root: string, name: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
}

/** Every file below a folder by its path, with its text; hidden ones too. */
export const readTree = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(root).map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );

/** Every file below a folder by its path, with its modification time and identity on the disk. */
export const readTimes = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(root).map((name) => {
      const { mtimeNs, ino } = statSync(path.join(root, name), { bigint: true });
      return [name, `${String(mtimeNs)} ${String(ino)}`];
    }),
  );

const filesOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
