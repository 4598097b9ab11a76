// Corrections on top of obsidian-test-mocks: where the mocks differ from what obsidian.d.ts or the documentation say.
import { bases } from './bases.mjs';
import { editors } from './editor.mjs';
import { menus, setIcon } from './menus.mjs';
import { metadata } from './metadata.mjs';
import { settings } from './settings.mjs';
import { vault } from './vault.mjs';
import { modals, renderMatches, widgets } from './widgets.mjs';
import { plugins, workspace } from './workspace.mjs';

/** Correct the mocks, once and before an app is made; what happens in the app is then told in the log. */
export function correct(mocks) {
  const log = { events: [], notices: [], modals: [], opened: [], network: [] };
  vault(mocks, log);
  metadata(mocks);
  editors(mocks);
  plugins(mocks);
  bases(mocks);
  workspace(mocks, log);
  widgets(mocks);
  modals(mocks, log);
  menus(mocks);
  settings(mocks);
  const blocked = (request) => {
    log.network.push(request.url ?? request);
    return Promise.reject(new Error('There is no network in the tests.'));
  };
  const api = { ...mocks, setIcon, renderMatches, requestUrl: blocked, request: blocked };
  return { api, log };
}
