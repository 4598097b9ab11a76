import { evaluate } from '../../../src/core/expression/evaluate';
import type { Expression } from '../../../src/core/expression/expression';
import { parseExpression } from '../../../src/core/expression/parse-expression';
import type { Scope } from '../../../src/core/expression/scope';
import type { Note } from '../../../src/core/note/note';
import { parseWikilink } from '../../../src/core/value/link';
import type { LinkValue, Value } from '../../../src/core/value/value';

const linkIn = (from: string, text: string): LinkValue => {
  const link = parseWikilink(text, from);
  if (link === null) throw new Error(`${text} is no link`);
  return link;
};

interface Given {
  readonly properties?: Readonly<Record<string, Value>>;
  readonly tags?: readonly string[];
  readonly links?: readonly string[];
  readonly embeds?: readonly string[];
}

export const noteAt = (path: string, given: Given = {}): Note => ({
  path,
  properties: new Map(Object.entries(given.properties ?? {})),
  stat: { size: 1200, created: Date.UTC(2025, 0, 1, 8), modified: Date.UTC(2025, 4, 24, 12) },
  contents: () => ({
    tags: given.tags ?? [],
    links: (given.links ?? []).map((text) => linkIn(path, text)),
    embeds: (given.embeds ?? []).map((text) => linkIn(path, text)),
  }),
});

export const AUSTRIA = noteAt('Atlas/States/Austria.md', {
  tags: ['atlas/case', 'Europe'],
  links: ['[[State Treaty]]', '[[Nowhere]]'],
  embeds: ['[[map.png]]'],
  properties: {
    price: 5,
    name: 'Austria',
    neutral_from: '1955-10-26',
    since: 1955,
    about: '1839~',
    empty: '',
    done: true,
    parts: ['a', 'b'],
    treaty: linkIn('Atlas/States/Austria.md', '[[State Treaty|the treaty]]'),
    self: linkIn('Atlas/States/Austria.md', '[[#History]]'),
    lost: linkIn('Atlas/States/Austria.md', '[[Nowhere]]'),
    'odd name': 1,
    value: 'of the note',
    nested: { type: 'object', entries: new Map<string, Value>([['sub', 7]]) },
  },
});

const TREATY = noteAt('Atlas/Treaties/State Treaty.md', {
  links: ['[[Austria]]'],
  properties: { year: 1955 },
});

const PATHS: Readonly<Record<string, string>> = {
  austria: AUSTRIA.path,
  'state treaty': TREATY.path,
  'map.png': 'map.png',
};

/** Noon of 27 May 2025. */
export const NOW = Date.UTC(2025, 4, 27, 12);

export const SCOPE: Scope = {
  note: AUSTRIA,
  holder: TREATY,
  formula: (name) => (name === 'double' ? 10 : null),
  lookup: {
    note: (path) => [AUSTRIA, TREATY].find((note) => note.path === path) ?? null,
    resolve: (target) => {
      const known = Object.values(PATHS).find((path) => path === target);
      return (
        known ??
        (Object.hasOwn(PATHS, target.toLowerCase()) ? (PATHS[target.toLowerCase()] ?? null) : null)
      );
    },
    backlinks: (path) => (path === AUSTRIA.path ? [TREATY.path] : []),
    now: () => NOW,
  },
};

export const parsed = (text: string): Expression => {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.value;
};

export const computed = (text: string, scope: Partial<Scope> = {}): Value =>
  evaluate(parsed(text), { ...SCOPE, ...scope });

export const problemOf = (text: string): string => {
  const result = parseExpression(text);
  return result.ok ? '' : result.problems.map(({ message }) => message).join('\n');
};
