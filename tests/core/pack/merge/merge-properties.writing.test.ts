import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { mergeProperties } from '../../../../src/core/pack/merge/merge-properties';

const context = { path: 'A.md', resolve: (target: string) => `${target}.md`, find: () => null };
const merge = (base: string, mine: string, theirs: string) =>
  mergeProperties({ base, mine, theirs }, context);

const word = fc.constantFrom('a', 'b', 'c', '[[A]]', '[[B|b]]', '1955-10-26', 'x: y', '#z', "it's");
const value = fc.oneof(
  word,
  fc.integer({ min: 0, max: 3 }),
  fc.uniqueArray(word, { maxLength: 4 }),
);
const names = ['kind', 'from', 'from_source', 'list', 'unknown', 'żółw', '__proto__', 'with space'];
const data = fc
  .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 7 })
  .map((entries) => new Map(entries));
type Data = ReadonlyMap<string, unknown>;

/** How the properties of a note can be written. */
const style = fc.record({
  flow: fc.boolean(),
  quote: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
  indentSeq: fc.boolean(),
  reverse: fc.boolean(),
  crlf: fc.boolean(),
  comment: fc.boolean(),
});
type Style = typeof style extends fc.Arbitrary<infer Each> ? Each : never;

function written(
  properties: Data,
  edition: number,
  { flow, quote, indentSeq, reverse, crlf, comment }: Style,
): string {
  const entries = [...properties].map(([name, each]) =>
    stringify(new Map([[name, each]]), {
      collectionStyle:
        (flow && Array.isArray(each)) || (each instanceof Array && each.length === 0)
          ? 'any'
          : 'block',
      defaultStringType: quote,
      defaultKeyType: 'PLAIN',
      indentSeq,
      lineWidth: 0,
    }),
  );
  const lines = [`atlas: case/a@${edition}\n`, ...(reverse ? entries.reverse() : entries)];
  const text = lines
    .map((line, index) => (comment ? `# comment ${index}\n${line}` : line))
    .join('');
  return text.trimEnd().replaceAll('\n', crlf ? '\r\n' : '\n');
}

const PLAIN: Style = {
  flow: false,
  quote: 'PLAIN',
  indentSeq: true,
  reverse: false,
  crlf: false,
  comment: false,
};
const ours = (properties: Data, edition: number): string => written(properties, edition, PLAIN);

/** The properties of YAML, one text as a list of one, and nothing for what is empty. */
function read(yaml: string): Map<string, readonly string[]> {
  const all = parse(yaml.replaceAll('\r\n', '\n'), { mapAsMap: true }) as Map<string, unknown>;
  const items = [...all].map(
    ([name, each]) => [name, (Array.isArray(each) ? each : [each]).map(String)] as const,
  );
  return new Map(items.filter(([name, each]) => name !== 'atlas' && each.length > 0));
}

test('written another way it is no edit, and what comes of it says what ours says', () => {
  fc.assert(
    fc.property(data, data, style, (base, theirs, how) => {
      const { text, edited, conflicts } = merge(
        ours(base, 1),
        written(base, 1, how),
        ours(theirs, 2),
      );
      // What the reader writes into a comment is the reader's.
      expect({ edited, conflicts }).toEqual({ edited: how.comment, conflicts: [] });
      expect(read(text)).toEqual(read(ours(theirs, 2)));
    }),
    { numRuns: 400 },
  );
});

test('where we changed nothing every byte stays but the edition, and a second run changes nothing', () => {
  fc.assert(
    fc.property(data, data, data, style, (base, mine, theirs, how) => {
      const own = written(mine, 1, how);
      expect(merge(ours(base, 1), own, ours(base, 1)).text).toBe(own);
      const { text } = merge(ours(base, 1), own, ours(theirs, 2));
      expect(merge(ours(theirs, 2), text, ours(theirs, 2)).text).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test('any text at all is merged without a fault', () => {
  fc.assert(
    fc.property(
      data,
      fc.oneof(
        fc.string(),
        fc.string({
          unit: fc.constantFrom(
            'a',
            ':',
            ' ',
            '\n',
            '-',
            '[',
            ']',
            '{',
            '#',
            '&',
            '*',
            '"',
            "'",
            '|',
            '>',
            '?',
            '!',
            '%',
            '\t',
          ),
        }),
      ),
      data,
      (base, mine, theirs) => {
        const { text } = merge(ours(base, 1), mine, ours(theirs, 2));
        for (const line of mine.split('\n'))
          if (/^#[^\r]*$/.test(line)) expect(text).toContain(line);
      },
    ),
    { numRuns: 1000 },
  );
});
