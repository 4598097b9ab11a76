import { type App, Notice } from 'obsidian';
import { runInstall } from '../../core/install-run';
import { baseName } from '../../core/note/note';
import { DEFAULT_FOLDER, HOME_IDENTITY, homeFolder } from '../../core/pack/home';
import type { Pack } from '../../core/pack/pack';
import { applyPlan } from '../../core/pack/plan/apply-plan';
import type { Plan } from '../../core/pack/plan/plan';
import { planInstall } from '../../core/pack/plan/plan-install';
import { planRemove } from '../../core/pack/plan/plan-remove';
import { planRestore } from '../../core/pack/plan/plan-restore';
import { runRemoval } from '../../core/pack/plan/run-removal';
import { surveyVault, type SurveyPorts, type VaultSurvey } from '../../core/pack/plan/survey-vault';
import type { TableReport } from '../../core/static-table/refresh';
import { PlanModal } from '../../ui/plan/plan-modal';
import { RemoveModal } from '../../ui/plan/remove-modal';
import { type RestorableNote, RestoreModal } from '../../ui/restore-modal';
import { TEXT } from '../../ui/text';
import { civilNow } from '../civil-now';
import type { SettingsStore } from '../settings/settings-store';
import { told } from '../told';
import type { OpenNotes } from '../vault/open-notes';
import { openTarget } from '../vault/open-target';
import { keepSummary } from './keep-summary';
import { PropertyTypes } from './property-types';
import { WritingRecord } from './record';
import { shippedPack } from './shipped-pack';

/** The vault as an installation knows it. */
export interface InstallerPorts extends SurveyPorts {
  readonly editor: OpenNotes;
}

/** Installs, updates, removes and restores the notes: gathers, lets the core decide, shows, and carries out. */
export class Installer {
  private readonly app: App;
  private readonly ports: InstallerPorts;
  private readonly store: SettingsStore;

  constructor(app: App, ports: InstallerPorts, store: SettingsStore) {
    this.app = app;
    this.ports = ports;
    this.store = store;
  }

  /** Show what an installation or an update would do, and carry it out when asked to. */
  async install(): Promise<void> {
    const pack = await shippedPack();
    const record = await WritingRecord.open(this.store);
    const { notes } = await this.ports.notes.readNotes();
    const there = homeFolder(notes);
    const types = new PropertyTypes(this.ports.settings, pack.propertyTypes);
    let survey: Promise<VaultSurvey> | undefined;
    new PlanModal(this.app, {
      folder: there ?? this.store.current.folder,
      isInstalled: there !== null,
      plan: async (folder, choices) => {
        survey ??= this.survey(pack, record);
        const surveyed = await survey;
        types.look(surveyed.types);
        return planInstall(pack, folder, surveyed, choices);
      },
      untyped: () => types.missing,
      install: async (plan, { setTypes, ...options }) => {
        const { folder } = plan;
        const { reports, tables } = await runInstall(plan, this.ports, {
          ...options,
          now: civilNow,
          onWriting: (next) => record.keep(folder, next),
        });
        await record.close(folder, reports);
        const done = tables.tables.map(({ state }) => state);
        return { reports, told: [...toldOfTables(done), ...(setTypes ? [await types.set()] : [])] };
      },
      keepSummary: (plan, reports) => keepSummary(this.app, this.ports, plan, reports),
      home: (plan) => this.homeOf(plan),
      open: (path) => this.open(path),
    }).open();
  }

  /** Show what of ours can be removed, and move it to the trash when asked to. */
  async remove(): Promise<void> {
    const pack = await shippedPack();
    const record = await WritingRecord.open(this.store);
    new RemoveModal(this.app, {
      plan: planRemove(pack, await this.survey(pack, record)),
      run: async (plan, options) => ({
        reports: await runRemoval(plan, this.ports.files, options),
        told: [],
      }),
      keepSummary: (plan, reports) => keepSummary(this.app, this.ports, plan, reports),
      open: (path) => this.open(path),
    }).open();
  }

  /** List our notes that are deleted or edited, and bring back the one chosen. */
  async restore(): Promise<void> {
    const pack = await shippedPack();
    const record = await WritingRecord.open(this.store);
    const survey = await this.survey(pack, record);
    const { steps } = planInstall(pack, homeFolder(survey.notes) ?? DEFAULT_FOLDER, survey);
    const notes = steps.flatMap(({ key, path, disposition }): RestorableNote[] => {
      const state = STATES[disposition];
      const isOurs = pack.files.some((file) => file.key === key);
      const kind = key.startsWith('file:') ? '' : (key.split('/')[0] ?? '');
      return state !== undefined && isOurs ? [{ key, name: baseName(path), kind, state }] : [];
    });
    new RestoreModal(this.app, {
      notes,
      restore: (note) => told(this.bringBack(note, pack, record)),
    }).open();
  }

  private async bringBack(
    { key }: RestorableNote,
    pack: Pack,
    record: WritingRecord,
  ): Promise<void> {
    const file = pack.files.find((each) => each.key === key);
    if (file === undefined) return;
    const plan = planRestore(pack, await this.survey(pack, record), file);
    const { reports } = await applyPlan(plan, this.ports.files, {
      onWriting: (next) => record.keep(plan.folder, next),
    });
    await record.close(plan.folder, reports);
    const report = reports.at(-1);
    if (report === undefined) return;
    const { path, reason, beside, written } = report;
    const errors = reports.flatMap((each) => (each.error ? [`${each.path}: ${each.error}`] : []));
    const done = beside === null ? reason : `${reason} ${beside.path}`;
    new Notice(errors.length > 0 ? errors.join('\n') : done);
    if (written) this.open(path);
  }

  /** What was typed just now counts, too. */
  private async survey(pack: Pack, record: WritingRecord): Promise<VaultSurvey> {
    await this.ports.editor.save();
    return surveyVault(this.ports, pack, record.unfinished);
  }

  /** The home note where its file is: the app would make an empty one, and that would block ours. */
  private homeOf({ steps }: Plan): string | null {
    const step = steps.find(({ key }) => key === HOME_IDENTITY);
    if (step === undefined || step.disposition === 'blocked') return null;
    return this.app.vault.getFileByPath(step.path)?.path ?? null;
  }

  private open(path: string): void {
    void openTarget(this.app, path);
  }
}

/** What a note of ours that can be restored is, by what an update would do with it. */
const STATES: Partial<Record<string, RestorableNote['state']>> = {
  deleted: 'deleted',
  keep: 'edited',
  merge: 'edited',
  conflict: 'edited',
};

/** What became of the static tables in our notes, where there is anything to tell. */
function toldOfTables(states: readonly TableReport['state'][]): string[] {
  return (['written', 'edited', 'error'] as const).flatMap((state) => {
    const count = states.filter((each) => each === state).length;
    return count === 0 ? [] : [TEXT.refresh.counts([TEXT.refresh.states[state](count)])];
  });
}
