// The parts of what is measured: each can be measured by itself.
import { appTables } from './app/tables.mjs';
import { measureApp } from './app.mjs';
import { growthTables, measureGrowth } from './growth.mjs';
import { headlessTables, measureHeadless } from './headless.mjs';
import { installTables, measureInstall } from './install.mjs';
import { measurePlugin } from './plugin.mjs';
import { pluginTables } from './plugin/tables.mjs';
import { profileTables } from './profile/tables.mjs';
import { measureProfiles } from './profiles.mjs';
import { measureStart, startTables } from './start.mjs';

/**
 * What a part may use to measure.
 *
 * @typedef {object} Bench
 * @property {string} scratch - A folder that goes away afterwards.
 * @property {(count: number) => string} vaultOf - The folder of a vault with so many notes, to be read only.
 * @property {number} rounds - How often each way is run, where it is not said otherwise.
 * @property {boolean} large - Whether large vaults are measured, too.
 * @property {string | null} peersFolder - Where other programs are installed that are none of our packages.
 * @property {(text: string) => void} say - Tell who waits what is done now.
 */

/**
 * @typedef {object} Part
 * @property {string} title
 * @property {(bench: Bench) => unknown} measure - Gives plain data.
 * @property {(measured: any) => string[]} tables - Makes Markdown of that data.
 */

/** @type {Record<string, Part>} By the names that `--only` takes, in the order of the page. */
export const PARTS = {
  headless: { title: 'On the command line', measure: measureHeadless, tables: headlessTables },
  growth: { title: 'J in larger vaults', measure: measureGrowth, tables: growthTables },
  start: { title: 'Start of the program', measure: measureStart, tables: startTables },
  app: { title: 'In the app', measure: measureApp, tables: appTables },
  install: { title: 'Installing', measure: measureInstall, tables: installTables },
  plugin: { title: 'The plugin', measure: measurePlugin, tables: pluginTables },
  profiles: { title: 'Where the time goes', measure: measureProfiles, tables: profileTables },
};
