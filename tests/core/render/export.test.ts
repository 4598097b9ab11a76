import { expect, test } from 'vitest';
import { type Format, FORMATS, renderTable } from '../../../src/core/render/export';
import type { Cell, CellValue } from '../../../src/core/table/table';
import { noteSet } from '../../support/notes';
import { cell, table } from '../../support/tables';

const STATES: Readonly<Record<string, CellValue | Cell>> = {
  'a gap': null,
  'looked for and not found': { special: 'unknown' },
  'not applicable': { special: 'n/a' },
  'a known absence': 'none',
  'a value': '1955',
  'a disputed value': cell('1955', { disputed: true }),
  'a value seen in no primary text': cell('1955', { unchecked: true }),
  'a value both disputed and unchecked': cell('1955', { disputed: true, unchecked: true }),
  'a value other than the baseline': cell('1955', { differs: true }),
};

test.each(Object.keys(FORMATS) as Format[])(
  '%s tells values, gaps, unknown, not applicable, disputed and unchecked apart',
  (format) => {
    const drawn = Object.values(STATES).map((state) =>
      renderTable(table(['file.name', 'x'], [['Austria', state]]), format, {
        ...{ links: noteSet({}).links, holder: '', footnotes: 'c-1', date: '2026-11-26' },
        ...{ bom: false, explain: false, exit: 0 },
      }),
    );
    expect(new Set(drawn).size).toBe(Object.keys(STATES).length);
  },
);
