import { id, version } from '../../manifest.json';
import { DEFAULT_FOLDER, homeFolder, installedEdition } from '../core/pack/home';
import { isWritten, type Plan } from '../core/pack/plan/plan';
import { planInstall } from '../core/pack/plan/plan-install';
import type { Arguments, Command } from './command.mts';
import { EXIT, type Io } from './io.mts';
import { openExistingVault } from './open-vault.mts';
import { isOpen, lineOf, planText } from './plan-line.mts';
import { pluginVersion } from './plugin-version.mts';
import { surveyFolder } from './survey-folder.mts';
import { counted, faultLine, jsonText } from './tell.mts';

/** Tell what of ours is in a vault. */
export const status: Command = {
  name: 'status',
  operands: 'VAULT',
  count: [1, 1],
  summary: 'tell what of ours is in a vault, and what an update would do',
  about: `
Tells which edition of the notes is in VAULT and where, which one this program has, what an update would
do, what is still to be settled, and which version of the plugin is there. Writes nothing.`,
  flags: { json: { help: 'print one JSON document instead of text' } },
  run: runStatus,
};

async function runStatus(args: Arguments, io: Io): Promise<number> {
  const vault = openExistingVault(args, io);
  const { pack, survey, settings } = await surveyFolder(vault, true, io);
  const folder = homeFolder(survey.notes);
  const plan = planInstall(pack, folder ?? DEFAULT_FOLDER, survey);
  const installed = installedEdition(survey.notes);
  const plugin = pluginVersion(
    await settings.read(`plugins/${id}/manifest.json`).catch(() => null),
  );
  for (const fault of survey.faults) io.stderr(faultLine(fault));
  const lines = plan.steps.map((step) => lineOf(step));
  const open = lines.filter(isOpen).length;
  const exit = (installed > 0 && open > 0) || survey.faults.length > 0 ? EXIT.look : EXIT.done;
  if (args.has('json')) {
    const editions = { installed: installed || null, program: pack.edition };
    const versions = { installed: plugin, program: version };
    io.stdout(
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
  io.stdout(
    `${vault.root}\n  notes     ${notesLine(folder, installed, pack.edition)}\n  plugin    ${plugin === null ? `not installed (this is ${version})` : `${plugin} (this is ${version})`}\n`,
  );
  if (installed > 0 || plan.steps.some(({ disposition }) => disposition !== 'create'))
    io.stdout(planText(lines, false));
  io.stdout(`${advice(plan, installed, open)}\n`);
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
