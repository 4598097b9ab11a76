// What an installation is made with: bundled by esbuild for job.mjs.
export { openPack } from '../../../src/core/pack/pack.ts';
export { applyPlan } from '../../../src/core/pack/plan/apply-plan.ts';
export { planInstall } from '../../../src/core/pack/plan/plan-install.ts';
export { surveyVault } from '../../../src/core/pack/plan/survey-vault.ts';
export { realDisk } from '../../../src/cli/disk.mts';
export { GrayMatterNotes } from '../../../src/cli/gray-matter-notes.mts';
export { NodeVault } from '../../../src/cli/node-vault.mts';
