import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppHost } from '../support/histories/app-host';
import { FolderHost } from '../support/histories/folder-host';
import { anyHistory, happen } from '../support/histories/history';
import { MemoryHost } from '../support/histories/hosts';

test(
  'a history gives the same vault in the app, on the disk and in memory',
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const [folder, app] = [new FolderHost(), new AppHost()];
        await happen(history, false, new MemoryHost(), async ({ before, after, pack }) => {
          for (const host of [folder, app]) {
            await host.leave(before);
            await host.update(pack);
            expect(host.texts(), host.constructor.name).toEqual(after.texts);
          }
        });
      }),
      { numRuns: 30, seed: 1815, interruptAfterTimeLimit: 60_000 },
    );
  },
);
