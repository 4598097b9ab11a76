// What is installed: notes of ours, twice.
import { readTemplate } from '../../pack.mjs';

/**
 * Our notes as a first edition, and as a second in which each has changed.
 *
 * @param {number} count - How many of them.
 */
export function twoPacks(count) {
  const all = Object.entries(readTemplate()).filter(([name]) => name.endsWith('.md'));
  const texts = all.slice(0, count).map(([name, text]) => [name, atEdition(text, 1)]);
  const older = texts.map(([name, text]) => [
    /^atlas: *["']?([^@\s]+)@/m.exec(text)?.[1] ?? `file:${name}`,
    [{ path: name, edition: 1, lines: text.split('\n') }],
  ]);
  const packOf = (edition, change) =>
    texts.map(([name, text]) => ({ path: name, edition, text: change(text) }));
  return {
    first: { edition: 1, files: packOf(1, (text) => text), older: {}, propertyTypes: {} },
    second: {
      edition: 2,
      files: packOf(2, (text) =>
        atEdition(text, 2).replace(/^(## .*)$/m, '$1\n\nNew in this edition.'),
      ),
      older: Object.fromEntries(older),
      propertyTypes: {},
    },
  };
}

/** A note's text with another edition in its identity. */
function atEdition(text, edition) {
  return text.replace(/^(atlas: .*@)\d+/m, `$1${edition}`);
}
