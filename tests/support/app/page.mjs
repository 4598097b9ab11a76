// The browser's side of browser.mjs: bundled by esbuild, it puts the host into the page.
import { setup } from 'obsidian-test-mocks/setup';
import { startPlugin } from './host.mjs';

setup();
window.startHost = async (options) => {
  window.host = await startPlugin(options);
};
