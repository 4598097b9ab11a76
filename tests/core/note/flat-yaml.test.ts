import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../scripts/pack.mjs';
import { readFlatYaml } from '../../../src/core/note/flat-yaml/read-flat-yaml';
import type { Properties } from '../../../src/core/note/note';
import { splitNote } from '../../../src/core/note/frontmatter';
import { parseFrontmatter } from '../../../src/core/note/parse-frontmatter';

/** How many documents each promise is held against: many, others each time, where somebody asks for them. */
const asked = Number(process.env['FLAT_YAML'] ?? 0);
const RUNS = asked > 0 ? { numRuns: asked } : { numRuns: 3000, seed: 1815 };

const REAL = Object.entries(readTemplate()).flatMap(([name, text]) =>
  name.endsWith('.md') ? (splitNote(text).yaml ?? []) : [],
);

/** What the one-pass reader answers, null where it hands over; it fails if the full parser answers otherwise. */
function agree(yaml: string): boolean {
  const mine = readFlatYaml(yaml, 'F/Note.md');
  if (mine === null) return false;
  const [given, wanted] = [mine, parseFrontmatter(yaml, 'F/Note.md')].map(
    ({ properties, fault }) => fault ?? [...properties],
  );
  if (!isDeepStrictEqual(given, wanted)) expect({ yaml, given }).toEqual({ yaml, given: wanted });
  if (mine.properties !== null) answersOneByOne(yaml, mine.properties);
  return true;
}

/** Hold what properties answer for single names against all of them. */
function answersOneByOne(yaml: string, properties: Properties): void {
  const all = new Map(properties);
  // What stands before a colon is the name of none of them but at the beginning of a line.
  const names = new Set([...all.keys(), ...yaml.split(':'), 'kind', 'absent', '', yaml]);
  const ask = (of: Properties): unknown => [
    of.size,
    [...of.keys()],
    [...of.values()],
    ...[...names].map((name) => [name, of.has(name), of.get(name)]),
  ];
  const [given, wanted] = [ask(properties), ask(all)];
  if (!isDeepStrictEqual(given, wanted)) expect({ yaml, given }).toEqual({ yaml, given: wanted });
}

/** Hold both readers against each other over many documents, and count what the fast one read. */
function hold(documents: fc.Arbitrary<string>): number {
  const count = { all: 0, read: 0 };
  fc.assert(
    fc.property(documents, (yaml) => {
      count.all += 1;
      if (agree(yaml)) count.read += 1;
    }),
    RUNS,
  );
  if (asked > 0)
    process.stdout.write(
      `${String(count.all)} documents, ${String(count.read)} read in one pass\n`,
    );
  return count.read / count.all;
}

const key = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('a', 'b', 'kind', 'neutral_from', 'My key', 'größe', 'x-y'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1815',
      'true',
      'Null',
      '~',
      '"q"',
      "'q'",
      '<<',
      '__proto__',
      'a:b',
      'a#b',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

const WORD = [
  'word',
  'two words',
  '1955-10-26',
  '12:30',
  '1839~',
  'yes',
  'No',
  'null',
  'TRUE',
  'tRue',
];
const NUMBER = [
  '0',
  '-0',
  '+7',
  '012',
  '0o17',
  '0x1F',
  '1.50',
  '.5',
  '5.',
  '-.5',
  '1e3',
  '1E-2',
  '+.inf',
];
const ODD_NUMBER = [
  '.NaN',
  '-.INF',
  '.',
  '-',
  '--',
  '1_000',
  '0o8',
  '0xg',
  '1e',
  '9'.repeat(25),
  '1.5.2',
];
const TEXT = [
  '[[A|b]]',
  '[x](A%20b.md)',
  'it’s',
  "it's",
  'a "b',
  'a#b',
  'http://a.b/c?d=[e]',
  'a,b',
  '{',
  '[[',
];
const SIGN = [
  ...[': ', ':', ' #', '#', ' ', '  ', '"', "'", '\\', '\\n', '\\"', '\\u00e9', '\\x41', '\\ud83d'],
  ...[
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '- ',
    '-',
    '? ',
    '|',
    '>',
    '&a ',
    '*a',
    '!',
    '%',
    '@',
    '`',
    '~',
  ],
  ...[
    '\t',
    '\u00A0',
    '\u2028',
    '\u0085',
    '\uFEFF',
    '\0',
    '\r',
    'é',
    '😀',
    "''",
    '...',
    '---',
    '<<',
    '=',
  ],
];
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORD, ...NUMBER, ...ODD_NUMBER, ...TEXT) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGN) },
);
const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORD, ...NUMBER, ...ODD_NUMBER, ...TEXT, '') },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ maxLength: 8 }).map((text) => JSON.stringify(text)) },
  {
    weight: 2,
    arbitrary: fc.array(piece, { maxLength: 3 }).map((pieces) => `"${pieces.join('')}"`),
  },
  {
    weight: 2,
    arbitrary: fc.array(piece, { maxLength: 3 }).map((pieces) => `'${pieces.join('')}'`),
  },
);
const spaces = fc.constantFrom('', '', ' ', '  ', '   ');
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(scalar, { maxLength: 4 }), fc.constantFrom(', ', ',', ' , ', ' ,  '))
      .map(([items, comma]) => `[${items.join(comma)}]`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('[[a], [b, "c"]]', '[ ]', '[a, ]', '[,]', '[a]]', '{a: b}'),
  },
);
const comment = fc.constantFrom('', '', '', '', ' # c', '# c', ' #', '  ');
const value = fc.tuple(spaces, inline, comment).map((parts) => parts.join(''));
const list = fc
  .tuple(spaces, fc.array(fc.tuple(spaces, value), { maxLength: 4 }))
  .map(([indent, items]) => items.map(([more, item]) => `${indent}-${more} ${item}`).join('\n'));
