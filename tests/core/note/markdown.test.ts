import { build } from 'esbuild';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { remark } from 'remark';
import { expect, test } from 'vitest';
import { FOR_NODE } from '../../../scripts/build-options.mjs';
import { markdownSpans, type MarkdownSpans } from '../../../src/core/note/markdown';

/** What another reader finds, from a tree of all that there is. */
function spansInTree(text: string): MarkdownSpans {
  const spans: { [kind in keyof MarkdownSpans]: { from: number; to: number }[] } = {
    code: [],
    html: [],
  };
  const visit = (node: Nodes): void => {
    const span = {
      from: node.position?.start.offset ?? -1,
      to: node.position?.end.offset ?? -1,
    };
    if (node.type === 'code' || node.type === 'inlineCode') spans.code.push(span);
    else if (node.type === 'html') spans.html.push(span);
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(remark().parse(text));
  return spans;
}

const PIECES = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '\n',
    '\n\n',
    '    ',
    '\t',
    '> ',
    '- ',
    '1. ',
    '<b>',
    '</b>',
    '<!--',
  ],
  ...['-->', '<div>', '![', '[', ']', '(x)', 'a', 'b c', '*', '**', '\\', '&amp;', '[a]: x', '# '],
  ...['===', '---', '<http://a.b>', '"t"', '\r\n', ' ', '[[A]]', '|', '中'],
];

const markdown = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

test('code and HTML are found where another reader of Markdown finds them', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(markdownSpans(text)).toEqual(spansInTree(text));
    }),
    { numRuns: 500 },
  );
});

test('what the bundles leave out of the parser changes nothing of that', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'neutrality-atlas-markdown-'));
  const outfile = path.join(folder, 'markdown.cjs');
  try {
    await build({
      ...{ ...FOR_NODE, format: 'cjs', banner: {} },
      ...{ entryPoints: ['src/core/note/markdown.ts'], outfile },
    });
    const load = createRequire(import.meta.url);
    const built = load(outfile) as { markdownSpans: typeof markdownSpans };
    fc.assert(
      fc.property(markdown, (text) => {
        expect(built.markdownSpans(text)).toEqual(markdownSpans(text));
      }),
      { numRuns: 500 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the first sign of a text that says how it is written is counted', () => {
  expect(markdownSpans('\uFEFFa `b`')).toEqual({ code: [{ from: 3, to: 6 }], html: [] });
});
