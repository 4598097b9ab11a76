import { editStored } from '../../../src/core/edit-stored';
import { type InstallOptions, runInstall } from '../../../src/core/install-run';
import { DEFAULT_FOLDER, homeFolder } from '../../../src/core/pack/home';
import type { Unfinished } from '../../../src/core/pack/journal';
import { openPack, type PackFiles } from '../../../src/core/pack/pack';
import type { StepReport } from '../../../src/core/pack/plan/apply-plan';
import { choose, type Choices, type Plan } from '../../../src/core/pack/plan/plan';
import { planInstall } from '../../../src/core/pack/plan/plan-install';
import { type SurveyPorts, surveyVault } from '../../../src/core/pack/plan/survey-vault';
import type { NoteEditor } from '../../../src/core/ports';
import { memoryPorts } from '../memory-ports';
import { MemoryVault } from '../memory-vault';
import type { VaultState } from './acts';

/** A vault on which a history happens. */
export interface HistoryHost {
  /** Make the vault as a reader left it. */
  readonly leave: (state: VaultState) => Promise<void>;
  /** Install, or update to, an edition; what is planned is done but for what somebody decides. */
  readonly update: (pack: PackFiles, decide?: Decide) => Promise<void>;
  /** All files and their texts; what is hidden is left out. */
  readonly texts: () => Record<string, string>;
}

/** What a reader decides when shown a plan. */
export type Decide = (plan: Plan) => Choices;

/** One in memory, which also tells what each update did. */
export class MemoryHost implements HistoryHost {
  reports: readonly StepReport[] = [];
  private vault = new MemoryVault();

  leave({ texts, format }: VaultState): Promise<void> {
    this.vault = new MemoryVault(texts, format);
    return Promise.resolve();
  }

  async update(pack: PackFiles, decide?: Decide): Promise<void> {
    const [ports, editor] = [memoryPorts(this.vault), editStored(this.vault)];
    this.reports = await installInto(ports, editor, pack, { decide });
  }

  texts(): Record<string, string> {
    const visible = Object.entries(this.vault.texts()).filter(([path]) => !path.startsWith('.'));
    return Object.fromEntries(visible);
  }
}

interface Options extends Pick<InstallOptions, 'onWriting'> {
  /** What an interrupted run recorded. */
  readonly unfinished?: readonly Unfinished[];
  readonly decide?: Decide | undefined;
}

/** Plan and carry out, as a host does. */
export async function installInto(
  ports: SurveyPorts,
  editor: NoteEditor,
  files: PackFiles,
  { unfinished, decide = () => new Map(), ...options }: Options = {},
): Promise<readonly StepReport[]> {
  const pack = openPack(files);
  const survey = await surveyVault(ports, pack, unfinished);
  const folder = homeFolder(survey.notes) ?? DEFAULT_FOLDER;
  const choices = decide(planInstall(pack, folder, survey));
  const plan = choose(planInstall(pack, folder, survey, choices), choices);
  const now = (): number => Date.UTC(2026, 0, 2, 12);
  return (await runInstall(plan, { ...ports, editor }, { ...options, now })).reports;
}
