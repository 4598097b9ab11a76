import { reasonOf } from '../core/problem';
import { folderOf } from '../core/note/note';
import { checkFolder } from '../core/pack/check-folder';
import { DEFAULT_FOLDER, homeFolder, installedEdition } from '../core/pack/home';
import { choose, type Plan } from '../core/pack/plan/plan';
import { planInstall } from '../core/pack/plan/plan-install';
import type { RefreshRun } from '../core/static-table/refresh-notes';
import { carryOut } from './carry-out.mts';
import { CHOICE_FLAGS, readChoices } from './choices.mts';
import type { Arguments, Command } from './command.mts';
import { diffText } from './diff-text.mts';
import { EXIT, type Io, UsageError } from './io.mts';
import type { NodeVault } from './node-vault.mts';
import { openVault } from './open-vault.mts';
import { effectsText, isOpen, lineOf, type PlanLine, planText, tellErrors } from './plan-line.mts';
import { type ConfigStep, planPlugin } from './plugin-files.mts';
import { planSummary, SUMMARY_FLAG, type SummaryStep, writeSummary } from './summary-note.mts';
import { type SurveyedFolder, surveyFolder } from './survey-folder.mts';
import { counted, faultLine, jsonText } from './tell.mts';
import type { VaultFolder } from './walk-vault.mts';

