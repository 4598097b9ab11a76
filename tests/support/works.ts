import type { Work } from '../../src/core/table/work';

/** A work of which only a title is known. */
export const bareWork = (key: string, type: Work['type'], title: string): Work => ({
  ...{ key, type, title },
  ...{ authors: [], date: '', container: '', locator: '', url: '' },
});
