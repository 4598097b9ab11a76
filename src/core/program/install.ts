import { runInstall } from '../install-run';
import { reasonOf } from '../problem';
import { folderOf } from '../note/note';
import { checkFolder } from '../pack/check-folder';
import { DEFAULT_FOLDER, homeFolder, installedEdition } from '../pack/home';
import type { Pack } from '../pack/pack';
import { choose, type Plan } from '../pack/plan/plan';
import { planInstall } from '../pack/plan/plan-install';
import type { RefreshRun } from '../static-table/refresh-notes';
import { CHOICE_FLAGS, readChoices } from './choices';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { ProgramHost } from './program-host';
import { diffText } from './diff-text';
import { UsageError } from './usage-error';
import { effectsText, isOpen, lineOf, type PlanLine, planText, tellErrors } from './plan-line';
import { planSummary, SUMMARY_FLAG, type SummaryStep, writeSummary } from './summary-note';
import { type SurveyedHost, surveyHost } from './survey-host';
import { counted, faultLine, jsonText } from './tell';

/** A file beside the notes that an installation is to write. */
interface ExtraStep extends Pick<PlanLine, 'path' | 'disposition' | 'reason'> {
  /** Writes it; null where nothing is written. */
  readonly write: (() => Promise<void>) | null;
}

/** What a host installs with the notes. */
export interface Extras {
  readonly plan: (pack: Pack) => Promise<readonly ExtraStep[]>;
  /** What to do when they are there. */
  readonly advice: string;
}

const NO_EXTRAS: Extras = { plan: () => Promise.resolve([]), advice: '' };

/** Put our notes into a vault, or bring those that are there up to date. */
export const install: Program = {
  name: 'install',
  summary: 'put the notes into a vault, or bring them up to date; no edit is lost',
  flags: {
    folder: {
      value: 'PATH',
      help: `the folder of the notes in VAULT (default: where they are, else "${DEFAULT_FOLDER}")`,
    },
    ...CHOICE_FLAGS,
    ...SUMMARY_FLAG,
    'dry-run': { help: 'show the plan, file by file, and write nothing' },
    diff: { help: 'with --dry-run: show line by line what changes in files that are there' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: (args, host) => installWith(args, host, NO_EXTRAS),
};

/** What is to be done. */
interface Prepared extends SurveyedHost {
  readonly plan: Plan;
  readonly extra: readonly ExtraStep[];
  readonly summary: SummaryStep | null;
}

/** Install the notes, and with them what the host adds. */
export async function installWith(
  args: Arguments,
  host: ProgramHost,
  extras: Extras,
): Promise<number> {
  if (args.has('diff') && (!args.has('dry-run') || args.has('json')))
    throw new UsageError('--diff goes with --dry-run, and not with --json.');
  const prepared = await prepare(args, host, extras);
  const { plan, extra, summary, survey } = prepared;
  const dryRun = args.has('dry-run');
  const asJson = args.has('json');
  const all = [...plan.steps, ...extra, ...(summary === null ? [] : [summary])];
  const planned = all.map((step) => lineOf(step));
  if (!asJson) {
    const text = planText(planned, dryRun) + effectsText(plan, dryRun);
    host.stdout(`${headline(host, prepared)}\n${text}`);
    if (args.has('diff')) host.stdout(`${diffText(plan.steps)}\n`);
  }
  for (const fault of survey.faults) host.stderr(faultLine(fault));
  const done = dryRun ? { lines: planned, tables: undefined } : await write(prepared, host);
  const exit = tell(prepared, done, args, host);
  if (extra.length > 0 && !dryRun) (asJson ? host.stderr : host.stdout)(extras.advice);
  return exit;
}

/** What was done: a line for each file; the tables are absent where nothing was. */
interface Done {
  readonly lines: readonly PlanLine[];
  readonly tables: RefreshRun | undefined;
}

function tell(
  prepared: Prepared,
  { lines, tables }: Done,
  args: Arguments,
  host: ProgramHost,
): number {
  tellErrors(lines, host);
  for (const failure of tables?.failures ?? []) host.stderr(faultLine(failure));
  const exit = exitCode(lines, prepared, tables);
  if (args.has('json')) host.stdout(jsonText(documentOf(prepared, lines, tables, exit)));
  else host.stdout(newerText(prepared) + summarySentences(lines, tables, args.has('dry-run')));
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

function headline({ name }: ProgramHost, { plan, extra }: Prepared): string {
  const plugin = extra.length === 0 ? '' : `, and ${counted(extra.length, 'file')} for the plugin`;
  return `${name}: ${counted(plan.steps.length, 'file')} of edition ${String(plan.edition)} for the folder "${plan.folder || '/'}"${plugin}`;
}

function folderFlag(text: string | undefined, configFolder: string): string | null {
  if (text === undefined) return null;
  const checked = checkFolder(text);
  if (!checked.ok) throw new UsageError(checked.problems[0]?.message);
  if (!`${checked.value}/`.startsWith(`${configFolder}/`)) return checked.value;
  throw new UsageError(`${text} is in the app's configuration folder. Choose another --folder.`);
}

/** Read everything and decide; nothing is written, and what can fail does so here. */
async function prepare(args: Arguments, host: ProgramHost, extras: Extras): Promise<Prepared> {
  const wanted = folderFlag(args.text('folder'), host.configFolder);
  const surveyed = await surveyHost(host);
  const { pack, survey } = surveyed;
  const extra = await extras.plan(pack);
  const folder = wanted ?? homeFolder(survey.notes) ?? DEFAULT_FOLDER;
  const offered = planInstall(pack, folder, survey);
  const choices = readChoices(args, offered);
  // Where our links lead depends on what was chosen.
  const plan =
    choices.size === 0 ? offered : choose(planInstall(pack, folder, survey, choices), choices);
  const summary = planSummary(args, survey, plan);
  return { ...surveyed, plan, extra, summary };
}

async function write(
  { plan, extra, summary, journal }: Prepared,
  host: ProgramHost,
): Promise<Done> {
  await host.make();
  const { files, editor, now } = host;
  const ports = { files, editor, notes: { readNotes: () => host.readNotes() } };
  const progress = host.progress('writing');
  const { reports, tables } = await runInstall(plan, ports, {
    now,
    onProgress: (done, all) => void progress(done, all),
    onWriting: (next) => journal.keep(plan.folder, next),
  });
  await journal.close(plan.folder, reports);
  const lines: PlanLine[] = reports.map((report) => lineOf(report));
  for (const step of extra) lines.push(await writeExtra(step));
  if (summary !== null) lines.push(await writeSummary(summary, { plan, reports }, host));
  await host.sweep([...new Set(extra.map(({ path }) => folderOf(path)))]);
  return { lines, tables };
}

async function writeExtra({ write, ...step }: ExtraStep): Promise<PlanLine> {
  try {
    await write?.();
    return lineOf({ ...step, written: write !== null });
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
