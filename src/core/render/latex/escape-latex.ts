/** What TeX reads otherwise than as a character; braces stay balanced, for BibTeX counts even escaped ones. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** What LaTeX or its packages print otherwise, or take for an option of a row's end or a shorthand. */
const LATEX: Readonly<Record<string, string>> = {
  ...TEX,
  _: '\\_\\allowbreak{}',
  '[': '{[}',
  ']': '{]}',
  '*': '\\char42{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  '"': '\\char34{}',
  '†': '\\textdagger{}',
  '°': '\\textdegree{}',
  '≠': '$\\neq$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '→': '$\\rightarrow$',
  '−': '$-$',
};

const write = (text: string, words: Readonly<Record<string, string>>): string =>
  [...text].map((character) => words[character] ?? character).join('');

/** Write a text as a field of a BibTeX file: one line that prints as it is. */
export const escapeBibtex = (text: string): string => write(oneLine(text), TEX);

/** Write a text so that LaTeX prints it as it is, with breaks after `_`: one line. */
export const escapeLatex = (text: string): string =>
  write(oneLine(text), LATEX).replace(/([-',])(?=\1)/g, '$1{}'); // or two become one sign

/** Control characters end a run of TeX with an error. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();

const LATIN =
  /^[\n\x20-\x7E\u00A0-\u0125\u0128-\u0137\u0139-\u013E\u0141-\u0148\u014A-\u0165\u0168-\u017E\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122≠≤≥→−]*$/;

/** Whether pdflatex, with the font encoding T1, prints every character of a text. */
export const isForPdflatex = (text: string): boolean => LATIN.test(text);
