// The system programs that some tests need, and where they are looked for.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The browser that draws pictures and runs the browser tests; null where there is none. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(findOnPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** The program that makes a PDF of LaTeX; null where there is none. */
export const findPdflatex = () => findOnPath('pdflatex');

/** The program that reads Markdown and bibliographies, beside ours; null where there is none. */
export const findPandoc = () => findOnPath('pandoc');

/** A Perl with a reader of YAML 1.2, which is none of ours; null where there is none. */
export function findYamlPerl() {
  const perl = findOnPath('perl');
  if (perl === null) return null;
  return spawnSync(perl, ['-MYAML::PP', '-MJSON::PP', '-e', '1']).status === 0 ? perl : null;
}

function findOnPath(program) {
  const name = process.platform === 'win32' ? `${program}.exe` : program;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** All of them. */
export const PROGRAMS = [
  {
    find: findChromium,
    name: 'Chromium',
    without: 'the tests in a browser, those of accessibility among them',
    get: 'apt-get install chromium, or set CHROMIUM to the path of Chrome.',
  },
  {
    find: findPdflatex,
    name: 'pdflatex',
    without: 'the tests that compile LaTeX',
    get: 'apt-get install texlive-latex-recommended.',
  },
  {
    find: findPandoc,
    name: 'Pandoc',
    without: 'the tests that read the notes and the bibliography with it',
    get: 'apt-get install pandoc.',
  },
  {
    find: findYamlPerl,
    name: 'Perl with YAML::PP',
    without: 'the test that reads the properties with it',
    get: 'apt-get install libyaml-pp-perl.',
  },
];

/** What cannot be tested here for lack of a program, and how to get it. */
export const missingPrograms = () => PROGRAMS.filter(({ find }) => find() === null);

/** The same as sentences: what is said for each of these programs. */
export const leftOut = (missing = missingPrograms()) =>
  missing.map(
    ({ name, without, get }) =>
      `Left out: ${without}, for there is no ${name} here. To get it: ${get}`,
  );
