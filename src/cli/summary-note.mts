import { staysInside } from '../core/pack/check-path';
import type { StepReport } from '../core/pack/plan/apply-plan';
import type { Plan } from '../core/pack/plan/plan';
import { summarizeRun } from '../core/pack/plan/summarize-run';
import type { Arguments } from './command.mts';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import { type Io, UsageError } from './io.mts';
import type { NodeVault } from './node-vault.mts';
import type { VaultFolder } from './walk-vault.mts';

/** The option by which the summary of a run is kept. */
export const SUMMARY_FLAG = {
  summary: {
    value: 'NOTE',
    help: 'keep the summary of the run as a new note at this path in VAULT',
  },
} as const;

/**
 * The path of the note that the summary is kept as; null where none is wanted.
 *
 * @throws UsageError where it is no path of a new note in the vault.
 */
export async function summaryNote(
  args: Arguments,
  files: NodeVault,
  { steps }: Plan,
): Promise<string | null> {
  const text = args.text('summary');
  if (text === undefined) return null;
  const path = text.endsWith('.md') ? text : `${text}.md`;
  if (!staysInside(path))
    throw new UsageError(`--summary ${text} should be the path of a note inside VAULT.`);
  if ((await files.read(path)) !== null || steps.some((step) => step.path === path))
    throw new UsageError(`--summary ${text}: there is such a note already. Name a new one.`);
  return path;
}

/** Keep the summary of a run as a note. */
export async function writeSummary(
  path: string,
  { plan, reports }: { readonly plan: Plan; readonly reports: readonly StepReport[] },
  vault: VaultFolder,
  files: NodeVault,
  io: Io,
): Promise<void> {
  const { links } = await new GrayMatterNotes(vault).readNotes();
  const day = new Date(io.now()).toISOString().slice(0, 10);
  const link = (to: string): string => links.write(to, path, null, '');
  await files.create(path, summarizeRun(plan, reports, { day, link }));
}