/** Put our notes, and with them the plugin, into a vault, or bring those that are there up to date. */
export const install: Command = {
  name: 'install',
  operands: 'VAULT',
  count: [1, 1],
  summary: 'put the notes into a vault, or bring them up to date; no edit is lost',
  about: `
Puts the notes into VAULT, the folder of a vault; it is made where there is none. Notes that are there
are brought up to date: what you changed stays, what we changed comes in, and where both changed the
same place yours stays and ours goes into a note beside it (conflict). First the plan is shown: what is
created, updated or merged, what you edited and is kept, which notes of your own take the place of ours
(yours), what you deleted and stays away, and which files are in the way (blocked). The command can be
run again at any time; interrupted, it completes the plan.`,
  flags: {
    folder: {
      value: 'PATH',
      help: `the folder of the notes in VAULT (default: where they are, else "${DEFAULT_FOLDER}")`,
    },
    'with-plugin': {
      help: 'put the Obsidian plugin into the configuration folder, enable it, and add the missing types of our properties',
    },
    ...CHOICE_FLAGS,
    ...SUMMARY_FLAG,
    'dry-run': { help: 'show the plan, file by file, and write nothing' },
    diff: { help: 'with --dry-run: show line by line what changes in files that are there' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runInstall,
};

/** What is to be done. */
interface Prepared extends SurveyedFolder {
  readonly plan: Plan;
  readonly config: readonly ConfigStep[];
  readonly summary: SummaryStep | null;
}

async function runInstall(args: Arguments, io: Io): Promise<number> {
  if (args.has('diff') && (!args.has('dry-run') || args.has('json')))
    throw new UsageError('--diff goes with --dry-run, and not with --json.');
  const { vault, exists } = openVault(args, io);
  const prepared = await prepare(args, vault, exists, io);
  const { plan, config, summary, survey } = prepared;
  const dryRun = args.has('dry-run');
  const all = [...plan.steps, ...config, ...(summary === null ? [] : [summary])];
  const planned = all.map((step) => lineOf(step));
  if (!args.has('json')) {
    const text = planText(planned, dryRun) + effectsText(plan, dryRun);
    io.stdout(`${headline(vault, prepared)}\n${text}`);
    if (args.has('diff')) io.stdout(`${diffText(plan.steps)}\n`);
  }
  for (const fault of survey.faults) io.stderr(faultLine(fault));
  const done = dryRun
    ? { lines: planned, tables: undefined }
    : await write(vault, prepared, exists, io);
  return tell(prepared, done, args, io);
}

/** What was done: a line for each file; the tables are absent where nothing was. */
interface Done {
  readonly lines: readonly PlanLine[];
  readonly tables: RefreshRun | undefined;
}

function tell(prepared: Prepared, { lines, tables }: Done, args: Arguments, io: Io): number {
  tellErrors(lines, io);
  for (const failure of tables?.failures ?? []) io.stderr(faultLine(failure));
  const exit = exitCode(lines, prepared, tables);
  const asJson = args.has('json');
  const dryRun = args.has('dry-run');
  if (asJson) io.stdout(jsonText(documentOf(prepared, lines, tables, exit)));
  else io.stdout(newerText(prepared) + summarySentences(lines, tables, dryRun));
  if (prepared.config.length > 0 && !dryRun) (asJson ? io.stderr : io.stdout)(TRUST);
  return exit;
}

function documentOf(
  { plan, survey }: Prepared,
  lines: readonly PlanLine[],
  tables: RefreshRun | undefined,
  exit: number,
): object {
  const { folder, edition, retargeted, typeClashes } = plan;
  return {
    version: 1,
    folder,
    edition,
    plan: lines,
    retargeted: retargeted.map(({ note, link, before, after }) => ({
      note,
      link: `${link.target}${link.subpath}`,
      before,
      after,
    })),
    typeClashes,
    tables: (tables?.tables ?? []).map(({ note, line, state }) => ({ note, line, state })),
    faults: survey.faults,
    exit,
  };
}

function headline({ root }: VaultFolder, { plan, config }: Prepared): string {
  const plugin =
    config.length === 0 ? '' : `, and ${counted(config.length, 'file')} for the plugin`;
  return `${root}: ${counted(plan.steps.length, 'file')} of edition ${String(plan.edition)} for the folder "${plan.folder || '/'}"${plugin}`;
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
  args: Arguments,
  vault: VaultFolder,
  exists: boolean,
  io: Io,
): Promise<Prepared> {
  const wanted = folderFlag(args.text('folder'), vault.configFolder);
  const surveyed = await surveyFolder(vault, exists, io);
  const { pack, survey, files } = surveyed;
  const config = args.has('with-plugin')
    ? await planPlugin(exists ? files : null, vault.configFolder, pack.propertyTypes, io)
    : [];
  const folder = wanted ?? homeFolder(survey.notes) ?? DEFAULT_FOLDER;
  const offered = planInstall(pack, folder, survey);
  const choices = readChoices(args, offered);
  // Where our links lead depends on what was chosen.
  const plan =
    choices.size === 0 ? offered : choose(planInstall(pack, folder, survey, choices), choices);
  const summary = planSummary(args, survey, plan);
  return { ...surveyed, plan, config, summary };
}

async function write(
  vault: VaultFolder,
  { plan, config, summary, files }: Prepared,
  exists: boolean,
  io: Io,
): Promise<Done> {
  if (!exists) vault.disk.mkdirSync(vault.root, { recursive: true });
  const { reports, tables } = await carryOut(plan, vault, files, io);
  const lines: PlanLine[] = reports.map((report) => lineOf(report));
  for (const step of config) lines.push(await writeConfig(step, files));
  if (summary !== null)
    lines.push(await writeSummary(summary, { plan, reports }, vault, files, io));
  await files.sweep([...new Set(config.map(({ path }) => folderOf(path)))]);
  return { lines, tables };
}

async function writeConfig(step: ConfigStep, files: NodeVault): Promise<PlanLine> {
  if (step.text === null) return lineOf(step);
  try {
    if (step.disposition === 'create') await files.create(step.path, step.text);
    else await files.replace(step.path, step.text);
    return lineOf({ ...step, written: true });
  } catch (error) {
    return lineOf({ ...step, error: reasonOf(error) });
  }
}

function exitCode(
  lines: readonly PlanLine[],
  { survey }: Prepared,
  tables: RefreshRun | undefined,
): number {
  const failures = tables?.failures.length ?? 0;
  if (failures > 0 || lines.some(({ error }) => error !== undefined)) return EXIT.failed;
  const wantsLook =
    survey.faults.length > 0 ||
    lines.some(isOpen) ||
    (tables?.tables ?? []).some(({ state }) => state === 'edited' || state === 'error');
  return wantsLook ? EXIT.look : EXIT.done;
}

/** Why an older program does nothing. */
function newerText({ plan, survey }: Prepared): string {
  const installed = installedEdition(survey.notes);
  return installed > plan.edition
    ? `The vault has edition ${String(installed)} of the notes, and this program ${String(plan.edition)}. Get a newer one.\n`
    : '';
}

function summarySentences(
  lines: readonly PlanLine[],
  tables: RefreshRun | undefined,
  dryRun: boolean,
): string {
  const count = (test: (line: PlanLine) => boolean): number => lines.filter(test).length;
  const conflicts = count((line) => isOpen(line) && line.disposition === 'conflict');
  const blocked = count((line) => isOpen(line) && line.disposition === 'blocked');
  const told = [
    ...toldOfTables(tables),
    ...sentence(
      count(({ error }) => error !== undefined),
      'could not be written; run this again to complete it.',
    ),
    ...sentence(conflicts, 'to settle: see the reasons above.'),
    ...sentence(blocked, 'blocked: see the reasons above.'),
  ];
  if (dryRun) return ['This is the plan only: nothing was written.', ...told].join('\n') + '\n';
  const done = sentence(
    count(({ written }) => written),
    'written; nothing that you wrote was changed.',
  );
  const nothing = blocked > 0 ? 'Nothing was written.' : 'There was nothing to do.';
  const isNothing = done.length === 0 && (told.length === 0 || blocked > 0);
  return [...done, ...(isNothing ? [nothing] : []), ...told].join('\n') + '\n';
}

const sentence = (count: number, words: string): string[] =>
  count === 0 ? [] : [`${counted(count, 'file')} ${words}`];

function toldOfTables(run: RefreshRun | undefined): string[] {
  const count = (wanted: string): number =>
    (run?.tables ?? []).filter(({ state }) => state === wanted).length;
  const [made, edited, broken] = [count('written'), count('edited'), count('error')];
  return [
    ...(made > 0 ? [`${counted(made, 'table')} in the notes made anew.`] : []),
    ...(edited > 0
      ? [`${counted(edited, 'table')} changed by hand and left alone: see refresh.`]
      : []),
    ...(broken > 0 ? [`${counted(broken, 'table')} broken: see refresh.`] : []),
  ];
}

const TRUST = `
Now open the folder as a vault in Obsidian. It asks once whether you trust the author of the vault:
choose "Trust author and enable plugins". If it does not ask, turn off Restricted mode under
Settings > Community plugins. Until then the notes can be read, and the plugin does not run.
`;
