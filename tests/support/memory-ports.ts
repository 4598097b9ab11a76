import type { SurveyPorts } from '../../src/core/pack/plan/survey-vault';
import type { MemoryVault } from './memory-vault';

/** The ports of an installation over a vault in memory whose app has no settings. */
export const memoryPorts = (vault: MemoryVault): SurveyPorts => ({
  files: vault,
  notes: vault,
  settings: { read: () => Promise.resolve(null), change: () => Promise.resolve() },
});
