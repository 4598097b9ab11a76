import { type Disposition, DISPOSITION_ORDER } from '../core/pack/plan/plan';

/** One file of an installation, in the vault or in its configuration folder, and what became of it. */
export interface PlanLine {
  readonly path: string;
  /** As in the core's plan; `update`: a configuration file gets what it lacks, or the plugin's new build. */
  readonly disposition: Disposition;
  readonly reason: string;
  readonly written: boolean;
  /** Why it could not be written. */
  readonly error?: string;
}

/**
 * A plan for a person: how many files there are of each disposition.
 *
 * @param listAll - Whether every file is named; otherwise those are that want to be known.
 */
export function planText(lines: readonly PlanLine[], listAll: boolean): string {
  return DISPOSITION_ORDER.flatMap((disposition) => {
    const files = lines.filter((line) => line.disposition === disposition);
    if (files.length === 0) return [];
    const isNamed = listAll || (disposition !== 'create' && disposition !== 'unchanged');
    const named = isNamed ? files.map(({ path, reason }) => `      ${path}: ${reason}\n`) : [];
    return [`  ${disposition.padEnd(10)}${String(files.length).padStart(5)}\n`, ...named];
  }).join('');
}
