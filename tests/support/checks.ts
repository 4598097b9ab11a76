import { readRulebook } from '../../scripts/pack.mjs';
import { type CheckOptions, type CheckRun, checkNotes } from '../../src/core/check/check-notes';
import { noteSet } from './notes';

/** What the codebook demands. */
export const CODEBOOK = readRulebook();

/** Check a vault given as texts by path. */
export const checkVault = (
  files: Readonly<Record<string, string>>,
  options: Partial<CheckOptions> = {},
  excluded: readonly string[] = [],
): Promise<CheckRun> =>
  checkNotes(noteSet(files, { excluded }), {
    codebook: CODEBOOK,
    read: (path) => Promise.resolve(files[path] ?? null),
    types: null,
    folder: '',
    now: () => 0,
    ...options,
  });

/** The findings of a vault, each in a line: `Path.md:3 broken-link`. */
export async function findingsIn(
  files: Readonly<Record<string, string>>,
  options: Partial<CheckOptions> = {},
): Promise<string[]> {
  const { findings } = await checkVault(files, options);
  return findings.map(({ path, line, rule }) => `${path}:${String(line)} ${rule}`);
}
