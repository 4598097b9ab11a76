import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { splitNote } from '../../../../src/core/note/frontmatter';
import { indexLinks } from '../../../../src/core/note/link-index';
import type { MergeContext } from '../../../../src/core/pack/merge/merge';
import { mergeBody } from '../../../../src/core/pack/merge/merge-body';
import { writeStaticTable } from '../../../../src/core/static-table/static-table';

const PATHS = ['Notes/Note.md', 'States/Austria.md', 'States/Belgium (1936–1940).md', 'map.png'];
const context: MergeContext = {
  path: 'Notes/Note.md',
  resolve: indexLinks(PATHS, { markup: 'wiki', path: 'shortest' }).resolve,
  find: (name) => (name === 'Österreich' ? 'States/Austria.md' : null),
};
const merge = (base: string, mine: string, theirs: string) =>
  mergeBody({ base, mine, theirs }, context);
/** Whether a reader who has `mine` of `base` changed more than its formatting. */
const isEdited = (base: string, mine: string): boolean => merge(base, mine, base).edited;

const BODY = '## In brief\n\nOne.\n\nTwo.\n\n## Later\n\nThree.\n\nFour.\n';

describe('both changed the body', () => {
  test('keeps the line the reader rewrote and takes the line that we added', () => {
    const mine = BODY.replace('One.', 'One of mine.');
    const theirs = BODY.replace('Four.', 'Four.\n\nFive.');
    expect(merge(BODY, mine, theirs)).toEqual({
      text: '## In brief\n\nOne of mine.\n\nTwo.\n\n## Later\n\nThree.\n\nFour.\n\nFive.\n',
      edited: true,
      conflicts: [],
    });
  });

  test('keeps what the reader removed away, and removes what we removed', () => {
    const mine = BODY.replace('One.\n\n', '');
    const theirs = BODY.replace('\n\nFour.', '');
    expect(merge(BODY, mine, theirs).text).toBe('## In brief\n\nTwo.\n\n## Later\n\nThree.\n');
  });

  test('takes the same change on both sides for one, in the words as the reader has them', () => {
    const mine = BODY.replace('One.', '*New*   one.');
    const theirs = BODY.replace('One.', '_New_ one.').replace('Four.', '4.');
    expect(merge(BODY, mine, theirs)).toEqual({
      text: mine.replace('Four.', '4.'),
      edited: true,
      conflicts: [],
    });
  });

  test('leaves the text as it is, byte for byte, where the reader has all of ours already', () => {
    const theirs = BODY.replace('One.', 'Uno.');
    const mine = theirs.replaceAll('\n', '\r\n').trimEnd();
    expect(merge(BODY, mine, theirs).text).toBe(mine);
  });

  test('separates a line of ours from a last line of the reader that ends the file', () => {
    const [base, mine, theirs] = ['A\n\nB\n', 'A!\n\nB', 'A\n\nB\nC\n'];
    expect(merge(base, mine, theirs).text).toBe('A!\n\nB\nC');
  });

  test('keeps paragraphs apart where ours stands before a line that had none above it', () => {
    expect(merge('A\n\nB\n', 'A\n\nB!\n', 'New\n\nA\n\nB\n').text).toBe('New\n\nA\n\nB!\n');
    const unspaced = merge('# H\n\nA\n\nB\n', '# H\nA\n\nB!\n', '# H\n\nNew\n\nA\n\nB\n');
    expect(unspaced.text).toBe('# H\n\nNew\n\nA\n\nB!\n');
  });

  test.each([
    ['blocks of code', ''],
    ['quoted blocks of code', '> '],
  ])('takes no sections for moved because %s have the same fences', (_, quote) => {
    const code = (word: string): string =>
      ['```js', word, '', `+ ${word}`, '```'].map((line) => quote + line).join('\n');
    const note = (...parts: string[]): string => `${parts.join('\n\n')}\n`;
    const base = note('## A', '## B', '## C', '## D', '## E', code('one'), '## G');
    const mine = note('## A', '## B', '## C', '## Mine', '## E', code('one'), '## G');
    const theirs = note('## A', code('two'), '## C', '## D', '## E', '## F', '## G');
    expect(merge(base, mine, theirs)).toEqual({
      text: note('## A', code('two'), '## C', '## Mine', '## E', '## F', '## G'),
      edited: true,
      conflicts: [],
    });
  });

  test('leaves a body alone of which the reader kept no line, and tells ours', () => {
    const mine = 'All of my own.\n';
    const { text, conflicts } = merge(BODY, mine, BODY.replace('One.', 'Uno.'));
    expect(text).toBe(mine);
    expect(conflicts).toMatchObject([
      { mine: 'All of my own.', theirs: expect.stringContaining('Uno.') },
    ]);
    expect(merge(BODY, mine, BODY).conflicts).toEqual([]);
    expect(merge(BODY, '', BODY.replace('One.', 'Uno.')).text).toBe('');
  });

  test('brings a body of ours into a note that had none, and none into it where ours went', () => {
    expect(merge('', '\n', 'A\r\n\r\nB\r\n').text).toBe('A\n\nB\n');
    expect(merge('A\n', 'A  \n', '')).toEqual({ text: '', edited: false, conflicts: [] });
  });
});

