import { isCarriedOut } from '../pack/plan/apply-plan';
import { choose } from '../pack/plan/plan';
import { planRemove } from '../pack/plan/plan-remove';
import { runRemoval } from '../pack/plan/run-removal';
import { CHOICE_FLAGS, readChoices } from './choices';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { ProgramHost } from './program-host';
import { lineOf, type PlanLine, planText, tellErrors } from './plan-line';
import { surveyHost } from './survey-host';
import { counted, faultLine, jsonText } from './tell';

/** Take our notes out of a vault. */
export const remove: Program = {
  name: 'remove',
  summary: 'move our notes that you never edited to the trash',
  flags: {
    leave: CHOICE_FLAGS.leave,
    'dry-run': { help: 'show the plan, file by file, and move nothing' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runRemove,
};

async function runRemove(args: Arguments, host: ProgramHost): Promise<number> {
  const { pack, survey } = await surveyHost(host);
  const whole = planRemove(pack, survey);
  const plan = choose(whole, readChoices(args, whole));
  const dryRun = args.has('dry-run');
  const asJson = args.has('json');
  const planned = plan.steps.map((step) => lineOf(step));
  if (!asJson) {
    const wanted = plan.steps.filter(isCarriedOut).length;
    const count = `${counted(wanted, 'file')} to move to the trash`;
    host.stdout(`${host.name}: ${count}, ${String(plan.steps.length - wanted)} to stay\n`);
    host.stdout(planText(planned, dryRun));
  }
  for (const fault of survey.faults) host.stderr(faultLine(fault));
  const lines = dryRun
    ? planned
    : (await runRemoval(plan, host.files)).map((report) => lineOf(report));
  tellErrors(lines, host);
  const exit = exitCode(lines, survey.faults.length);
  if (asJson) host.stdout(jsonText({ version: 1, plan: lines, faults: survey.faults, exit }));
  else host.stdout(summary(lines, dryRun, host.trash));
  return exit;
}

function exitCode(lines: readonly PlanLine[], faults: number): number {
  if (lines.some(({ error }) => error !== undefined)) return EXIT.failed;
  const stays = lines.some(({ disposition, chosen }) => disposition === 'keep' && !chosen);
  return stays || faults > 0 ? EXIT.look : EXIT.done;
}

function summary(lines: readonly PlanLine[], dryRun: boolean, trash: string): string {
  const done = lines.filter(({ written }) => written).length;
  const kept = lines.filter(({ disposition, chosen }) => disposition === 'keep' && !chosen).length;
  const sentences = [
    dryRun ? 'This is the plan only: nothing was moved.' : '',
    lines.length === 0 ? 'None of our notes is in this vault.' : '',
    done > 0 ? `${counted(done, 'file')} moved to ${trash}.` : '',
    kept > 0
      ? `${counted(kept, 'file')} of ours ${kept === 1 ? 'stays' : 'stay'}: see the reasons above.`
      : '',
  ];
  return sentences.map((sentence) => (sentence === '' ? '' : `${sentence}\n`)).join('');
}