const block = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '> ', '| # c', '>-x'),
    fc.array(
      fc.tuple(
        fc.constantFrom('  ', '  ', '  ', ' ', '    ', ''),
        fc.constantFrom('text', 'a: b', '# c', '', '- d'),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([header, lines]) => [header, ...lines.map((parts) => parts.join(''))].join('\n'));
/** What may go on below its line. */
const lines = fc
  .tuple(
    fc.constantFrom('"', "'", '', '['),
    fc.array(
      fc.tuple(
        fc.oneof(piece, fc.constantFrom('a,', 'b')),
        fc.constantFrom('\n ', '\n  ', ' \n   ', '\n\n  ', '\n', ' '),
      ),
    ),
    fc.constantFrom('"', "'", '', ']'),
  )
  .map(([before, parts, after]) => before + parts.flat().join('') + after);
const entry = fc
  .tuple(
    key,
    fc.constantFrom(': ', ': ', ':  ', ':', ' : '),
    fc.oneof(
      { weight: 5, arbitrary: value },
      { weight: 2, arbitrary: list.map((items) => `\n${items}`) },
      { weight: 1, arbitrary: block },
      { weight: 1, arbitrary: lines },
    ),
  )
  .map((parts) => parts.join(''));
const line = fc.oneof(
  { weight: 12, arbitrary: entry },
  { weight: 2, arbitrary: fc.constantFrom('', '# comment', '  # c', '  ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a: x\na: y',
      'a: [x, y',
      'a: [x,',
      'a: [',
      '\t- x',
      '\ta: x',
      '  b: c',
      'a: x\n  more',
      '  more: x',
      '  "',
      "  b'",
      '  ]',
      ' # c',
      'a: &a x',
      'b: &a [x, y]',
      'kind: &b "q"',
      'c: *a',
      'b: *b',
      'd:\n  - *a',
      'd:',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('- x', '  more', '\tx', '...', '? x', 'x', '&a b: c', '%YAML 1.1'),
  },
);
const nested = fc
  .tuple(
    key,
    fc.array(fc.tuple(fc.constantFrom('  ', '  ', '  ', ' ', '    '), entry), { maxLength: 3 }),
  )
  .map(([name, entries]) => `${name}:\n${entries.map((parts) => parts.join('')).join('\n')}`);
const ends = fc.constantFrom('\n', '\n', '\n', '\r\n');
const made = fc
  .tuple(
    fc.array(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: nested }), {
      maxLength: 6,
    }),
    ends,
  )
  .map(([lines, end]) => lines.join('\n').replaceAll('\n', end));

/** A frontmatter of ours with some of its characters and lines gone, doubled or replaced by what YAML is made of. */
const mutated = fc
  .tuple(
    fc.constantFrom(...REAL),
    fc.array(
      fc.tuple(
        fc.nat(5000),
        fc.integer({ min: 0, max: 4 }),
        fc.oneof(piece, line, fc.constant('\n')),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    ends,
  )
  .map(([text, edits, end]) => {
    const after = edits.reduce((before, [at, cut, added]) => {
      const place = at % (before.length + 1);
      return before.slice(0, place) + added + before.slice(place + cut);
    }, text);
    return after.replaceAll('\n', end);
  });

describe(
  'flat YAML that is read in one pass is what the full parser reads',
  { timeout: 24 * 3_600_000 },
  () => {
    test('in every note of ours, and none of them needs the parser', () => {
      expect(REAL.length).toBeGreaterThan(100);
      expect(REAL.filter((yaml) => !agree(yaml))).toEqual([]);
    });

    test('in notes of ours that were edited here and there', () => {
      expect(hold(mutated)).toBeGreaterThan(0.2);
    });

    test('in lines of all that properties can hold', () => {
      expect(hold(made)).toBeGreaterThan(0.2);
    });

    test('in texts as odd as they come', () => {
      const soup = fc.array(fc.oneof(piece, fc.constantFrom('\n', 'a: ', '\n- ')), {
        maxLength: 12,
      });
      hold(soup.map((pieces) => pieces.join('')));
      hold(fc.string({ unit: 'binary' }).map((text) => `a: ${text}`));
    });
  },
);
