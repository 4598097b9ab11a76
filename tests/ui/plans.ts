import type { Disposition, Plan, PlanStep } from '../../src/core/pack/plan/plan';

/** A step for tests: it writes where its disposition does. */
export const step = (
  path: string,
  disposition: Disposition,
  over: Partial<PlanStep> = {},
): PlanStep => ({
  key: `key of ${path}`,
  path,
  disposition,
  reason: `Because of ${path}.`,
  before: disposition === 'create' ? null : 'before',
  text: ['create', 'update', 'merge'].includes(disposition) ? 'text' : null,
  beside: null,
  alternatives: [],
  ...over,
});

/** A plan of these steps. */
export const planOf = (steps: readonly PlanStep[], over: Partial<Plan> = {}): Plan => ({
  folder: 'Atlas',
  edition: 2,
  steps,
  retargeted: [],
  typeClashes: [],
  ...over,
});

/** A plan with notes `0.md`, `1.md` and so on in a folder. */
export const planIn = (folder: string, dispositions: readonly Disposition[]): Plan =>
  planOf(
    dispositions.map((each, index) => step(`${folder}/${String(index)}.md`, each)),
    { folder },
  );
