import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findPdflatex } from '../../scripts/programs.mjs';
import { temporaryFolder, writeInto } from './temporary-vault';

/** What a run of pdflatex came to. */
interface Compiled {
  readonly exit: number | null;
  /** Its errors, a line each; what does not fit its column is no error. */
  readonly errors: readonly string[];
}

/** Compile a fragment in a document that has no more than the packages that its own first lines name. */
export function compileLatex(fragment: string): Compiled {
  const folder = temporaryFolder();
  const packages = /\\usepackage\{(array[^}]*)\}/.exec(fragment)?.[1] ?? '';
  writeInto(folder, 'table.tex', fragment);
  writeInto(
    folder,
    'document.tex',
    [
      '\\documentclass{article}',
      '\\usepackage[T1]{fontenc}',
      `\\usepackage{${packages}}`,
      // biblatex is no small package: these stand for its commands.
      '\\newcommand{\\autocite}[2][]{(#2, #1)}',
      '\\makeatletter',
      '\\newcommand{\\autocites}[2][]{(#2, #1)%',
      '  \\@ifnextchar[{\\autocites}{\\@ifnextchar\\bgroup{\\autocites}{}}}',
      '\\makeatother',
      '\\begin{document}',
      '\\input{table.tex}',
      '\\end{document}',
    ].join('\n'),
  );
  const argv = ['-halt-on-error', '-interaction=nonstopmode', '-draftmode', 'document.tex'];
  const { status, stdout } = spawnSync(findPdflatex() ?? 'pdflatex', argv, {
    cwd: folder,
    encoding: 'latin1',
    env: { ...process.env, TEXMFOUTPUT: path.join(folder) },
  });
  const errors = stdout.split('\n').filter((line) => /^!|Missing character/.test(line));
  return { exit: status, errors };
}
