import type { StepReport } from '../../../src/core/pack/plan/apply-plan';
import { countDispositions } from '../../../src/core/pack/plan/plan';

/** Counts what happened in many histories. */
export class Tally {
  histories = 0;
  private updates = 0;
  private readonly steps = new Map<string, number>();

  /** Count an update. */
  count(reports: readonly StepReport[]): void {
    this.updates += 1;
    for (const [disposition, count] of countDispositions(reports))
      this.steps.set(disposition, (this.steps.get(disposition) ?? 0) + count);
  }

  /** What was counted, in a sentence. */
  told(): string {
    const counts = [...this.steps].map(([disposition, count]) => `${String(count)} ${disposition}`);
    const [merges, conflicts] = ['merge', 'conflict'].map((each) => this.steps.get(each) ?? 0);
    const both = (merges ?? 0) + (conflicts ?? 0);
    const share = both === 0 ? 0 : (100 * (conflicts ?? 0)) / both;
    return `${String(this.histories)} histories, ${String(this.updates)} updates: ${counts.join(', ')}. Of the files that both changed ${share.toFixed(1)} % had a conflict.`;
  }
}
