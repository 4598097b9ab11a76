import path from 'node:path';
import { id, version } from '../../manifest.json';
import { addToJson } from '../core/pack/add-to-json';
import { type PropertyTypes, typeClashes, withPropertyTypes } from '../core/pack/property-types';
import { parseJson } from '../core/parse-json';
import { compareNames } from '../core/value/compare';
import { DiskError } from './disk.mts';
import type { Io } from './io.mts';
import type { NodeVault } from './node-vault.mts';
import type { PlanLine } from '../core/program/plan-line';
import { pluginVersion } from '../core/program/plugin-version';
import { readText } from './read-text.mts';

/** What will happen to one file of the configuration folder. */
export interface ConfigStep extends Pick<PlanLine, 'path' | 'disposition' | 'reason'> {
  /** What is written; null where nothing is. */
  readonly text: string | null;
}

/**
 * Decide what putting the plugin into a vault does to its configuration folder.
 *
 * @returns A step for each file, in the order in which they are to be written: the plugin is listed as
 *   enabled when all of it is there.
 * @throws DiskError when the built plugin is not where the program is.
 */
export async function planPlugin(
  vault: NodeVault | null,
  configFolder: string,
  types: PropertyTypes,
  io: Io,
): Promise<ConfigStep[]> {
  const built = ['main.js', 'manifest.json', 'styles.css'].map((name) => ({
    name,
    text: readBuilt(name, io),
  }));
  const steps: ConfigStep[] = [];
  const folder = `${configFolder}/plugins/${id}`;
  const newer = await newerVersion(vault, folder);
  for (const { name, text } of built) {
    steps.push(
      await planFile(vault, `${folder}/${name}`, (there) => planBuilt(there, text, newer)),
    );
  }
  steps.push(
    await planFile(vault, `${configFolder}/types.json`, (there) => planTypes(there, types)),
  );
  steps.push(await planFile(vault, `${configFolder}/community-plugins.json`, planEnabled));
  return steps;
}

/** The step that one sort of file needs, from its text in the vault; null where there is none. */
type Decision = Omit<ConfigStep, 'path'>;

async function planFile(
  vault: NodeVault | null,
  file: string,
  decide: (there: string | null) => Decision,
): Promise<ConfigStep> {
  try {
    return { path: file, ...decide(vault === null ? null : await vault.read(file)) };
  } catch (error) {
    if (error instanceof DiskError) return { path: file, ...blocked(error.message) };
    throw error;
  }
}

function readBuilt(name: string, io: Io): string {
  const file = path.join(io.pluginFolder, name);
  try {
    return readText(io.disk, file, file);
  } catch (error) {
    const message = `The built plugin should be here and cannot be read. In the project run npm run build; otherwise put main.js, manifest.json and styles.css of the release into ${io.pluginFolder}, or install without --with-plugin.`;
    throw new DiskError(file, message, error);
  }
}

function planBuilt(there: string | null, text: string, newer: string | null): Decision {
  if (newer !== null) {
    const reason = `The vault has version ${newer}, which is newer than ${version}; it stays.`;
    return { disposition: 'keep', reason, text: null };
  }
  if (there === null) return { disposition: 'create', reason: 'A file of the plugin.', text };
  if (there === text) return unchanged('It stands as shipped.');
  return { disposition: 'update', reason: 'Another build of the plugin is replaced.', text };
}

/** The version of the plugin in the vault, if it is newer than ours; else null. */
async function newerVersion(vault: NodeVault | null, folder: string): Promise<string | null> {
  const there = pluginVersion(
    (await vault?.read(`${folder}/manifest.json`).catch(() => null)) ?? null,
  );
  if (there === null || !/^\d+\.\d+\.\d+$/.test(there)) return null;
  return compareNames(there, version) > 0 ? there : null;
}

function planEnabled(there: string | null): Decision {
  if (there === null) {
    const text = JSON.stringify([id], null, 2);
    return { disposition: 'create', reason: 'It lists the plugin as enabled.', text };
  }
  const data = parseJson(there);
  if (!Array.isArray(data)) return blocked('It should be a JSON list of plugin ids.');
  if (data.includes(id)) return unchanged('It lists the plugin already.');
  const text = addToJson(there, [], [JSON.stringify(id)]);
  return { disposition: 'update', reason: `"${id}" is added.`, text };
}

function planTypes(there: string | null, ours: PropertyTypes): Decision {
  const types = withPropertyTypes(there, ours);
  if (!types.ok) return blocked(types.problems[0]?.message ?? '');
  const { text, added } = types.value;
  if (there === null)
    return { disposition: 'create', reason: 'It gives the properties their types.', text };
  const others = typeClashes(ours, there).map(({ property }) => property);
  const note = others.length === 0 ? '' : ` Your own types stay: ${others.join(', ')}.`;
  if (added === 0) return unchanged(`It has all property types.${note}`);
  return {
    disposition: 'update',
    reason: `${String(added)} property types are added.${note}`,
    text,
  };
}

const unchanged = (reason: string): Decision => ({ disposition: 'unchanged', reason, text: null });

const blocked = (reason: string): Decision => ({
  disposition: 'blocked',
  reason: `${reason} It is left as it is; mend it, then install again.`,
  text: null,
});
