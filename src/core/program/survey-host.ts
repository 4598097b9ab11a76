import { DEFAULT_LINK_FORMAT } from '../note/link-format';
import { openPack, type Pack } from '../pack/pack';
import { surveyVault, type VaultSurvey } from '../pack/plan/survey-vault';
import type { Journal, ProgramHost } from './program-host';

/** A vault as planning needs to know it. */
export interface SurveyedHost {
  readonly pack: Pack;
  readonly survey: VaultSurvey;
  readonly journal: Journal;
}

const EMPTY: VaultSurvey = {
  entries: new Map(),
  notes: [],
  faults: [],
  texts: new Map(),
  unfinished: [],
  linkFormat: DEFAULT_LINK_FORMAT,
  types: null,
};

/** Gather what planning must know of a vault; one that will be made is empty. */
export async function surveyHost(host: ProgramHost): Promise<SurveyedHost> {
  const { files, settings } = host;
  const pack = openPack(await host.pack());
  const journal = await host.openJournal();
  if (!host.exists) return { pack, survey: EMPTY, journal };
  const ports = { files, notes: { readNotes: () => host.readNotes() }, settings };
  return { pack, survey: await surveyVault(ports, pack, journal.unfinished), journal };
}
