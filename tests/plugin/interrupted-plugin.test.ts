import { afterEach, expect, test } from 'vitest';
import { type Host, startPlugin } from '../support/app/host.mjs';
import { builtPlugin } from '../support/built';
import { interruptApp } from '../support/interrupted-app';

type Tree = Readonly<Record<string, string>>;

let host: Host;

afterEach(() => {
  host.stop();
});

/** Everything on the disk, what the plugin saved included. */
function onDisk(): Tree {
  const { textFiles } = host.app.vault.adapter as unknown as { textFiles: Map<string, string> };
  return Object.fromEntries(textFiles);
}

/** Install the notes with the plugin as it is built, in a vault of these files. */
async function install(files: Tree, nth?: number): Promise<void> {
  host = await startPlugin({ ...builtPlugin(), files });
  if (nth !== undefined) {
    const { isDead } = interruptApp(host.app, nth, { cut: 0.5, ends: true });
    const save = host.plugin.saveData.bind(host.plugin);
    host.plugin.saveData = (data) =>
      isDead() ? Promise.reject(new Error('The app has ended.')) : save(data);
  }
  await host.run('install-notes');
  const button = host.top.querySelector<HTMLButtonElement>('.mod-cta')?.textContent ?? '';
  await host.click(button);
}

test('the plugin completes an installation that ended in the middle of a file, whichever it was', async () => {
  const mine = { 'Mine.md': 'Mine on [[Austria]].\n' };
  await install(mine);
  const whole = host.files;
  expect(Object.keys(whole).length).toBeGreaterThan(100);
  for (const nth of [9, 60, 200]) {
    host.stop();
    await install(mine, nth);
    const left = onDisk();
    expect(host.files).not.toEqual(whole);
    host.stop();
    await install(left);
    expect(host.files, `ended at call ${String(nth)}`).toEqual(whole);
  }
});
