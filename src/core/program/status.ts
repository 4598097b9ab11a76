import { id, version } from '../../../manifest.json';
import { DEFAULT_FOLDER, homeFolder, installedEdition } from '../pack/home';
import { isWritten, type Plan } from '../pack/plan/plan';
import { planInstall } from '../pack/plan/plan-install';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { ProgramHost } from './program-host';
import { isOpen, lineOf, planText } from './plan-line';
import { pluginVersion } from './plugin-version';
import { surveyHost } from './survey-host';
import { counted, faultLine, jsonText } from './tell';

/** Tell what of ours is in a vault. */
export const status: Program = {
  name: 'status',
  summary: 'tell what of ours is in a vault, and what an update would do',
  flags: { json: { help: 'print one JSON document instead of text' } },
  run: runStatus,
};

async function runStatus(args: Arguments, host: ProgramHost): Promise<number> {
  const { pack, survey } = await surveyHost(host);
  const folder = homeFolder(survey.notes);
  const plan = planInstall(pack, folder ?? DEFAULT_FOLDER, survey);
  const installed = installedEdition(survey.notes);
  const plugin = pluginVersion(
    await host.settings.read(`plugins/${id}/manifest.json`).catch(() => null),
  );
  for (const fault of survey.faults) host.stderr(faultLine(fault));
  const lines = plan.steps.map((step) => lineOf(step));
  const open = lines.filter(isOpen).length;
  const exit = (installed > 0 && open > 0) || survey.faults.length > 0 ? EXIT.look : EXIT.done;
  if (args.has('json')) {
    const editions = { installed: installed || null, program: pack.edition };
    const versions = { installed: plugin, program: version };
    host.stdout(
      jsonText({
        version: 1,
        folder,
        editions,
        plugin: versions,
        plan: lines,
        faults: survey.faults,
        exit,
      }),
    );
    return exit;
  }
  host.stdout(
    `${host.name}\n  notes     ${notesLine(folder, installed, pack.edition)}\n  plugin    ${plugin === null ? `not installed (this is ${version})` : `${plugin} (this is ${version})`}\n`,
  );
  if (installed > 0 || plan.steps.some(({ disposition }) => disposition !== 'create'))
    host.stdout(planText(lines, false));
  host.stdout(`${advice(plan, installed, open)}\n`);
  return exit;
}

function notesLine(folder: string | null, installed: number, edition: number): string {
  if (folder === null) return `not installed (this program has edition ${String(edition)})`;
  return `edition ${String(installed)} in "${folder || '/'}" (this program has edition ${String(edition)})`;
}

/** What to do next. */
function advice(plan: Plan, installed: number, open: number): string {
  const count = plan.steps.filter(isWritten).length;
  if (installed > plan.edition) return 'The notes are newer than this program. Get a newer one.';
  if (count === 0 && open > 0) return `${counted(open, 'file')} to settle: see the reasons above.`;
  if (count === 0) return 'Everything is up to date.';
  return `install would write ${counted(count, 'file')}; install --dry-run shows them.`;
}
