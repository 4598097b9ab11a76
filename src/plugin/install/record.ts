import type { Unfinished } from '../../core/pack/journal';
import { isLeft, type StepReport } from '../../core/pack/plan/apply-plan';
import type { SettingsStore } from '../settings/settings-store';

/**
 * The record of what is being written. The app can end in the middle of a file; then the next run finds here what the
 * file was to hold, and never takes the half of it for the reader's.
 */
export class WritingRecord {
  private readonly store: SettingsStore;
  /** What an earlier run has left unfinished. */
  readonly unfinished: readonly Unfinished[];
  private last: readonly Unfinished[] = [];

  private constructor(store: SettingsStore) {
    this.store = store;
    this.unfinished = store.unfinished;
  }

  static async open(store: SettingsStore): Promise<WritingRecord> {
    await store.load();
    return new WritingRecord(store);
  }

  /**
   * Keep record of what is written next, beside what an earlier run has left.
   *
   * @throws When it cannot be saved: without it nothing is written.
   */
  async keep(folder: string, next: readonly Unfinished[]): Promise<void> {
    this.last = next;
    const paths = new Set(next.map(({ path }) => path));
    const earlier = this.unfinished.filter(({ path }) => !paths.has(path));
    await this.store.change({ folder, writing: [...earlier, ...next] });
  }

  /**
   * The run is over. What an earlier one has left is done, or was left out by the reader, unless this run was stopped
   * before it came to that.
   */
  async close(folder: string, reports: readonly StepReport[]): Promise<void> {
    const open = new Set(
      reports.filter(isLeft).flatMap(({ path, beside }) => [path, beside?.path]),
    );
    const known = new Set(this.last.map(({ path }) => path));
    const earlier = this.unfinished.filter(({ path }) => open.has(path) && !known.has(path));
    await this.store.change({ folder, writing: [...earlier, ...this.last] });
  }
}
