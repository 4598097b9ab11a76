import { id } from '../../manifest.json';
import { readUnfinished, type Unfinished } from '../core/pack/journal';
import { openPack, type Pack } from '../core/pack/pack';
import { surveyVault, type VaultSurvey } from '../core/pack/plan/survey-vault';
import { isJsonObject, parseJson } from '../core/parse-json';
import { DEFAULT_LINK_FORMAT } from '../core/note/link-format';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import type { Io } from './io.mts';
import { NodeSettings } from './node-settings.mts';
import { NodeVault } from './node-vault.mts';
import type { VaultFolder } from './walk-vault.mts';

/** A vault's folder as planning needs to know it. */
export interface SurveyedFolder {
  readonly pack: Pack;
  readonly survey: VaultSurvey;
  readonly settings: NodeSettings;
  readonly files: NodeVault;
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

/**
 * Gather what planning must know of a vault's folder.
 *
 * @param exists - Whether there is such a folder; one that will be made is an empty vault.
 */
export async function surveyFolder(
  vault: VaultFolder,
  exists: boolean,
  io: Io,
): Promise<SurveyedFolder> {
  const pack = openPack(io.pack());
  const files = new NodeVault(vault);
  const settings = new NodeSettings(files, vault.configFolder);
  if (!exists) return { pack, files, settings, survey: EMPTY };
  const ports = { files, notes: new GrayMatterNotes(vault), settings };
  return {
    pack,
    files,
    settings,
    survey: await surveyVault(ports, pack, await unfinishedIn(settings)),
  };
}

/** What the app was writing when it was last seen: its plugin keeps record of it. */
async function unfinishedIn(settings: NodeSettings): Promise<Unfinished[]> {
  const data = parseJson(await settings.read(`plugins/${id}/data.json`).catch(() => null));
  return readUnfinished(isJsonObject(data) ? data['writing'] : null);
}
