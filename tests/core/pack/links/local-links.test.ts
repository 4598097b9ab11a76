import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LINK_FORMAT, type LinkFormat } from '../../../../src/core/note/link-format';
import { indexLinks } from '../../../../src/core/note/link-index';
import { linksOf } from '../../../../src/core/note/note';
import { readNote } from '../../../../src/core/note/read-note';
import { foldPath } from '../../../../src/core/pack/fold-path';
import { localise } from '../../../../src/core/pack/links/local-links';
import { nameOf } from '../../../../src/core/pack/pack';

/** A vault in which our files are at these paths, by the names that they have in our notes. */
function vaultOf(
  ours: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  format: Partial<LinkFormat> = {},
  missing: readonly string[] = [],
) {
  const whole = { ...DEFAULT_LINK_FORMAT, ...format };
  const byName = new Map(Object.entries(ours).map(([name, path]) => [foldPath(name), path]));
  const there = Object.values(ours).filter((path) => !missing.includes(path));
  return {
    find: (name: string) => byName.get(foldPath(name)) ?? null,
    links: indexLinks([...there, ...others], whole),
    format: whole,
  };
}

const OURS = {
  Austria: 'Atlas/States/Austria.md',
  Belgium: 'Atlas/States/Belgium.md',
  'Essay on neutrality': 'Atlas/Essay on neutrality.md',
  "Austria's law": "Atlas/Treaties/Austria's law.md",
  'map.png': 'Atlas/map.png',
};
const FROM = 'Atlas/States/Belgium.md';
const CLASH = ['Holidays/Austria.md'];

const local = (text: string, vault: Parameters<typeof localise>[2]): string =>
  localise(text, FROM, vault);

