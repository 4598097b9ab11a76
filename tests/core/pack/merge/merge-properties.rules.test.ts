import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mergeProperties } from '../../../../src/core/pack/merge/merge-properties';

const context = { path: 'A.md', resolve: (target: string) => `${target}.md`, find: () => null };
const merge = (base: string, mine: string, theirs: string) =>
  mergeProperties({ base, mine, theirs }, context);

/** The properties of a note: a text, or a list of texts. */
type Data = ReadonlyMap<string, string | readonly string[]>;

const word = fc.constantFrom('a', 'b', 'c, d', '[[A|x]]', '1955-10-26', 'x: y', '#z', "it's");
const list = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const mark = fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1, maxLength: 3 });
const optional = fc.record(
  {
    p: word,
    p_source: list,
    q: word,
    q_source: list,
    żółw: list,
    __proto: list,
    'with space': word,
    unknown: mark,
    disputed: mark,
  },
  { requiredKeys: [] },
);
const data: fc.Arbitrary<Data> = optional.map((each) => new Map(Object.entries(each)));

/** How a reader writes properties, with comments in every place. */
const styles = fc.record({
  list: fc.constantFrom('block', 'wide', 'flow', 'lines'),
  quote: fc.constantFrom('"', "'"),
  eol: fc.constantFrom('\n', '\r\n'),
  hasComments: fc.boolean(),
  isReversed: fc.boolean(),
  isOneAsText: fc.boolean(),
});
type Style = typeof styles extends fc.Arbitrary<infer Each> ? Each : never;

const quoted = (text: string, quote: string): string =>
  quote === '"' ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;

/** The lines of one property. */
function written(name: string, value: string | readonly string[], style: Style): string {
  const c = (place: string): string => (style.hasComments ? ` # ${name} ${place}` : '');
  const text = (each: string): string => quoted(each, style.quote);
  const [one = ''] = value;
  if (typeof value === 'string' || (style.isOneAsText && value.length === 1))
    return `${name}: ${text(typeof value === 'string' ? value : one)}${c('text')}\n`;
  const items = value.map(text);
  if (style.list === 'flow') return `${name}: [ ${items.join(', ')} ]${c('list')}\n`;
  const behind = (index: number): string => c(`item ${value[index] ?? ''}`);
  if (style.list === 'lines') {
    const lines = items.map(
      (item, index) => `  ${item}${index < items.length - 1 ? ',' : ''}${behind(index)}\n`,
    );
    return `${name}: [\n${lines.join('')}]${c('list')}\n`;
  }
  const indent = style.list === 'wide' ? '    -   ' : '- ';
  const lines = items.map((item, index) => `${indent}${item}${behind(index)}\n`);
  return `${name}:${c('list')}\n${lines.join('')}`;
}

function reader(properties: Data, style: Style): string {
  const chunks = [...properties].map(
    ([name, value]) => (style.hasComments ? `# above ${name}\n` : '') + written(name, value, style),
  );
  const lines = ['atlas: case/a@1\n', ...(style.isReversed ? chunks.reverse() : chunks)];
  return lines.join('').trimEnd().replaceAll('\n', style.eol);
}

const OURS: Style = {
  list: 'flow',
  quote: '"',
  eol: '\n',
  hasComments: false,
  isReversed: false,
  isOneAsText: false,
};
const ours = (properties: Data, edition: number): string =>
  reader(properties, OURS).replace('@1', `@${edition}`);

const itemsOf = (properties: Data, name: string): readonly string[] =>
  [properties.get(name) ?? []].flat();
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  String([...a].sort()) === String([...b].sort());

