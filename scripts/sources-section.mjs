// The section of a case that lists what it cites, and for what: each source, instrument or paragraph that a property
// names, and each source that the text does.
const LINK = /\[\[([^\]|#\\]+)/g;
const SECTION = /^## Sources\n[^]*?(?=^## |$(?![^]))/m;

/**
 * A note with the section made anew, at its end.
 *
 * @param isSource - Whether a note of this name is one of a source.
 */
export function withSources(text, isSource) {
  const told = text.replace(SECTION, '');
  const [, yaml = '', body = ''] = /^---\n([^]*?)^---\n([^]*)$/m.exec(told) ?? [];
  const cited = new Map();
  const cite = (source, what) => cited.set(source, (cited.get(source) ?? new Set()).add(what));
  for (const [, property, value] of yaml.matchAll(/^(\w+)_source: (.*)$/gm))
    for (const [, source] of value.matchAll(LINK)) cite(source, `\`${property}\``);
  for (const [, source] of body.matchAll(LINK)) if (isSource(source)) cite(source, 'the text');
  const lines = [...cited]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([source, what]) => `- [[${source}]]: ${[...what].join(', ')}\n`);
  return `${told.trimEnd()}\n\n## Sources\n\n${lines.join('')}`;
}
