import type { Plugin } from 'obsidian';
import type { Unfinished } from '../../core/pack/journal';
import { isLeft, type StepReport } from '../../core/pack/plan/apply-plan';
import { loadSettings, saveSettings, type Settings } from '../settings';

/**
 * The record of what is being written. The app can end in the middle of a file; then the next run finds here what the
 * file was to hold, and never takes the half of it for the reader's.
 */
export class WritingRecord {
  private readonly plugin: Plugin;
  private readonly settings: Settings;
  private last: readonly Unfinished[] = [];

  private constructor(plugin: Plugin, settings: Settings) {
    this.plugin = plugin;
    this.settings = settings;
  }

  static async open(plugin: Plugin): Promise<WritingRecord> {
    return new WritingRecord(plugin, await loadSettings(plugin));
  }

  /** The folder last chosen for the notes; null before the first time. */
  get folder(): string | null {
    return this.settings.folder;
  }

  /** What an earlier run has left unfinished. */
  get unfinished(): readonly Unfinished[] {
    return this.settings.writing;
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
    await saveSettings(this.plugin, { folder, writing: [...earlier, ...next] });
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
    await saveSettings(this.plugin, { folder, writing: [...earlier, ...this.last] });
  }
}
