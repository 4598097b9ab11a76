import { reasonOf } from '../core/problem';
import { folderOf } from '../core/note/note';
import { applyPlan } from '../core/pack/plan/apply-plan';
import { checkFolder } from '../core/pack/check-folder';
import { DEFAULT_FOLDER, homeFolder } from '../core/pack/home';
import { openPack } from '../core/pack/pack';
import type { Plan } from '../core/pack/plan/plan';
import { planInstall, type VaultSurvey } from '../core/pack/plan/plan-install';
import { surveyVault } from '../core/pack/plan/survey-vault';
import type { Arguments, Command } from './command.mts';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import { EXIT, type Io, UsageError } from './io.mts';
import { NodeVault } from './node-vault.mts';
import { openVault } from './open-vault.mts';
import { type PlanLine, planText } from './plan-line.mts';
import { type ConfigStep, planPlugin } from './plugin-files.mts';
import { counted, faultLine, jsonText } from './tell.mts';
import type { VaultFolder } from './walk-vault.mts';

/** Put our notes, and with them the plugin, into a vault. */
export const install: Command = {
  name: 'install',
  operands: 'VAULT',
  count: [1, 1],
  summary: 'put the notes into a vault; nothing existing is overwritten',
  about: `
Puts the notes into VAULT, the folder of a vault; it is made where there is none. First the plan is
shown: what is created, what stands already, what you edited and is kept (keep), which notes of your own
take the place of ours (yours), and which files are in the way (blocked). Nothing existing is
overwritten, so the command can be run again at any time.`,
  flags: {
    folder: {
      value: 'PATH',
      help: `the folder of the notes in VAULT (default: where they are, else "${DEFAULT_FOLDER}")`,
    },
    'with-plugin': { help: 'put the Obsidian plugin into the configuration folder, too' },
    'dry-run': { help: 'show the plan, file by file, and write nothing' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runInstall,
};

/** What stands in the vault, and what is to be done. */
interface Prepared {
  /** Null under --dry-run where the vault does not exist. */
  readonly files: NodeVault | null;
  readonly survey: VaultSurvey;
  readonly plan: Plan;
  readonly config: readonly ConfigStep[];
}

const EMPTY: VaultSurvey = {
  entries: new Map(),
  notes: [],
  faults: [],
  texts: new Map(),
  unfinished: new Map(),
};

async function runInstall(args: Arguments, io: Io): Promise<number> {
  const { vault, exists } = openVault(args, io);
  const folder = folderFlag(args.text('folder'), vault.configFolder);
  const prepared = await prepare(vault, exists, folder, args.has('with-plugin'), io);
  const { plan, config, survey } = prepared;
  const planned: PlanLine[] = [...plan.steps, ...config].map((step) => ({
    ...lineOf(step),
    written: false,
  }));

  const asJson = args.has('json');
  const dryRun = args.has('dry-run');
  if (!asJson) io.stdout(`${headline(vault, prepared)}\n${planText(planned, dryRun)}`);
  for (const fault of survey.faults) io.stderr(faultLine(fault));
  const lines = dryRun ? planned : await write(vault, prepared, io);
  tellErrors(lines, io);

  const exit = exitCode(lines, survey);
  const { faults } = survey;
  if (asJson) io.stdout(jsonText({ version: 1, folder: plan.folder, plan: lines, faults, exit }));
  else io.stdout(summary(lines, dryRun));
  if (config.length > 0 && !dryRun) (asJson ? io.stderr : io.stdout)(TRUST);
  return exit;
}

function headline({ root }: VaultFolder, { plan, config }: Prepared): string {
  const plugin =
    config.length === 0 ? '' : `, and ${counted(config.length, 'file')} for the plugin`;
  return `${root}: ${counted(plan.steps.length, 'note')} for the folder "${plan.folder || '/'}"${plugin}`;
}

function folderFlag(text: string | undefined, configFolder: string): string | null {
  if (text === undefined) return null;
  const checked = checkFolder(text);
  if (!checked.ok) throw new UsageError(checked.problems[0]?.message);
  if (!`${checked.value}/`.startsWith(`${configFolder}/`)) return checked.value;
  throw new UsageError(`${text} is in the app's configuration folder. Choose another --folder.`);
}

/** Read everything and decide; nothing is written, and what can fail does so here. */
async function prepare(
  vault: VaultFolder,
  exists: boolean,
  folder: string | null,
  withPlugin: boolean,
  io: Io,
): Promise<Prepared> {
  const files = exists ? new NodeVault(vault) : null;
  const survey = files === null ? EMPTY : await surveyVault(files, new GrayMatterNotes(vault));
  const config = withPlugin ? await planPlugin(files, vault.configFolder, io) : [];
  const pack = openPack(io.pack());
  const plan = planInstall(pack, folder ?? homeFolder(survey.notes) ?? DEFAULT_FOLDER, survey);
  return { files, survey, plan, config };
}

async function write(
  vault: VaultFolder,
  { plan, config, files }: Prepared,
  io: Io,
): Promise<PlanLine[]> {
  if (files === null) vault.disk.mkdirSync(vault.root, { recursive: true });
  const target = files ?? new NodeVault(vault);
  const onProgress = (done: number, all: number): void => {
    if (io.isTerminal)
      io.stderr(done === all ? '\r\u001B[K' : `\rwriting ${String(done)} of ${String(all)}`);
  };
  const reports = await applyPlan(plan, target, { onProgress });
  const lines: PlanLine[] = reports.map((report) => lineOf(report));
  for (const step of config) lines.push(await writeConfig(step, target));
  await target.sweep([...new Set(config.map(({ path }) => folderOf(path)))]);
  return lines;
}

function tellErrors(lines: readonly PlanLine[], io: Io): void {
  for (const { path, error } of lines) {
    if (error !== undefined) io.stderr(`${path}: ${error}\n`);
  }
}

async function writeConfig(step: ConfigStep, files: NodeVault): Promise<PlanLine> {
  if (step.text === null) return lineOf(step);
  try {
    if (step.disposition === 'create') await files.create(step.path, step.text);
    else await files.replace(step.path, step.text);
    return { ...lineOf(step), written: true };
  } catch (error) {
    return { ...lineOf(step), error: reasonOf(error) };
  }
}

/** What is told of a step: all but its text. */
function lineOf(step: Omit<PlanLine, 'written'> & { readonly written?: boolean }): PlanLine {
  const { path, disposition, reason, written = false, error } = step;
  return { path, disposition, reason, written, ...(error === undefined ? {} : { error }) };
}

function exitCode(lines: readonly PlanLine[], { faults }: VaultSurvey): number {
  if (lines.some(({ error }) => error !== undefined)) return EXIT.failed;
  const wantsLook = faults.length > 0 || lines.some(({ disposition }) => disposition === 'blocked');
  return wantsLook ? EXIT.look : EXIT.done;
}

function summary(lines: readonly PlanLine[], dryRun: boolean): string {
  const done = lines.filter(({ written }) => written).length;
  const failed = lines.filter(({ error }) => error !== undefined).length;
  const blocked = lines.filter(({ disposition }) => disposition === 'blocked').length;
  const sentences = [
    ...(dryRun ? ['This is the plan only: nothing was written.'] : []),
    ...(dryRun || failed > 0 || done > 0
      ? []
      : [blocked > 0 ? NOTHING : 'There was nothing to do.']),
    ...(done > 0 ? [`${counted(done, 'file')} written; no note of yours was changed.`] : []),
    ...(failed > 0
      ? [`${counted(failed, 'file')} could not be written; run this again to complete it.`]
      : []),
    ...(blocked > 0 ? [`${counted(blocked, 'file')} blocked: see the reasons above.`] : []),
  ];
  return sentences.map((sentence) => `${sentence}\n`).join('');
}

const NOTHING = 'Nothing was written.';

const TRUST = `
Now open the folder as a vault in Obsidian. It asks once whether you trust the author of the vault:
choose "Trust author and enable plugins". If it does not ask, turn off Restricted mode under
Settings > Community plugins. Until then the notes can be read, and the plugin does not run.
`;