describe('a link of our notes', () => {
  test.each<[string, ReturnType<typeof vaultOf>, string, string]>([
    ['stays where nothing clashes', vaultOf(OURS), '[[Austria]]', '[[Austria]]'],
    [
      'names the folder where another note has its name, and shows what it showed',
      vaultOf(OURS, CLASH),
      '[[Austria]] and [[Austria#^p4]]',
      '[[Atlas/States/Austria|Austria]] and [[Atlas/States/Austria#^p4|Austria > p4]]',
    ],
    [
      'keeps its own text and its place in the note',
      vaultOf(OURS, CLASH),
      '[[Austria#^p4|the case]]',
      '[[Atlas/States/Austria#^p4|the case]]',
    ],
    [
      'is written as Markdown for a reader who writes Markdown',
      vaultOf(OURS, [], { markup: 'markdown' }),
      '[[Essay on neutrality#^p4|4]], [[Austria]]',
      '[4](Essay%20on%20neutrality.md#^p4), [Austria](Austria.md)',
    ],
    [
      'is written relative to its note',
      vaultOf(OURS, [], { path: 'relative' }),
      '[[Austria]], [[Essay on neutrality]]',
      '[[Austria]], [[../Essay on neutrality|Essay on neutrality]]',
    ],
    [
      'is written from the top of the vault',
      vaultOf(OURS, [], { path: 'absolute' }),
      '[[Austria|AT]]',
      '[[Atlas/States/Austria|AT]]',
    ],
    [
      'shows the new name of a note that the reader renamed',
      vaultOf({ ...OURS, Austria: 'Österreich.md' }),
      '[[Austria]], [[Austria|AT]]',
      '[[Österreich]], [[Österreich|AT]]',
    ],
    [
      'embeds what it embedded',
      vaultOf(OURS, ['map.png', ...CLASH], { path: 'absolute' }),
      '![[Austria]] ![[map.png|200]]',
      '![[Atlas/States/Austria|Austria]] ![[Atlas/map.png|200]]',
    ],
    [
      'does not open another note in place of one that was deleted',
      vaultOf(OURS, CLASH, {}, ['Atlas/States/Austria.md']),
      '[[Austria]]',
      '[[Atlas/States/Austria|Austria]]',
    ],
    [
      'waits for a note that was deleted',
      vaultOf(OURS, [], {}, ['Atlas/States/Austria.md']),
      '[[Austria]]',
      '[[Austria]]',
    ],
    [
      'to no note of ours stays',
      vaultOf(OURS, CLASH),
      '[[Vienna]] [[#Top]]',
      '[[Vienna]] [[#Top]]',
    ],
    [
      'keeps the cell of its table together',
      vaultOf(OURS, CLASH),
      '| Name | Code |\n| --- | --- |\n| [[Austria]] | [[Austria\\|A]] |\n\n[[Austria]]',
      '| Name | Code |\n| --- | --- |\n| [[Atlas/States/Austria\\|Austria]] | [[Atlas/States/Austria\\|A]] |\n\n[[Atlas/States/Austria|Austria]]',
    ],
    [
      'in code stays',
      vaultOf(OURS, CLASH),
      '`[[Austria]]` \\[[Austria]]\n\n```\n[[Austria]]\n```\n\n    [[Austria]]\n',
      '`[[Austria]]` \\[[Austria]]\n\n```\n[[Austria]]\n```\n\n    [[Austria]]\n',
    ],
  ])('%s', (_, vault, shipped, expected) => {
    expect(local(shipped, vault)).toBe(expected);
  });

  test('in a property is a wikilink whatever the format, for the app reads no other there', () => {
    const vault = vaultOf(OURS, CLASH, { markup: 'markdown' });
    const text = '---\nsource: ["[[Austria|art. I]]"]\n---\n[[Austria|art. I]]\n';
    expect(local(text, vault)).toBe(
      '---\nsource: ["[[Atlas/States/Austria|art. I]]"]\n---\n[art. I](Atlas/States/Austria.md)\n',
    );
  });

  test.each([
    [`a: '[[Austria''s law]]'`, `a: '[[Atlas/Treaties/Austria''s law|Austria''s law]]'`],
    [`a: "[[Austria's law]]" # ours`, `a: "[[Atlas/Treaties/Austria's law|Austria's law]]" # ours`],
    [`"[[Austria]]": 1 # a name`, `"[[Austria]]": 1 # a name`],
    ['a: see [[Austria]]', 'a: see [[Atlas/States/Austria|Austria]]'],
    [
      'a: >-\n  see [[Austria]]\n  there\nb: 1',
      'a: >-\n  see [[Atlas/States/Austria|Austria]]\n  there\nb: 1',
    ],
    ['a: "\\u005b[Austria]]"', 'a: "[[Atlas/States/Austria|Austria]]"'],
  ])('keeps the quotes of a property: %s', (yaml, expected) => {
    const vault = vaultOf(OURS, ['Austria.md', "Austria's law.md"]);
    expect(local(`---\n${yaml}\n---\n[[Vienna]]`, vault)).toBe(`---\n${expected}\n---\n[[Vienna]]`);
  });

  test('quotes a property that needs it under a new name', () => {
    const vault = vaultOf({ ...OURS, Austria: 'A: "B".md' });
    const text = local('---\na: see [[Austria]]\nb: "[[Austria]]"\n---\n', vault);
    const read = readNote(FROM, text, { size: 0, created: 0, modified: 0 });
    const properties = 'note' in read ? read.note.properties : null;
    expect(properties?.get('a')).toBe('see [[A: "B"]]');
    expect(properties?.get('b')).toMatchObject({ target: 'A: "B"' });
  });

  test('in the definition of a static table is a wikilink, and in its rows as it stands: they are made anew', () => {
    const table = (link: string, cell: string): string =>
      `<!-- comparison\nnotes: ["${link}"]\n-->\n\n| Name |\n| --- |\n| ${cell} |\n\n<!-- /comparison 0123456789ab -->\n`;
    const vault = vaultOf(OURS, CLASH, { markup: 'markdown' });
    expect(local(table('[[Austria]]', '[[Austria]]'), vault)).toBe(
      table('[[Atlas/States/Austria|Austria]]', '[[Austria]]'),
    );
  });

  test('in a base is written as in properties', () => {
    const base = 'filters: note.links.contains("[[Austria]]")\nviews: [{name: "[[Austria]]"}]\n';
    expect(localise(base, 'Atlas/Cases.base', vaultOf(OURS, CLASH))).toContain(
      'views: [{name: "[[Atlas/States/Austria|Austria]]"}]',
    );
  });

  test('on a canvas leads where our file is', () => {
    const canvas = `{\n\t"nodes":[\n\t\t{"id":"1","type":"file","file":"Atlas/States/Austria.md"},\n\t\t{"id":"2","type":"text","text":"say \\"[[Austria]]\\" and \\"file\\": \\"x\\""},\n\t\t{"id":"3","type":"file","file":"Other.md"}\n\t]\n}`;
    const vault = vaultOf({ ...OURS, Austria: 'Mine/Austria.md' }, CLASH);
    expect(localise(canvas, 'Atlas/Map.canvas', vault)).toBe(
      canvas
        .replace('Atlas/States/Austria.md', 'Mine/Austria.md')
        .replace('[[Austria]]', '[[Mine/Austria|Austria]]'),
    );
  });
});

