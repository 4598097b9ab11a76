import { spawnSync } from 'node:child_process';
import { remarkWikiLink } from '@braindb/remark-wiki-link';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readTemplate } from '../../scripts/pack.mjs';
import { findPandoc, findYamlPerl } from '../../scripts/programs.mjs';
import { splitNote } from '../../src/core/note/frontmatter';
import { parseFrontmatter } from '../../src/core/note/parse-frontmatter';
import { findRegions } from '../../src/core/note/region';
import { noteSet } from '../support/notes';

const template = readTemplate();
const notes = Object.entries(template).filter(([path]) => path.endsWith('.md'));

/** What another program prints for these words. */
function ask(program: string, words: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

test.skipIf(findYamlPerl() === null)('a reader of YAML in Perl sees the same properties', () => {
  const texts = notes.map(([, text]) => splitNote(text).yaml ?? '{}');
  const script =
    'local $/; my $texts = decode_json(<STDIN>); my $yaml = YAML::PP->new(schema => ["Core"], boolean => "JSON::PP");' +
    'print JSON::PP->new->utf8->allow_nonref->encode([map { scalar $yaml->load_string($_) } @$texts]);';
  const told = ask(
    findYamlPerl() ?? '',
    ['-MYAML::PP', '-MJSON::PP', '-e', script],
    JSON.stringify(texts),
  );
  const read = (yaml: string, path: string) =>
    Object.fromEntries(parseFrontmatter(yaml, path).properties ?? []);
  for (const [index, theirs] of (JSON.parse(told) as object[]).entries()) {
    const path = notes[index]?.[0] ?? '';
    // JSON is YAML, too: what the other reader saw is read by ours, and nothing may differ.
    expect(read(JSON.stringify(theirs), path), path).toEqual(read(texts[index] ?? '', path));
  }
});

interface LinkNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly LinkNode[];
}

/** The targets of the wikilinks below a node. */
const wikilinksIn = ({ type, value = '', children = [] }: LinkNode): string[] => [
  // In a table the plugin keeps the escape of the bar.
  ...(type === 'wikiLink' ? [value.replace(/\\$/, '')] : []),
  ...children.flatMap(wikilinksIn),
];

test('remark with a plugin for wikilinks finds the same links in the text', () => {
  // Static tables are made of other notes, and no links of the note's own.
  const bodies = notes.map(([, text]) => {
    const { body } = splitNote(text);
    const tables = findRegions(body).regions;
    return tables.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), body);
  });
  // The plugin knows no embeds.
  const reader = unified().use(remarkParse).use(remarkWikiLink);
  for (const [index, body] of bodies.entries()) {
    const path = notes[index]?.[0] ?? '';
    const theirs = wikilinksIn(reader.parse(body));
    const { links = [] } = noteSet({ [path]: body }).notes[0]?.contents() ?? {};
    const ours = links.map(({ target, subpath }) => target + subpath);
    expect(theirs.sort(), path).toEqual(ours.sort());
  }
});

interface PandocNode {
  readonly t?: string;
  readonly c?: unknown;
}

/** Every node of a type in what Pandoc made of a text. */
function nodesIn(value: unknown, type: string): PandocNode[] {
  if (Array.isArray(value)) return value.flatMap((each) => nodesIn(each, type));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as PandocNode;
  return [
    ...(node.t === type ? [node] : []),
    ...Object.values(value).flatMap((each) => nodesIn(each, type)),
  ];
}

test.skipIf(findPandoc() === null)(
  'Pandoc sees each static table whole, with its footnotes',
  () => {
    const tables = notes.flatMap(([path, text]) =>
      findRegions(text).regions.map(({ content }) => ({
        path,
        text: text.slice(content.from, content.to),
      })),
    );
    expect(tables.length).toBeGreaterThan(1);
    for (const { path, text } of tables) {
      const document: unknown = JSON.parse(
        ask(findPandoc() ?? '', ['-f', 'markdown', '-t', 'json'], text),
      );
      const rows = text.split('\n').filter((line) => /^\|(?! --- )/.test(line));
      const [table, another] = nodesIn(document, 'Table');
      expect(another, path).toBeUndefined();
      const [, , specs, [, [head]], [[, , , body]]] = table?.c as [
        unknown,
        unknown,
        unknown[],
        [unknown, [unknown]],
        [[unknown, unknown, unknown, unknown[]]],
      ];
      expect([head, ...body], path).toHaveLength(rows.length);
      const columns = rows[0]?.match(/(?<!\\)\|/g)?.length ?? 0;
      expect(specs, path).toHaveLength(columns - 1);
      const notesIn = rows.join('').match(/\[\^/g)?.length ?? 0;
      expect(nodesIn(table, 'Note'), path).toHaveLength(notesIn);
    }
  },
);
