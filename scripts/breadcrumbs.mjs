// The ways from note to note that follow from the notes themselves: up to the map of their kind, back and on in time
// or along the essay, what a case cites, and the base that shows what other notes say of them.
import path from 'node:path';
import { parse } from 'yaml';
import { withSources } from './sources-section.mjs';

const HOME = 'Neutrality Atlas';
const MAPS = {
  case: 'Map of cases',
  instrument: 'Map of instruments',
  thinker: 'Map of thinkers and actors',
  person: 'Map of thinkers and actors',
  power: 'Map of thinkers and actors',
  organisation: 'Map of thinkers and actors',
  concept: 'Map of concepts',
  claim: 'Map of claims',
  source: 'Map of sources',
};

/** By what notes of a kind follow each other. */
const ORDER = {
  case: ({ neutral_from: date }) => date,
  instrument: ({ date_signed: date }) => date,
  claim: ({ essay }) => /\|(\d+)/.exec(essay?.[0] ?? '')?.[1]?.padStart(2, '0'),
};

const RELATED = new Set([
  'case',
  'instrument',
  'thinker',
  'person',
  'power',
  'organisation',
  'concept',
]);
const RELATIONS = '## Relations\n\n![[Relations.base]]\n';

/** The notes with their breadcrumbs made anew: texts by path. */
export function withBreadcrumbs(files) {
  const notes = Object.entries(files)
    .filter(([file]) => file.endsWith('.md') && !file.startsWith('Templates/'))
    .map(([file, text]) => {
      const [, yaml = ''] = /^---\n([^]*?)^---$/m.exec(text) ?? [];
      return { file, name: path.posix.basename(file, '.md'), properties: parse(yaml) ?? {} };
    });
  const sources = new Set(
    notes.filter(({ properties }) => properties.kind === 'source').map(({ name }) => name),
  );
  const beside = new Map(Object.entries(ORDER).flatMap(([kind, key]) => chain(notes, kind, key)));
  return {
    ...files,
    ...Object.fromEntries(
      notes.map(({ file, name, properties: { kind } }) => {
        const up = MAPS[kind] ?? (name === HOME ? undefined : HOME);
        const crumbs = { up, ...beside.get(name) };
        const text = withCrumbs(files[file], crumbs).replace(RELATIONS, '');
        const told = kind === 'case' ? withSources(text, (source) => sources.has(source)) : text;
        return [file, RELATED.has(kind) ? `${told.trimEnd()}\n\n${RELATIONS}` : told];
      }),
    ),
  };
}

/** For each note of a kind its neighbours, in order. */
function chain(notes, kind, key) {
  const ordered = notes
    .filter(({ properties }) => properties.kind === kind && key(properties))
    .map(({ name, properties }) => ({ name, at: String(key(properties)) }))
    .sort((a, b) => (a.at === b.at ? (a.name < b.name ? -1 : 1) : a.at < b.at ? -1 : 1));
  return ordered.map(({ name }, index) => [
    name,
    { prev: ordered[index - 1]?.name, next: ordered[index + 1]?.name },
  ]);
}

/** The note with these links behind its tags, and with no others. */
function withCrumbs(text, { up, prev, next }) {
  const lines = Object.entries({ up, prev, next })
    .filter(([, name]) => name !== undefined)
    .map(([property, name]) => `${property}: "[[${name}]]"\n`);
  return text
    .replace(/^(?:up|prev|next): .*\n/gm, '')
    .replace(/^tags: .*\n/m, (tags) => tags + lines.join(''));
}