describe('both changed the same place', () => {
  test('keeps the words of the reader, names the section, and still brings in the rest of ours', () => {
    const mine = BODY.replace('Three.', 'My three.\n\nMore.');
    const theirs = BODY.replace('Three.', 'Our three.').replace('One.', 'Uno.');
    expect(merge(BODY, mine, theirs)).toEqual({
      text: mine.replace('One.', 'Uno.'),
      edited: true,
      conflicts: [
        { place: 'the section "Later"', mine: 'My three.\n\nMore.', theirs: 'Our three.' },
      ],
    });
  });

  test('names a heading that both changed by what the reader made of it', () => {
    const mine = BODY.replace('## Later', '## After that ##');
    const theirs = BODY.replace('## Later', '## Afterwards');
    const { conflicts } = merge(BODY, mine, theirs);
    expect(conflicts).toEqual([
      { place: 'the section "After that"', mine: '## After that ##', theirs: '## Afterwards' },
    ]);
  });

  test('names the beginning of the text where no heading stands above', () => {
    const { conflicts } = merge('A\n\nB\n', 'A1\n\nB\n', 'A2\n\nB\n');
    expect(conflicts).toEqual([{ place: 'the beginning of the text', mine: 'A1', theirs: 'A2' }]);
  });

  test('tells what we changed and the reader removed', () => {
    const mine = BODY.replace('Three.\n\n', '');
    const { text, conflicts } = merge(BODY, mine, BODY.replace('Three.', 'Drei.'));
    expect(text).toBe(mine);
    expect(conflicts).toEqual([{ place: 'the section "Later"', mine: '', theirs: 'Drei.' }]);
  });

  test('takes lines without one between them for one place', () => {
    const mine = BODY.replace('One.', 'Mine.');
    const theirs = BODY.replace('Two.', 'Ours.');
    expect(merge(BODY, mine, theirs).conflicts).toHaveLength(1);
  });
});

