import { editStored } from '../../../src/core/edit-stored';
import { type InstallOptions, runInstall } from '../../../src/core/install-run';
import { DEFAULT_FOLDER, homeFolder } from '../../../src/core/pack/home';
import type { Unfinished } from '../../../src/core/pack/journal';
import { openPack, type PackFiles } from '../../../src/core/pack/pack';
import type { StepReport } from '../../../src/core/pack/plan/apply-plan';
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
  /** Install, or update to, an edition. */
  readonly update: (pack: PackFiles) => Promise<void>;
  /** All files and their texts; what is hidden is left out. */
  readonly texts: () => Record<string, string>;
}

/** One in memory, which also tells what each update did. */
export class MemoryHost implements HistoryHost {
  reports: readonly StepReport[] = [];
  private vault = new MemoryVault();

  leave({ texts, format }: VaultState): Promise<void> {
    this.vault = new MemoryVault(texts, format);
    return Promise.resolve();
  }

  async update(pack: PackFiles): Promise<void> {
    this.reports = await installInto(memoryPorts(this.vault), editStored(this.vault), pack);
  }

  texts(): Record<string, string> {
    const visible = Object.entries(this.vault.texts()).filter(([path]) => !path.startsWith('.'));
    return Object.fromEntries(visible);
  }
}

/** What a host that can be interrupted in the middle of a file records. */
interface Journal extends Pick<InstallOptions, 'onWriting'> {
  readonly unfinished?: readonly Unfinished[];
}

/** Plan and carry out, as a host does. */
export async function installInto(
  ports: SurveyPorts,
  editor: NoteEditor,
  files: PackFiles,
  { unfinished, ...options }: Journal = {},
): Promise<readonly StepReport[]> {
  const pack = openPack(files);
  const survey = await surveyVault(ports, pack, unfinished);
  const plan = planInstall(pack, homeFolder(survey.notes) ?? DEFAULT_FOLDER, survey);
  const now = (): number => Date.UTC(2026, 0, 2, 12);
  return (await runInstall(plan, { ...ports, editor }, { ...options, now })).reports;
}
