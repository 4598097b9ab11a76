import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPdflatex } from '../../../scripts/programs.mjs';
import { escapeLatex, isForPdflatex } from '../../../src/core/render/latex/escape-latex';
import { renderLatex } from '../../../src/core/render/latex/latex';
import { compileLatex } from '../../support/compile-latex';
import { anyTable, HOSTILE, hostileText } from '../../support/generated-tables';
import { cell, citation, link, table } from '../../support/tables';

const draw = (...args: Parameters<typeof table>): string => renderLatex(table(...args), null);

describe('a table as LaTeX', () => {
  test('is a table with the rules of booktabs, and names the packages it needs', () => {
    const rows = [
      [link('a.md'), 1955],
      [link('b.md'), null],
    ];
    expect(draw(['file.name', 'since'], rows, { caption: 'Two & more' }).split('\n')).toEqual([
      '% A comparison made by Neutrality Atlas. Put it into a document with \\input.',
      '% It needs \\usepackage{array,booktabs} and, with pdflatex, \\usepackage[T1]{fontenc}.',
      '\\begin{table}[htbp]',
      '\\centering',
      '\\caption{Two \\& more}',
      '\\normalsize',
      '\\renewcommand{\\arraystretch}{1.2}',
      '\\begin{tabular}{@{}lr@{}}',
      '\\toprule',
      'Name & since \\\\',
      '\\midrule',
      'a & 1955 \\\\',
      'b &  \\\\',
      '\\bottomrule',
      '\\end{tabular}',
      '\\par\\smallskip',
      '{\\footnotesize\\raggedright\\setlength{\\parindent}{0pt}%',
      'empty: no value is recorded.\\par',
      '}',
      '\\end{table}',
      '',
    ]);
  });

  test('goes on to the next page with its header when it is long', () => {
    const text = draw(
      ['A'],
      Array.from({ length: 50 }, (_, index) => [index]),
    );
    expect(text).toContain('\\usepackage{array,booktabs,longtable}');
    expect(text).toContain('\\begin{longtable}{@{}r@{}}');
    expect(text.match(/^A \\\\$/gm)).toHaveLength(2);
    expect(text).not.toContain('\\begin{table}');
  });

  test('breaks what does not fit a line, in columns that have their share of it', () => {
    const text = draw(['A', 'B', 'C'], [['long words '.repeat(20), 'short', 'two\nlines']]);
    const shares = [...text.matchAll(/p\{\\dimexpr(0\.\d+)\\linewidth/g)].map(([, n]) => Number(n));
    expect(shares).toHaveLength(3);
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
    expect(text).toContain('two\\newline lines');
  });

  test('numbers its sources and prints them below, with the meaning of its marks and the stamp', () => {
    const [a, b] = [citation('T.md', 'T, art. 1'), citation('L.md', 'Law')];
    const rows = [[cell('x', { sources: [a, b], disputed: true })], [cell('y', { sources: [b] })]];
    for (const sources of ['footnotes', 'pandoc'] as const) {
      const text = renderLatex(table(['A'], rows, { sources }), '2 notes.');
      expect(text).toContain(
        'x\\textdagger{}\\textsuperscript{1,}\\allowbreak\\textsuperscript{2}',
      );
      expect(text).toContain('y\\textsuperscript{2}');
      expect(text.split('\n').slice(-7)).toEqual([
        '\\textdagger{} disputed.\\par',
        '\\textsuperscript{1}~T, art. 1\\enskip',
        '\\textsuperscript{2}~Law\\par',
        '\\emph{2 notes.}\\par',
        '}',
        '\\end{table}',
        '',
      ]);
    }
  });

  test('cites by key for biblatex, and prints what has none', () => {
    const keyed = citation('T.md', 'T, art. II', { key: 't1867', locator: 'art. II' });
    const rows = [
      [cell('x', { sources: [keyed, citation('T.md', 'Other', { key: 'o' })] })],
      [cell('y', { sources: [citation('L.md', 'Law'), keyed] })],
    ];
    const text = draw(['A'], rows, { sources: 'biblatex' });
    expect(text).toContain('x \\autocites[art. II]{t1867}{o} \\\\');
    expect(text).toContain('y\\textsuperscript{1} \\autocite[art. II]{t1867} \\\\');
    expect(text).toContain('\\textsuperscript{1}~Law\\par');
    expect(text).toContain('\\usepackage{biblatex}');
  });

  test('shows a group where it begins, with a space before it', () => {
    const groups = {
      column: { property: 'kind', name: 'kind' },
      list: [
        { cell: cell('state'), size: 2 },
        { cell: cell('area'), size: 1 },
      ],
    };
    const text = draw(['x'], [['a'], ['b'], ['c']], { groups });
    expect(text).toContain('state & a \\\\\n & b \\\\\n\\addlinespace\narea & c \\\\');
  });

  test('says when pdflatex does not know its letters', () => {
    expect(draw(['A'], [['Łódź – 1°, «œuvre» ≠ …']])).not.toContain('lualatex');
    expect(draw(['A'], [['Україна']])).toContain('lualatex');
  });
});

describe.skipIf(findPdflatex() === null)('with pdflatex', () => {
  test('every hostile text compiles, one in each cell', () => {
    const texts = HOSTILE.filter((text) => isForPdflatex(escapeLatex(text)));
    expect(texts.length).toBeGreaterThan(60);
    const rows = texts.map((text) => [
      text,
      cell([text, text], { sources: [citation('T.md', text)] }),
    ]);
    const any = draw(['A', '[*]'], rows, { caption: texts.join(' '), sources: 'footnotes' });
    expect(compileLatex(any)).toEqual({ exit: 0, errors: [] });
  });

  test('all that the letters of pdflatex can say compiles', () => {
    const letters = Array.from({ length: 0x2300 }, (_, code) => String.fromCodePoint(code));
    const texts = letters.filter((letter) => isForPdflatex(escapeLatex(letter)));
    expect(texts.length).toBeGreaterThan(300);
    expect(
      compileLatex(
        draw(
          ['A'],
          texts.map((text) => [text]),
        ),
      ),
    ).toEqual({ exit: 0, errors: [] });
  });

  test('any tables compile, each in one document', () => {
    const text = hostileText.filter((each) => isForPdflatex(escapeLatex(each)));
    const tables = fc.sample(anyTable(text), { numRuns: 60, seed: 1 });
    const drawn = tables.map((each) => renderLatex(each, 'From here.'));
    const packages = '% \\usepackage{array,booktabs,longtable}\n';
    expect(compileLatex(packages + drawn.join('\n\\clearpage\n'))).toEqual({ exit: 0, errors: [] });
  });
});
