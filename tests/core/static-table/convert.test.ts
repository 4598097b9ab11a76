import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/core/note/edit';
import { findCodeBlocks } from '../../../src/core/note/code-blocks';
import { findRegions } from '../../../src/core/note/region';
import { parseDefinition } from '../../../src/core/query/parse-definition';
import { withinComment } from '../../../src/core/static-table/comment-safe';
import {
  comparisonAt,
  conflictAt,
  definitionOf,
  isConvertible,
  toBlock,
  toTable,
} from '../../../src/core/static-table/convert';
import { writeStaticTable } from '../../../src/core/static-table/static-table';

const TABLE = '| Name |\n| --- |\n| [[Austria]] |';
const DEFINITION = 'filters: kind == "case"\norder: [file.name]';
const BLOCK = `\`\`\`comparison\n${DEFINITION}\n\`\`\``;

/** Convert what stands at a word of a text. */
function convert(text: string, word: string): string {
  const place = comparisonAt(text, text.indexOf(word));
  if (place === null) return text;
  const edit =
    place.kind === 'block' ? toTable(text, place.block, TABLE) : toBlock(text, place.region);
  return applyEdits(text, [edit]);
}

describe.each(['\n', '\r\n'])('with line endings %j', (eol) => {
  const note = (middle: string): string =>
    `---\na: 1\n---\n# Title\n\n${middle}\nRight below.\n\n${BLOCK}\n`.replaceAll('\n', eol);

  test('a code block becomes a static table, and the rest of the note stays byte for byte', () => {
    expect(convert(note(BLOCK), 'kind')).toBe(note(writeStaticTable(DEFINITION, TABLE)));
  });

  test('and comes back as it was', () => {
    expect(convert(convert(note(BLOCK), 'kind'), 'Austria')).toBe(note(BLOCK));
  });
});

test('only the comparison at the cursor is meant', () => {
  const text = `Above.\n\n${BLOCK}\n\n${writeStaticTable(DEFINITION, TABLE)}\n\nBelow.\n`;
  const kinds = ['Above', '```comparison', 'order', '<!--', 'Austria', 'Below'].map(
    (word) => comparisonAt(text, text.indexOf(word))?.kind ?? null,
  );
  expect(kinds).toEqual([null, 'block', 'block', 'table', 'table', null]);
});

test.each([
  ['other code', '```js\ncomparison\n```'],
  ['a base', '```base\nviews: []\n```'],
  ['a block that is quoted as code', '````\n```comparison\nlimit: 1\n```\n````'],
  ['a block in a comment', '<!--\n```comparison\nlimit: 1\n```\n-->'],
])('%s is no comparison', (_, text) => {
  for (let offset = 0; offset <= text.length; offset += 1) {
    expect(comparisonAt(text, offset)).toBeNull();
  }
});

test('a block in a list or a quotation cannot be converted: comments begin a line', () => {
  for (const text of ['> ```comparison\n> limit: 1\n> ```', '- ```comparison\n  limit: 1\n  ```']) {
    const place = comparisonAt(text, text.indexOf('limit'));
    expect(place?.kind === 'block' && isConvertible(text, place.block)).toBe(false);
  }
  const place = comparisonAt(BLOCK, 5);
  expect(place?.kind === 'block' && isConvertible(BLOCK, place.block)).toBe(true);
});

test('a Git conflict in either is told', () => {
  const sides = '<<<<<<< HEAD\nlimit: 1\n=======\nlimit: 2\n>>>>>>> theirs';
  for (const text of [`\`\`\`comparison\n${sides}\n\`\`\``, writeStaticTable(sides, TABLE)]) {
    const place = comparisonAt(text, text.indexOf('limit'));
    expect(place && conflictAt(text, place)).toMatchObject({ line: 2 });
  }
});

test('a fence of the definition does not end its block', () => {
  const definition = 'caption: "```"\nfilters: a == "````"';
  const text = writeStaticTable(definition, TABLE);
  const block = convert(text, 'caption');
  expect(findCodeBlocks(block).map((each) => each.text)).toEqual([definition]);
});

const line = fc.oneof(
  fc.constantFrom(
    'filters: kind == "case"',
    'filters:\n  and:\n    - a == 1\n\n    - b == "x --> y"',
    'filters: >-\n  a == 1 &&\n\n  b == 2',
    'caption: "one\n\n  two"',
    "caption: 'one --> ''two'''",
    'caption: |\n  one\n\n  two -->\n',
    'caption: one --> two # why -->',
    '# a remark',
    '  ',
    '',
    'order: [file.name, "a-->b"]',
    'limit: 3 # rows',
    'properties:\n  a: { displayName: "A → --> B" }',
    'notes:\n  - "[[Austria]]"\n\n  - \'[[Belgium|b]]\'',
  ),
  fc.string({ maxLength: 12 }).map((text) => `caption: ${JSON.stringify(text)}`),
);

/** A definition without its lines. */
function meaning(definition: string): unknown {
  const parsed = parseDefinition(definition);
  return JSON.stringify(parsed.ok ? parsed.value : null, (key, value: unknown) =>
    key === 'line' ? undefined : value instanceof Map ? [...value] : value,
  );
}

test('any definition goes into a table and back: the same bytes, or where a comment cannot hold them, the same meaning', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { maxLength: 5, selector: (text) => text.split(':')[0] }),
      (lines) => {
        const definition = lines.join('\n');
        fc.pre(parseDefinition(definition).ok);
        const text = `Above.\n\n\`\`\`comparison\n${definition}${definition === '' ? '' : '\n'}\`\`\`\nBelow.\n`;
        const table = convert(text, 'comparison');
        const [region, ...more] = findRegions(table).regions;
        expect(more).toEqual([]);
        expect(region?.definition).toBe(withinComment(definition));
        expect(region?.definition).not.toContain('-->');
        expect(region?.definition).not.toMatch(/^[ \t]*\n|\n[ \t]*(\n|$)/);
        const back = convert(table, 'Austria');
        const place = comparisonAt(back, back.indexOf('comparison'));
        const again = place === null ? null : definitionOf(place);
        expect(meaning(again ?? 'none')).toBe(meaning(definition));
        if (!definition.includes('-->') && !/^[ \t]*$/m.test(definition)) expect(back).toBe(text);
      },
    ),
    { numRuns: 1000 },
  );
});
