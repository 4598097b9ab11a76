import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { expect, test } from 'vitest';
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

test('code and HTML are found where another reader of Markdown finds them', () => {
  const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
  fc.assert(
    fc.property(markdown, (pieces) => {
      const text = pieces.join('');
      expect(markdownSpans(text)).toEqual(spansInTree(text));
    }),
    { numRuns: 500 },
  );
});

test('the first sign of a text that says how it is written is counted', () => {
  expect(markdownSpans('\uFEFFa `b`')).toEqual({ code: [{ from: 3, to: 6 }], html: [] });
});
