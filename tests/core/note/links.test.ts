import { describe, expect, test } from 'vitest';
import { parseLink } from '../../../src/core/note/link';
import { type LinkFormat, readLinkFormat } from '../../../src/core/note/link-format';
import { indexLinks } from '../../../src/core/note/link-index';
import { shownLink } from '../../../src/core/value/link';

const paths = [
  'Home.md',
  'States/Austria.md',
  'States/Twin.md',
  'Other/Twin.md',
  'Other/Deep/Twin.md',
  'Café (1).md',
  'pic.png',
  'v1.2.md',
];
const links = (format: Partial<LinkFormat> = {}) =>
  indexLinks(paths, { markup: 'wiki', path: 'shortest', ...format });

describe('a link leads where the app takes it', () => {
  test.each([
    ['Austria', 'Home.md', 'States/Austria.md'],
    ['austria', 'Home.md', 'States/Austria.md'],
    ['States/Austria', 'Home.md', 'States/Austria.md'],
    ['States/Austria.md', 'Home.md', 'States/Austria.md'],
    ['/States/Austria', 'Home.md', 'States/Austria.md'],
    ['Cafe\u0301 (1)', 'Home.md', 'Café (1).md'],
    ['Twin', 'States/Austria.md', 'States/Twin.md'],
    ['Twin', 'Other/Deep/X.md', 'Other/Deep/Twin.md'],
    ['Twin', 'Home.md', 'Other/Twin.md'],
    ['Deep/Twin', 'Home.md', 'Other/Deep/Twin.md'],
    ['./Twin', 'Other/X.md', 'Other/Twin.md'],
    ['../States/Twin', 'Other/X.md', 'States/Twin.md'],
    ['../Twin', 'Other/Deep/X.md', 'Other/Twin.md'],
    ['./Austria', 'Home.md', null],
    ['pic.png', 'Home.md', 'pic.png'],
    ['pic', 'Home.md', null],
    ['v1.2', 'Home.md', 'v1.2.md'],
    ['', 'Home.md', 'Home.md'],
    ['Atlantis', 'Home.md', null],
  ])('%j from %s → %s', (target, from, path) => {
    expect(links().resolve(target, from)).toBe(path);
  });
});

describe('a link is written in the vault’s format', () => {
  test.each<[Partial<LinkFormat>, string, string | null, string, string]>([
    [{}, 'States/Austria.md', null, '', '[[Austria]]'],
    [{}, 'States/Austria.md', 'AT', '#1955', '[[Austria#1955|AT]]'],
    [{}, 'States/Twin.md', null, '', '[[States/Twin|Twin]]'],
    [{}, 'States/Austria.md', null, '#^p4', '[[Austria#^p4]]'],
    [{}, 'States/Twin.md', null, '#^p4', '[[States/Twin#^p4|Twin]]'],
    [{ markup: 'markdown' }, 'v1.2.md', null, '#a', '[v1.2](v1.2.md#a)'],
    [{}, 'pic.png', null, '', '[[pic.png]]'],
    [{ path: 'absolute' }, 'States/Austria.md', null, '', '[[States/Austria|Austria]]'],
    [{ path: 'relative' }, 'Other/Twin.md', null, '', '[[Other/Twin|Twin]]'],
    [{ markup: 'markdown' }, 'Café (1).md', null, '#a b', '[Café (1)](Café%20%281%29.md#a%20b)'],
    [
      { markup: 'markdown', path: 'absolute' },
      'States/Austria.md',
      'AT',
      '',
      '[AT](States/Austria.md)',
    ],
    [{ markup: 'plain' }, 'States/Austria.md', null, '', 'Austria'],
    [{ markup: 'plain' }, 'States/Austria.md', 'AT', '', 'AT'],
  ])('%j %s', (format, path, display, subpath, written) => {
    expect(links(format).write(path, 'Home.md', display, subpath)).toBe(written);
  });

  test('relative to the note that holds it', () => {
    const index = links({ path: 'relative' });
    expect(index.write('States/Twin.md', 'Other/Deep/X.md', null, '')).toBe(
      '[[../../States/Twin|Twin]]',
    );
    expect(index.write('Other/Deep/Twin.md', 'Other/X.md', null, '')).toBe('[[Deep/Twin|Twin]]');
  });

  test('with a sign before it where another file would be meant', () => {
    const twins = ['Twin.md', 'F/Twin.md', 'F/X.md', 'X.md'];
    const written = (path: LinkFormat['path'], to: string) =>
      indexLinks(twins, { markup: 'wiki', path }).write(to, 'F/X.md', 'T', '');
    expect(written('relative', 'F/Twin.md')).toBe('[[./Twin|T]]');
    expect(written('shortest', 'Twin.md')).toBe('[[/Twin|T]]');
    expect(written('absolute', 'Twin.md')).toBe('[[/Twin|T]]');
  });

  test('and leads back to the same file, whatever the format', () => {
    for (const markup of ['wiki', 'markdown'] as const) {
      for (const path of ['shortest', 'relative', 'absolute'] as const) {
        const index = links({ markup, path });
        for (const from of paths) {
          for (const to of paths) {
            const link = parseLink(index.write(to, from, 'shown', ''), from);
            expect(link && index.resolve(link.target, from), `${markup} ${path} ${from}`).toBe(to);
          }
        }
      }
    }
  });
});

test.each([
  [null, 'wiki', 'shortest'],
  ['{}', 'wiki', 'shortest'],
  ['{"useMarkdownLinks": true, "newLinkFormat": "relative"}', 'markdown', 'relative'],
  ['{"useMarkdownLinks": false, "newLinkFormat": "absolute"}', 'wiki', 'absolute'],
  ['{"useMarkdownLinks": "yes", "newLinkFormat": "longest"}', 'wiki', 'shortest'],
  ['not JSON', 'wiki', 'shortest'],
  ['null', 'wiki', 'shortest'],
])('the settings %s write links as %s, %s', (app, markup, path) => {
  expect(readLinkFormat(app)).toEqual({ markup, path });
});

describe('the text a link shows', () => {
  test.each([
    ['[[Austria|AT]]', 'AT'],
    ['[[States/Austria]]', 'Austria'],
    ['[[pic.png]]', 'pic.png'],
    ['[[Austria#In brief]]', 'Austria > In brief'],
    ['[[Essay#^p4]]', 'Essay > p4'],
    ['[[#In brief]]', 'In brief'],
    ['[[Some/Where]]', 'Where'],
    ['[[A\\|x]]', 'x'],
    ['[[A|]]', 'A'],
  ])('%s → %s', (text, shown) => {
    const link = parseLink(text, 'Home.md');
    expect(link && shownLink(link)).toBe(shown);
  });

  test.each(['[[]]', 'text', '[[a]] and [[b]]', '[x](https://a.b)', '[x](mailto:a@b.c)', '[[a]'])(
    '%s is no link',
    (text) => {
      expect(parseLink(text, 'Home.md')).toBeNull();
    },
  );

  test('an address that cannot be decoded is taken as it stands', () => {
    expect(parseLink('[x](50%.md)', 'Home.md')?.target).toBe('50%.md');
  });
});