/** What is to become of every property: its items, in any order; null where both changed it. */
function expected(base: Data, mine: Data, theirs: Data): Map<string, readonly string[] | null> {
  const result = new Map<string, readonly string[] | null>();
  const decide = (name: string, isFree: (item: string) => boolean): void => {
    const [b, m, t] = [base, mine, theirs].map((each) => itemsOf(each, name));
    if (!b || !m || !t) return;
    const changes = [...b, ...t].filter((item) => !(b.includes(item) && t.includes(item)));
    const merged = [
      ...m.filter((item) => !b.includes(item) || t.includes(item) || !isFree(item)),
      ...t.filter((item) => !b.includes(item) && !m.includes(item) && isFree(item)),
    ];
    const isList = [base, mine, theirs].some((each) => Array.isArray(each.get(name)));
    if (!changes.some(isFree) || isSame(m, t)) result.set(name, m);
    else if (isSame(m, b) || (isList && m.length > 0 && (t.length > 0 || !changes.every(isFree))))
      result.set(name, merged);
    else result.set(name, null);
  };
  const marks = ['unknown', 'disputed'];
  const names = [...new Set([base, mine, theirs].flatMap((each) => [...each.keys()]))];
  for (const name of names.filter((each) => !marks.includes(each))) decide(name, () => true);
  for (const name of ['p', 'q']) {
    const source = `${name}_source`;
    if (result.get(name) === null) result.set(source, itemsOf(mine, source));
  }
  for (const name of names.filter((each) => marks.includes(each)))
    decide(name, (item) => {
      const value = result.has(item) ? result.get(item) : [];
      return value !== null && !(name === 'unknown' && (value ?? []).length > 0);
    });
  return result;
}

const read = (yaml: string): Data =>
  parse(yaml, (_key, value: unknown) => value, { mapAsMap: true }) as Data;

test('each property becomes what the rules say, in the reader’s lines, and every comment stays', () => {
  let [told, all] = [0, 0];
  fc.assert(
    fc.property(data, data, data, styles, (base, mine, theirs, style) => {
      const own = reader(mine, style);
      const { text, conflicts } = merge(ours(base, 1), own, ours(theirs, 2));
      const rules = expected(base, mine, theirs);
      const result = read(text);
      const sorted = (items: readonly string[]): string => String([...items].sort());
      const wanted = [...rules].map(([name, items]) => [
        name,
        sorted(items ?? itemsOf(mine, name)),
      ]);
      expect([...rules.keys()].map((name) => [name, sorted(itemsOf(result, name))])).toEqual(
        wanted,
      );
      const places = [...rules].flatMap(([name, items]) => (items === null ? [name] : []));
      expect(conflicts.map(({ place }) => place).sort()).toEqual(
        places.map((name) => `the property ${name}`).sort(),
      );
      const comments = own.match(/# (?:above \S+|\S+ (?:text|list|item a|item b))\b/g) ?? [];
      const kept = [...mine].flatMap(([name, value]) =>
        places.includes(name) || String(base.get(name)) === String(theirs.get(name))
          ? [written(name, value, style).trimEnd().replaceAll('\n', style.eol)]
          : [],
      );
      expect([...comments, ...kept].filter((each) => !text.includes(each))).toEqual([]);
      expect(text.replace(/\r\n/g, '').includes(style.eol === '\n' ? '\r' : '\n')).toBe(false);
      expect(merge(ours(theirs, 2), text, ours(theirs, 2)).text, 'a second time').toBe(text);
      all += 1;
      told += conflicts.length > 0 ? 1 : 0;
    }),
    { numRuns: 1000 },
  );
  expect(told).toBeGreaterThan(all / 20);
});

test('a property that we did not change keeps its lines, whatever we changed beside it', () => {
  fc.assert(
    fc.property(data, data, data, styles, (base, mine, theirs, style) => {
      const kept = new Map([...theirs, ...base].filter(([name]) => /^[pq]$|ż|_/.test(name)));
      const next = new Map([...kept, ['new', 'n'] as const]);
      const { text } = merge(ours(kept, 1), reader(mine, style), ours(next, 2));
      const lines = reader(mine, style).replace('@1', '@2');
      const [added = ''] = /^new: "n"\r?\n/m.exec(text + style.eol) ?? [];
      expect(added).not.toBe('');
      expect(`${text}${style.eol}`.replace(added, '')).toBe(`${lines}${style.eol}`);
    }),
    { numRuns: 300 },
  );
});