describe('both added sections at the same place', () => {
  const ours = BODY + '\n## Sources\n\n- One.\n\n## Relations\n\n![[R.base]]\n';
  const added = ours.slice(BODY.length);

  test.each([
    ['a section at the end stays at the end', '\n## My notes\n\nMine.\n', 'last'],
    ['a line at the end stays in its section', '\nMine.\n', 'first'],
    ['a part of the last section stays in it', '\nMine.\n\n### A part\n\nMore.\n', 'first'],
    ['a greater section stays below ours', '\n# All mine\n\n## A part\n', 'last'],
  ])('%s', (_, mine, place) => {
    const text = BODY + (place === 'last' ? added + mine : mine + added);
    expect(merge(BODY, BODY + mine, ours)).toEqual({ text, edited: true, conflicts: [] });
    expect(merge(ours, text, ours)).toEqual({ text, edited: true, conflicts: [] });
  });

  test.each([
    ['a heading of the same name', '\n## Sources\n\nMine.\n'],
    ['text above a greater section', '\nMine.\n\n# All mine\n'],
  ])('%s is a conflict', (_, mine) => {
    const { text, conflicts } = merge(BODY, BODY + mine, ours);
    expect(text).toBe(BODY + mine);
    expect(conflicts).toEqual([
      { place: expect.any(String), mine: mine.trim(), theirs: added.trim() },
    ]);
  });

  test('in the middle, too, and what stands below keeps its distance', () => {
    const [before = '', after = ''] = BODY.split(/(?=## Later)/);
    const [mine, theirs] = ['## Mine\n\nA.\n\n', '## Ours\n\nB.\n\n'];
    const { text, conflicts } = merge(BODY, before + mine + after, before + theirs + after);
    expect({ text, conflicts }).toEqual({ text: before + theirs + mine + after, conflicts: [] });
  });
});

test('a Markdown link that still shows an older name of its note is no edit; other words are, and of a wikilink all', () => {
  const link = '[Austria](../States/Austria.md)';
  expect(isEdited(`In ${link}.`, 'In [Österreich](../States/Austria.md).')).toBe(false);
  expect(isEdited(`In ${link}.`, 'In [that state](../States/Austria.md).')).toBe(true);
  expect(isEdited('In [[Austria]].', 'In [[Austria|Österreich]].')).toBe(true);
});

describe('formatting', () => {
  test.each([
    ['Windows line endings', 'A\n\nB\n', 'A\r\n\r\nB\r\n'],
    ['spaces at line ends', 'A\n\nB\n', 'A  \n\nB\t\n'],
    ['more, fewer and no blank lines', 'A\n\nB\n\n\nC\n', '\nA\n\n\nB\nC'],
    ['a byte order mark', 'A\n', '\uFEFFA\n'],
    ['bullets', '- a\n- b\n', '* a\n+ b\n'],
    ['spaces after bullets', '- a\n  - b\n', '-   a\n    -   b\n'],
    ['tabs that indent lists', '- a\n    - b\n        - c\n', '- a\n\t- b\n\t\t- c\n'],
    ['numbers of a list', '1. a\n2. b\n3. c\n', '1) a\n1) b\n1) c\n'],
    ['emphasis', 'A *b*, **c** and **_d_**.', 'A _b_, __c__ and ***d***.'],
    ['spaces within a line', 'A b.', 'A   b.'],
    ['headings', '## A\n', '##   A  ##\n'],
    ['rules', 'A\n\n---\n\nB\n', 'A\n\n* * *\n\nB\n'],
    ['quotations', '> a\n> b\n', '>a\n>\n>  b\n'],
    ['addresses', 'See https://a.b/c_d_.', 'See <https://a.b/c_d_>.'],
    ['spaces behind a fence', '```js\na\n```\n', '```js  \na\n```  \n'],
    ['an indented fence', '- a\n  ```\n  b\n  ```\n', '- a\n\n    ```\n    b\n    ```\n'],
    ['tables', '| a | b |\n| --- | :-: |\n| c | |\n', '|a      | b|\n|-|:-----:|\n| c |   |\n'],
    ['a path in a link', '[[Austria]]', '[[States/Austria]]'],
    ['a link as Markdown', 'x [[Austria|it]].', 'x [it](../States/Austria.md).'],
    ['a bare link as Markdown', '[[Austria]]', '[Austria](States/Austria.md)'],
    ['a link with a text that it would have', '[[Austria]]', '[[States/Austria|Austria]]'],
    ['a link to a block', '[[Austria#^p4]]', '[Austria > p4](States/Austria.md#^p4)'],
    [
      'parentheses in an address',
      '[[Belgium (1936–1940)|B]]',
      '[B](States/Belgium%20(1936–1940).md) ',
    ],
    ['an embed', '![[map.png|100]]', '![100](../map.png)'],
    ['a link in a table', '| [[Austria\\|it]] |', '| [it](States/Austria.md) |'],
  ])('is no edit: %s', (_, base, mine) => {
    expect(isEdited(base, mine)).toBe(false);
    expect(isEdited(mine, base)).toBe(false);
    expect(merge(base, mine, base).text).toBe(mine);
  });

  test.each([
    ['a word', 'A b.', 'A c.'],
    ['emphasis', 'A *b*.', 'A b.'],
    ['stronger emphasis', 'A *b*.', 'A **b**.'],
    ['underscores within a word', 'a_b_c', 'a*b*c'],
    ['underscores in code', '`a _b_ c`', '`a *b* c`'],
    ['underscores in mathematics', '$x _b_ y$', '$x *b* y$'],
    ['escaped underscores', '\\_b\\_', '\\*b\\*'],
    ['the destination of a link', '[[Austria]]', '[[Belgium (1936–1940)|Austria]]'],
    ['the text of a link', '[[Austria]]', '[[Austria|it]]'],
    ['the block of a link', '[[Austria#^p4|it]]', '[[Austria#^p5|it]]'],
    ['a link made an embed', '[[Austria]]', '![[Austria]]'],
    ['a web address', '[a](https://b.c)', '[a](https://b.d)'],
    ['the level of a heading', '## A', '### A'],
    ['the level of a list', '- a\n- b\n', '- a\n  - b\n'],
    ['a bullet made a number', '- a', '1. a'],
    ['where a list begins to count', '1. a', '4. a'],
    ['a number out of turn', '1. a\n2. b', '1. a\n7. b'],
    ['a quotation', 'a', '> a'],
    ['a task done', '- [ ] a', '- [x] a'],
    ['a line made a heading', 'a\n\n---\n', 'a\n---\n'],
    ['the order', 'a\n\nb\n', 'b\n\na\n'],
    ['a cell', '| a | b |\n', '| a | c |\n'],
    ['a blank line in code', '```\na\n```\n', '```\na\n\n```\n'],
    ['a space in code', '```\na b\n```\n', '```\na  b\n```\n'],
    ['bullets in code', '~~~\n- a\n~~~\n', '~~~\n* a\n~~~\n'],
    ['indented code', 'x\n\n    *a*  _b_\n', 'x\n\n    *a*  *b*\n'],
    ['mathematics', '$$\n_a_\n$$\n', '$$\n*a*\n$$\n'],
    ['code in a quotation', '> ```\n> a\n> ```\n', '> ```\n>  a\n> ```\n'],
  ])('is not all that is changed: %s', (_, base, mine) => {
    expect(isEdited(base, mine)).toBe(true);
    expect(merge(base, mine, base).text).toBe(mine);
  });

  test('gives ours exactly where the reader left the body as it was', () => {
    const theirs = 'A\r\n\r\n\r\nB  ';
    expect(merge('A\n\nB\n', 'A\n\nB\n', theirs).text).toBe(theirs);
  });

  test('takes ours in the line endings of the reader', () => {
    const { text, edited } = merge(BODY, BODY.replaceAll('\n', '\r\n'), `${BODY}\nFive.\n`);
    expect(text).toBe(`${BODY}\nFive.\n`.replaceAll('\n', '\r\n'));
    expect(edited).toBe(false);
  });

  test('keeps a byte order mark where ours begins otherwise', () => {
    expect(merge('A\n\nB\n', '\uFEFFA\n\nB\n', 'C\n\nB\n').text).toBe('\uFEFFC\n\nB\n');
  });

  test('keeps the formatting that the reader gave a line, and takes over ours of one left as it was', () => {
    const { text } = merge('*a*\n\nb\n\n*c*\n', '_a_\n\n\nb\n\n*c*\n', '*a*\n\nb!\n\n_c_\n');
    expect(text).toBe('_a_\n\nb!\n\n_c_\n');
  });

  test('an item of ours stays below the item that the reader has written wider', () => {
    const theirs = '- a\n  - b\n- c\n';
    const { text, edited } = merge('- a\n- c\n', '-   a\n-   c\n', theirs);
    expect({ text, edited }).toEqual({ text: theirs, edited: false });
  });

  test('is no edit where Prettier makes it, in any of our notes', { timeout: 60_000 }, async () => {
    const root = 'vault-template';
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.md'));
    const { resolve } = indexLinks(paths, { markup: 'wiki', path: 'shortest' });
    const edited: string[] = [];
    let changed = 0;
    for (const path of paths) {
      const base = splitNote(readFileSync(`${root}/${path}`, 'utf8')).body;
      const mine = await format(base, { parser: 'markdown' });
      if (mine !== base) changed += 1;
      if (mergeBody({ base, mine, theirs: base }, { ...context, path, resolve }).edited)
        edited.push(path);
    }
    expect(edited).toEqual([]);
    expect(changed).toBeGreaterThan(paths.length / 2);
  });
});

describe('static tables', () => {
  const DEFINITION = 'filters: kind == "case"\norder: [file.name]';
  const table = (definition: string, ...rows: string[]) =>
    writeStaticTable(
      definition,
      ['| Name |', '| --- |', ...rows.map((row) => `| ${row} |`)].join('\n'),
    );
  const body = (drawn: string) => `Above.\n\n${drawn}\n\nBelow.\n`;
  const OTHER = 'filters: kind == "case"\norder: [file.name]\nlimit: 9';
  const base = body(table(DEFINITION, 'Austria', 'Belgium'));

  test('a refreshed table is no edit, and never a conflict with another edition of it', () => {
    const mine = body(table(DEFINITION, 'Austria', 'My own case'));
    const theirs = body(table(DEFINITION, 'Austria', 'Luxembourg'));
    expect(merge(base, mine, theirs)).toEqual({ text: mine, edited: false, conflicts: [] });
  });

  test('takes a new definition and leaves the table to the next refresh', () => {
    const mine = body(table(DEFINITION, 'Austria', 'My own case')).replaceAll('\n', '\r\n');
    const { text, edited, conflicts } = merge(base, mine, body(table(OTHER, 'Luxembourg')));
    expect(text).toBe(mine.replace('[file.name]', '[file.name]\r\nlimit: 9'));
    expect({ edited, conflicts }).toEqual({ edited: false, conflicts: [] });
  });

  test('keeps the definition of the reader, whatever became of the table', () => {
    const mine = body(table(OTHER, 'Austria', 'My own case'));
    const theirs = body(table(DEFINITION, 'Luxembourg')).replace('Below', 'Under it');
    const { text, edited, conflicts } = merge(base, mine, theirs);
    expect(text).toBe(mine.replace('Below', 'Under it'));
    expect({ edited, conflicts }).toEqual({ edited: true, conflicts: [] });
  });

  test('tells of a definition that both changed, and of it alone', () => {
    const mine = body(table(OTHER, 'Austria'));
    const theirs = body(table(`${DEFINITION}\nlimit: 3`, 'Belgium'));
    const { text, conflicts } = merge(base, mine, theirs);
    expect(text).toBe(mine);
    expect(conflicts).toEqual([
      { place: 'the beginning of the text', mine: 'limit: 9', theirs: 'limit: 3' },
    ]);
  });

  test('keeps a table that was changed by hand, beside a new definition of ours', () => {
    const mine = base.replace('| Belgium |', '| Belgium, so to say |');
    const { text, edited, conflicts } = merge(base, mine, body(table(OTHER, 'Luxembourg')));
    expect(text).toBe(mine.replace('[file.name]', '[file.name]\nlimit: 9'));
    expect({ edited, conflicts }).toEqual({ edited: true, conflicts: [] });
  });

  test('a table whose links were written anew for the vault is as it was made', () => {
    const linked = (link: string) => base.replace('| Austria |', `| ${link} |`);
    const mine = linked('[Austria](States/Austria.md)');
    expect(isEdited(linked('[[States/Austria\\|Austria]]'), mine)).toBe(false);
  });

  test('links in a definition are held against each other by where they lead', () => {
    const notes = (link: string) => body(table(`notes: ["${link}"]`, 'Austria'));
    expect(isEdited(notes('[[Austria]]'), notes('[[States/Austria|Austria]]'))).toBe(false);
  });

  test('keeps what the reader wrote behind the closing comment', () => {
    const mine = base.replace('\n\nBelow', ' mine\n\nBelow');
    expect(merge(base, mine, base.replace('Above', 'Over it')).text).toBe(
      mine.replace('Above', 'Over it'),
    );
  });
});

test('big bodies are merged in a moment, and lines that are all the same end it in time', () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => `Line ${index} of *many*, [[Austria]].`,
  );
  const [big, same] = [`${lines.join('\n')}\n`, 'a\n'.repeat(100_000)];
  for (const base of [big, same]) {
    const started = performance.now();
    const { text } = merge(base, `mine\n${base}`, `${base}theirs\n`);
    expect(text).toBe(`mine\n${base}theirs\n`);
    merge(base, `mine\n${base}mine too\n`, `theirs\n${base}theirs\n`);
    expect(performance.now() - started).toBeLessThan(10_000);
  }
});
