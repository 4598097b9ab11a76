import { describe, expect, test } from 'vitest';
import type { NoteSet, NoteSource } from '../../src/core/ports';

/** What the hosts may do differently, for the app reads properties by itself. */
export interface NoteSourceAbilities {
  /** Whether faults in properties have the line of the note. */
  readonly faultLines: boolean;
  /** Whether front matter in another language than YAML is told as a fault. */
  readonly foreignFrontMatter: 'fault' | 'no properties';
}

/**
 * The promises of `NoteSource`, for any adapter.
 *
 * @param name - The adapter's.
 * @param make - Makes a source over a vault that holds these files and no others.
 */
export function describeNoteSource(
  name: string,
  abilities: NoteSourceAbilities,
  make: (files: Readonly<Record<string, string>>) => NoteSource | Promise<NoteSource>,
): void {
  const read = async (files: Readonly<Record<string, string>>): Promise<NoteSet> =>
    (await make(files)).readNotes();
  const propertiesOf = async (text: string): Promise<unknown> => {
    const { notes, faults } = await read({ 'A.md': text });
    expect(faults).toEqual([]);
    return Object.fromEntries(notes[0]?.properties ?? []);
  };

  describe(`NoteSource over ${name}`, () => {
    test('gives every note, in the order of the paths', async () => {
      const { notes } = await read({
        'b.md': '',
        'B.md': '',
        'a/z.md': '',
        'x.txt': '',
        'a.md': '',
      });
      expect(notes.map(({ path }) => path)).toEqual(['B.md', 'a.md', 'a/z.md', 'b.md']);
    });

    test('reads text, numbers, checkboxes, lists and nothing', async () => {
      const text = '---\na: word\nb: 12\nc: true\nd: [x, 1]\ne:\nf: "12"\n---\nBody';
      expect(await propertiesOf(text)).toEqual({
        a: 'word',
        b: 12,
        c: true,
        d: ['x', 1],
        e: null,
        f: '12',
      });
    });

    test.each(['1955-10-26', '1955-10', '12:30', 'yes', 'no', 'on', '1839~', '1815/1819'])(
      'reads %s as text',
      async (value) => {
        expect(await propertiesOf(`---\na: ${value}\n---\n`)).toEqual({ a: value });
      },
    );

    test('keeps the order of the properties', async () => {
      const { notes } = await read({ 'A.md': '---\nz: 1\na: 2\nm: 3\n---\n' });
      expect([...(notes[0]?.properties.keys() ?? [])]).toEqual(['z', 'a', 'm']);
    });

    test('reads links as links, with the note they stand in', async () => {
      const text = '---\na: "[[Austria#^p4|AT]]"\nb: ["[[X]]", plain]\n---\n';
      const link = { type: 'link', from: 'A.md' };
      expect(await propertiesOf(text)).toEqual({
        a: { ...link, target: 'Austria', subpath: '#^p4', display: 'AT' },
        b: [{ ...link, target: 'X', subpath: '', display: null }, 'plain'],
      });
    });

    test.each([
      ['no front matter', 'Only text.\n'],
      ['an empty file', ''],
      ['an empty front matter', '---\n---\nText'],
      ['a rule far below an empty front matter', '---\n---\na: 1\n\n---\n'],
      ['a front matter that never ends', '---\na: 1\nText'],
      ['a rule in place of front matter', '----\na: 1\n----\n'],
      ['comments alone', '---\n# a: 1\n---\n'],
    ])('finds no properties in %s', async (_, text) => {
      expect(await propertiesOf(text)).toEqual({});
    });

    test.each([
      ['CRLF', '---\r\na: one\r\nb: two\r\n---\r\nText\r\n'],
      ['a byte order mark', '\uFEFF---\na: one\nb: two\n---\nText\n'],
      ['both', '\uFEFF---\r\na: one\r\nb: two\r\n---\r\n'],
      ['spaces after the dashes', '---  \na: one\nb: two\n--- \nText'],
      ['no line after the front matter', '---\na: one\nb: two\n---'],
    ])('reads properties with %s', async (_, text) => {
      expect(await propertiesOf(text)).toEqual({ a: 'one', b: 'two' });
    });

    test.each([
      ['broken YAML', '---\na: 1\nb: [open\nc: 2\n---\n'],
      ['duplicate keys', '---\na: 1\nb: 2\na: 3\n---\n'],
      ['a tab as indentation', '---\na:\n\tb: 1\n---\n'],
      ['a list in place of properties', '---\n- a\n- b\n---\n'],
      ['aliases that multiply', bomb()],
    ])('tells %s as a fault and reads the rest', async (_, text) => {
      const { notes, faults } = await read({ 'Bad.md': text, 'Good.md': '---\na: 1\n---\n' });
      expect(notes.map(({ path }) => path)).toEqual(['Good.md']);
      expect(faults).toHaveLength(1);
      expect(faults[0]?.path).toBe('Bad.md');
      expect(faults[0]?.message).toMatch(/\.$/);
      if (abilities.faultLines) expect(faults[0]?.line).toBeGreaterThan(1);
    });

    test.runIf(abilities.faultLines)('names the line of the second of two equal keys', async () => {
      const { faults } = await read({ 'A.md': '---\r\na: 1\r\nb: 2\r\na: 3\r\n---\r\n' });
      expect(faults[0]?.line).toBe(4);
    });

    test.each(['js', ' js', 'javascript', 'JS', 'json', 'coffee', 'toml'])(
      'runs nothing in front matter marked %j',
      async (language) => {
        const text = `---${language}\n{ "a": (process.ranFrontMatter = true, 1) }\n---\nText`;
        const { notes, faults } = await read({ 'A.md': text, 'B.md': '' });
        expect('ranFrontMatter' in process).toBe(false);
        expect(notes.at(-1)?.path).toBe('B.md');
        if (abilities.foreignFrontMatter === 'fault') {
          expect(faults).toMatchObject([{ path: 'A.md', line: 1 }]);
        } else expect(notes[0]).toMatchObject({ path: 'A.md', properties: new Map() });
      },
    );

    test('reads tags, links and embeds of the body, and none in code', async () => {
      const text =
        '---\ntags: [one]\n---\n#two [[B]] ![[C.png]] `[[D]] #three`\n\n```\n[[E]]\n```\n';
      const { notes } = await read({ 'A.md': text });
      const contents = notes[0]?.contents();
      expect(contents?.tags).toEqual(['one', 'two']);
      expect(contents?.links.map(({ target }) => target)).toEqual(['B']);
      expect(contents?.embeds.map(({ target }) => target)).toEqual(['C.png']);
    });

    test('resolves links as the app does', async () => {
      const { links } = await read({
        'A.md': '',
        'F/B.md': '',
        'F/C.md': '',
        'C.md': '',
        'p.png': '',
      });
      expect(links.resolve('B', 'A.md')).toBe('F/B.md');
      expect(links.resolve('F/C', 'A.md')).toBe('F/C.md');
      expect(links.resolve('p.png', 'F/B.md')).toBe('p.png');
      expect(links.resolve('Nowhere', 'A.md')).toBeNull();
    });

    test('of several notes of one name finds the one in or below the own folder, then the shortest path', async () => {
      const { links } = await read({
        'Long folder/B.md': '',
        'Ours/Deep/Deeper/B.md': '',
        'X/Y/B.md': '',
        'Ours/A.md': '',
        'A.md': '',
      });
      expect(links.resolve('B', 'Ours/A.md')).toBe('Ours/Deep/Deeper/B.md');
      expect(links.resolve('B', 'A.md')).toBe('X/Y/B.md');
      expect(links.resolve('A', 'Ours/Deep/Deeper/B.md')).toBe('A.md');
    });

    test('writes links in the format that the app begins with', async () => {
      const { links, linkFormat } = await read({ 'A.md': '', 'F/B.md': '' });
      expect(linkFormat).toEqual({ markup: 'wiki', path: 'shortest' });
      expect(links.write('F/B.md', 'A.md', null, '')).toBe('[[B]]');
      expect(links.write('F/B.md', 'A.md', 'b', '#x')).toBe('[[B#x|b]]');
      expect(links.write('F/B.md', 'A.md', null, '#x')).toBe('[[B#x]]');
    });
  });
}

/** YAML whose aliases would fill the memory. */
function bomb(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < 9; level += 1) {
    const alias = `*a${String(level - 1)}`;
    lines.push(
      `a${String(level)}: &a${String(level)} [${Array<string>(10).fill(alias).join(', ')}]`,
    );
  }
  return `---\n${lines.join('\n')}\n---\n`;
}
