import { applyPlan } from '../core/pack/plan/apply-plan';
import { findShipped, planRestore } from '../core/pack/plan/plan-restore';
import { EXIT } from '../core/program/exit';
import { tellErrors } from '../core/program/plan-line';
import type { Arguments } from '../core/program/program';
import { surveyHost } from '../core/program/survey-host';
import { UsageError } from '../core/program/usage-error';
import type { Command } from './command.mts';
import { folderHost } from './folder-host.mts';
import type { Io } from './io.mts';
import { openExistingVault } from './open-vault.mts';

/** Bring back one of our notes as shipped. */
export const restore: Command = {
  name: 'restore',
  operands: 'VAULT NOTE',
  count: [2, 2],
  summary: 'bring back one of our notes as shipped',
  about: `
Brings back a note of ours that you deleted or left out, or makes one that you edited as shipped again;
what you had written in it is kept in a note beside it. NOTE is its path in VAULT, its name, a link to
it, or its identity: "Austria", "[[Austria]]", "case/austria".`,
  flags: {},
  run: runRestore,
};

async function runRestore(args: Arguments, io: Io): Promise<number> {
  const host = folderHost({ vault: openExistingVault(args, io), exists: true }, io);
  const { pack, survey } = await surveyHost(host);
  const file = findShipped(args.operands[1] ?? '', pack, survey);
  if (!file.ok) throw new UsageError(file.problems[0]?.message);
  const { reports } = await applyPlan(planRestore(pack, survey, file.value), host.files);
  const report = reports.at(-1);
  if (report === undefined) return EXIT.done;
  const { path, reason, beside, disposition } = report;
  await host.sweep();
  tellErrors(reports, io);
  if (reports.some(({ error }) => error !== undefined)) return EXIT.failed;
  const where = beside === null ? '' : ` See ${beside.path}.`;
  io.stdout(`${disposition.padEnd(10)}${path}: ${reason}${where}\n`);
  return disposition === 'blocked' ? EXIT.look : EXIT.done;
}
