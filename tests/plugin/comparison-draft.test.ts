import type { Editor } from 'obsidian';
import { expect, test } from 'vitest';
import { choicesToDefinition } from '../../src/plugin/choices-to-definition';
import { lookAt, makeOffer, writeComparison } from '../../src/plugin/comparison-draft';
import { insertBlock } from '../../src/plugin/insert-block';
import type { ComparisonChoices } from '../../src/ui/comparison-choices';
import { findRegions } from '../../src/core/note/region';
import { CASES } from '../support/cases';
import { noteSet } from '../support/notes';

const CHOICES: ComparisonChoices = {
  scope: 'kind',
  kind: 'case',
  folder: '',
  picked: [],
  filter: '',
  properties: [],
  orientation: 'rows',
  caption: '',
  sources: false,
  form: 'table',
};
const notes = noteSet(CASES, { excluded: ['Law'] });
const definition = (choices: Partial<ComparisonChoices>): string =>
  choicesToDefinition({ ...CHOICES, ...choices }, notes.links, 'Holder.md');

test.each([
  ['one kind', {}, 'filters: kind == "case"'],
  ['one folder', { scope: 'folder', folder: 'My "F"' }, 'filters: file.inFolder("My \\"F\\"")'],
  ['the root, which is no filter', { scope: 'folder' }, '{}'],
  ['a filter beside it', { filter: 'since > 1900' }, 'filters: kind == "case" && since > 1900'],
  ['an alternative beside it', { filter: 'a || b' }, 'filters: kind == "case" && (a || b)'],
  ['an alternative alone', { scope: 'all', filter: 'a || b' }, 'filters: a || b'],
] as const)('writes %s', (_, choices, expected) => {
  expect(definition(choices)).toBe(expected);
});

test('writes properties so that the definition finds them again, whatever their names', () => {
  const properties = ['since', 'odd name', 'file.name', 'true'];
  const set = noteSet({ 'A.md': '---\nsince: 1\nodd name: 2\nfile.name: 3\n"true": 4\n---\n' });
  const look = lookAt({ ...CHOICES, scope: 'all', properties }, { holder: '', notes: set });
  const [row] = look.table.ok ? look.table.value.rows : [];
  expect(row?.cells.slice(1).map(({ value }) => value)).toEqual([1, 2, 3, 4]);
});

test('offers the kinds by frequency, and nothing that is left out by default', () => {
  const offer = makeOffer(notes, 'Holder.md');
  expect([...offer.kinds]).toEqual([['case', 3]]);
  expect([...offer.folders]).toEqual([
    ['', 1],
    ['Cases', 3],
  ]);
  expect(offer.notes).not.toContain('Law.md');
});

test.each([
  ['the kind of the note, where others have it', 'Cases/Austria.md', 'kind', 'case'],
  ['its folder, where others are there', 'Talks/One.md', 'folder', 'Talks'],
  ['the most frequent kind', 'Alone/Paper.md', 'kind', 'source'],
  ['the most frequent kind at the root', 'Paper.md', 'kind', 'source'],
] as const)('begins with %s', (_, holder, scope, expected) => {
  const files = {
    ...CASES,
    ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`S/${n}.md`, '---\nkind: source\n---\n'])),
    'Talks/One.md': '---\nkind: talk\n---\n',
    'Talks/Two.md': 'Two.',
    'Alone/Paper.md': 'Paper.',
    'Paper.md': 'Paper.',
    'Other.md': 'Other.',
  };
  const { first } = makeOffer(noteSet(files), holder);
  expect(first.scope).toBe(scope);
  expect(first[scope]).toBe(expected);
});

test('leaves the holder out of a static table alone', () => {
  const context = { holder: 'Cases/Austria.md', notes };
  expect(lookAt(CHOICES, context).selected).toBe(2);
  expect(lookAt({ ...CHOICES, form: 'block' }, context).selected).toBe(3);
});

test('keeps a caption that would end the comment out of harm', () => {
  const written = writeComparison({ ...CHOICES, caption: 'a --> b' }, { holder: 'H.md', notes });
  const text = written.ok ? written.value : '';
  expect(findRegions(text)).toMatchObject({ regions: [{ line: 1 }], problems: [] });
  expect(text).toContain('caption: "a --\\u003e b"');
});

/** An editor that holds a text with the cursor at `^`. */
function editorWith(marked: string): { editor: Editor; text: () => string } {
  let text = marked.replace('^', '');
  const at = marked.indexOf('^');
  const editor = {
    getCursor: () => at,
    posToOffset: (offset: number) => offset,
    getValue: () => text,
    replaceRange: (block: string, offset: number) => {
      text = text.slice(0, offset) + block + text.slice(offset);
    },
  };
  return { editor: editor as unknown as Editor, text: () => text };
}

test.each([
  ['^', 'T\n'],
  ['a^', 'a\n\nT\n'],
  ['a^\n', 'a\n\nT\n\n'],
  ['a\n^', 'a\n\nT\n'],
  ['a\n\n^\n\nb\n', 'a\n\nT\n\nb\n'],
  ['a\n^\nb', 'a\n\nT\n\nb'],
  ['a^b', 'a\n\nT\n\nb'],
])('stands between blank lines when inserted into %j', (marked, expected) => {
  const { editor, text } = editorWith(marked);
  insertBlock(editor, 'T');
  expect(text()).toBe(expected);
});
