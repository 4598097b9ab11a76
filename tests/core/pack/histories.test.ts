import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOursArrived, checkUpdate, hasHome } from '../../support/histories/check-update';
import {
  anyHistory,
  apartHistory,
  decidedHistory,
  happen,
  type History,
} from '../../support/histories/history';
import { MemoryHost } from '../../support/histories/hosts';
import { Tally } from '../../support/histories/tally';

/** How many histories are run: many, others each time, where somebody asks for them; else the same ones, half a minute. */
const asked = Number(process.env['HISTORIES'] ?? 0);
const RUNS =
  asked > 0 ? { numRuns: asked } : { numRuns: 60, seed: 1815, interruptAfterTimeLimit: 15_000 };

const kinds: readonly (readonly [string, fc.Arbitrary<History>, boolean])[] = [
  ['whatever happens, nothing of the reader’s is lost and the update is whole', anyHistory, false],
  ['whatever a reader leaves out of a plan or chooses, the same holds', decidedHistory, false],
  ['where the reader and we change different places, nothing is a conflict', apartHistory, true],
];

test.each(kinds)('%s', { timeout: 24 * 3_600_000 }, async (_, histories, apart) => {
  const tally = new Tally();
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const host = new MemoryHost();
      tally.histories += 1;
      await happen(history, apart, host, async (update) => {
        const { reports } = host;
        tally.count(reports);
        checkUpdate(update, reports);
        if (apart) {
          const conflicts = reports.filter(({ disposition }) => disposition === 'conflict');
          expect(conflicts.map(({ path, beside }) => `${path}: ${beside?.text ?? ''}`)).toEqual([]);
          checkOursArrived(update);
        }
        const left = new Map([...update.choices].filter(([, choice]) => choice === 'leave'));
        const isWhole = hasHome(update) && left.size === 0; // else nobody knows its edition
        const older = isWhole ? update.behind : null;
        for (const [who, pack] of [
          ['a second time', update.pack],
          ['by a device with an older edition', older ?? update.pack],
        ] as const) {
          await host.update(pack, () => left);
          const again = host.reports.filter(({ written }) => written);
          expect(again.map(({ path, reason }) => `${who}: ${path}: ${reason}`)).toEqual([]);
          expect(host.texts(), who).toEqual(update.after.texts);
        }
      });
    }),
    RUNS,
  );
  if (asked > 0) process.stdout.write(`${tally.told()}\n`);
});
