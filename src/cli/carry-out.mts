import { editStored } from '../core/edit-stored';
import { type InstallRun, runInstall } from '../core/install-run';
import type { Plan } from '../core/pack/plan/plan';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import type { Io } from './io.mts';
import type { NodeVault } from './node-vault.mts';
import { progressOn } from './tell.mts';
import type { VaultFolder } from './walk-vault.mts';

/** Carry out a plan in a vault's folder, with progress on a terminal. */
export function carryOut(
  plan: Plan,
  vault: VaultFolder,
  files: NodeVault,
  io: Io,
): Promise<InstallRun> {
  const onProgress = progressOn(io, 'writing');
  const ports = { files, notes: new GrayMatterNotes(vault), editor: editStored(files) };
  return runInstall(plan, ports, { onProgress, now: io.now });
}
