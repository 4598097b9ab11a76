import type { PackFiles } from '../../src/core/pack/pack';

/** A pack of one edition, from texts by path; a note's edition is the one in its identity. */
export const packOf = (files: Readonly<Record<string, string>>): PackFiles => ({
  edition: 1,
  files: Object.entries(files).map(([path, text]) => ({
    path,
    text,
    edition: Number(/^atlas: .*@(\d+)/m.exec(text)?.[1] ?? 1),
  })),
  older: {},
  propertyTypes: {},
});