describe('in every vault', () => {
  const names = ['Austria', 'Belgium', 'Café', 'Law (1955)', "King's note", 'v1.2', 'map.png'];
  const folder = fc.constantFrom('', 'Atlas', 'Atlas/States', 'Mine', 'Mine/Deep er', 'Zażółć');
  const at = (place: string, name: string): string => {
    const file = name.endsWith('.png') ? name : `${name}.md`;
    return place === '' ? file : `${place}/${file}`;
  };
  const format = fc.record<LinkFormat>({
    markup: fc.constantFrom('wiki', 'markdown'),
    path: fc.constantFrom('shortest', 'relative', 'absolute'),
  });
  const world = fc.record({
    folders: fc.array(folder, { minLength: names.length, maxLength: names.length }),
    others: fc.array(fc.tuple(folder, fc.constantFrom(...names, 'CAFE\u0301', 'austria', 'Other'))),
    missing: fc.subarray(names.filter((name) => name !== 'Belgium')),
    format,
  });
  const piece = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', '!'),
        fc.constantFrom(...names),
        fc.constantFrom('', '#^p4', '#In brief'),
        fc.constantFrom('', '|shown', '|§ 1, art. "2"'),
      )
      .map(([bang, name, sub, display]) => `${bang}[[${name}${sub}${display}]]`),
    fc.constantFrom(
      ' and ',
      'text',
      '\n\n',
      '\n- ',
      '`x`',
      '[[Elsewhere]]',
      '\n> ',
      ' *it* ',
      '\n',
    ),
  );
  const text = fc
    .tuple(
      fc.array(piece, { maxLength: 12 }),
      fc.array(fc.constantFrom(...names), { maxLength: 4 }),
    )
    .map(([pieces, properties]) => {
      const yaml = properties.map((name, index) => `p${String(index)}: ["[[${name}|§ 1]]"]\n`);
      const rows = properties.map((name) => `| [[${name}]] | [[${name}\\|x]] |\n`);
      return `---\na: 1\n${yaml.join('')}---\n${pieces.join('')}\n\n| A | B |\n| --- | --- |\n${rows.join('')}`;
    });

  const build = (at_: {
    folders: readonly string[];
    others: readonly (readonly [string, string])[];
    missing: readonly string[];
    format: LinkFormat;
  }) => {
    const ours = Object.fromEntries(
      names.map((name, index) => [name, at(at_.folders[index] ?? '', name)]),
    );
    const own = new Set(Object.values(ours).map(foldPath));
    const others = at_.others
      .map(([place, name]) => at(place, name))
      .filter((path) => !own.has(foldPath(path)));
    const missing = at_.missing.flatMap((name) => ours[name] ?? []);
    return { ours, others, missing, vault: vaultOf(ours, others, at_.format, missing) };
  };
  const noteAt = (path: string, content: string) => {
    const read = readNote(path, content, { size: 0, created: 0, modified: 0 });
    if (!('note' in read)) throw new Error(read.fault.message);
    return read.note;
  };

  test('every link leads to our file, none to another of its name, and nothing else changes', () => {
    fc.assert(
      fc.property(world, text, (where, shipped) => {
        const { ours, missing, vault } = build(where);
        const from = ours['Belgium'] ?? '';
        const written = localise(shipped, from, vault);
        const before = linksOf(noteAt(from, shipped));
        const after = linksOf(noteAt(from, written));
        expect(after).toHaveLength(before.length);
        after.forEach((link, index) => {
          const wanted = ours[before[index]?.target ?? ''];
          const leads = vault.links.resolve(link.target, from);
          const isThere = wanted !== undefined && !missing.includes(wanted);
          expect(leads, `${shipped}\n→ ${written}`).toBe(isThere ? wanted : null);
          expect(link.subpath).toBe(before[index]?.subpath);
          const { display } = before[index] ?? {};
          if (typeof display === 'string') expect(link.display).toBe(display);
        });
        const outside = (content: string): string =>
          content.replace(/!?(\[\[[^[\]\n]+\]\]|\[[^[\]\n]*\]\([^()\n]+\))/g, '@');
        expect(outside(written)).toBe(outside(shipped));
        expect(localise(written, from, vault)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  test('in the app’s own format, where nothing clashes, not a byte changes', () => {
    fc.assert(
      fc.property(world, text, (where, shipped) => {
        const { ours, vault } = build({ ...where, others: [], format: DEFAULT_LINK_FORMAT });
        expect(localise(shipped, ours['Belgium'] ?? '', vault)).toBe(shipped);
      }),
    );
  });

  test('the names under which links are looked up are those that files are linked by', () => {
    expect(names.map((name) => nameOf(at('F', name)))).toEqual(names);
  });
});
