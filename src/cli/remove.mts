import { isCarriedOut } from '../core/pack/plan/apply-plan';
import { choose } from '../core/pack/plan/plan';
import { planRemove } from '../core/pack/plan/plan-remove';
import { runRemoval } from '../core/pack/plan/run-removal';
import { CHOICE_FLAGS, readChoices } from './choices.mts';
import type { Arguments, Command } from './command.mts';
import { EXIT, type Io } from './io.mts';
import { openExistingVault } from './open-vault.mts';
import { lineOf, type PlanLine, planText, tellErrors } from './plan-line.mts';
import { surveyFolder } from './survey-folder.mts';
import { counted, faultLine, jsonText } from './tell.mts';

/** Take our notes out of a vault. */
export const remove: Command = {
  name: 'remove',
  operands: 'VAULT',
  count: [1, 1],
  summary: 'move our notes that you never edited to the trash',
  about: `
Moves the notes of ours that were never edited into the folder .trash of VAULT, and lists those that
stay because you edited them. Notes of your own, and the plugin in the configuration folder, are not
touched; links to what is removed stay as they are.`,
  flags: {
    leave: CHOICE_FLAGS.leave,
    'dry-run': { help: 'show the plan, file by file, and move nothing' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runRemove,
};

async function runRemove(args: Arguments, io: Io): Promise<number> {
  const vault = openExistingVault(args, io);
  const { pack, survey, files } = await surveyFolder(vault, true, io);
  const whole = planRemove(pack, survey);
  const plan = choose(whole, readChoices(args, whole));
  const dryRun = args.has('dry-run');
  const asJson = args.has('json');
  const planned = plan.steps.map((step) => lineOf(step));
  if (!asJson) {
    const wanted = plan.steps.filter(isCarriedOut).length;
    const count = `${counted(wanted, 'file')} to move to the trash`;
    io.stdout(`${vault.root}: ${count}, ${String(plan.steps.length - wanted)} to stay\n`);
    io.stdout(planText(planned, dryRun));
  }
  for (const fault of survey.faults) io.stderr(faultLine(fault));
  const lines = dryRun ? planned : (await runRemoval(plan, files)).map((report) => lineOf(report));
  tellErrors(lines, io);
  const exit = exitCode(lines, survey.faults.length);
  if (asJson) io.stdout(jsonText({ version: 1, plan: lines, faults: survey.faults, exit }));
  else io.stdout(summary(lines, dryRun));
  return exit;
}

function exitCode(lines: readonly PlanLine[], faults: number): number {
  if (lines.some(({ error }) => error !== undefined)) return EXIT.failed;
  const stays = lines.some(({ disposition, chosen }) => disposition === 'keep' && !chosen);
  return stays || faults > 0 ? EXIT.look : EXIT.done;
}

function summary(lines: readonly PlanLine[], dryRun: boolean): string {
  const done = lines.filter(({ written }) => written).length;
  const kept = lines.filter(({ disposition, chosen }) => disposition === 'keep' && !chosen).length;
  const sentences = [
    dryRun ? 'This is the plan only: nothing was moved.' : '',
    lines.length === 0 ? 'None of our notes is in this vault.' : '',
    done > 0 ? `${counted(done, 'file')} moved to .trash.` : '',
    kept > 0
      ? `${counted(kept, 'file')} of ours ${kept === 1 ? 'stays' : 'stay'}: see the reasons above.`
      : '',
  ];
  return sentences.map((sentence) => (sentence === '' ? '' : `${sentence}\n`)).join('');
}
