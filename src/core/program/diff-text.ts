import type { Change } from '../pack/plan/plan';
import { diffLines, type DiffRow } from '../pack/plan/line-diff';

/**
 * What is written into files that are there, and into notes beside them, line by line: `-` before what goes, `+` before
 * what comes. Empty where nothing is; a file that is made new is not shown.
 */
export function diffText(changes: readonly Change[]): string {
  return changes
    .flatMap(({ path, before, text, beside }) => [
      ...(before === null || text === null ? [] : [fileText(path, before, text)]),
      ...(beside === null ? [] : [fileText(beside.path, '', beside.text)]),
    ])
    .join('');
}

function fileText(path: string, before: string, after: string): string {
  const rows = diffLines(before, after);
  const lines = rows.length === 0 ? ['  only line endings differ'] : rows.map(rowText);
  return `\n${path}\n${lines.join('\n')}\n`;
}

const SIGNS = { same: '  ', gone: '- ', new: '+ ' } as const;

const rowText = (row: DiffRow): string =>
  row.kind === 'folded'
    ? `  … ${String(row.count)} lines`
    : `${SIGNS[row.kind]}${row.parts.map(({ text }) => text).join('')}`;
