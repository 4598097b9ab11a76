import type { Fault } from '../problem';
import {
  type Cell,
  type CellItem,
  type CellLink,
  type CellValue,
  type Citation,
  type Column,
  type Counts,
  isCellLink,
  isCellList,
  isSpecial,
  type Row,
  type Special,
  type Stamp,
  type SummaryCell,
  type Table,
} from '../table/table';
import { type ColumnType, columnType } from './column-type';
import { type ExplainedStep, explainSteps } from './explain';

/**
 * A table as data for programs, item-oriented whatever its orientation. What is optional stands there where the
 * definition asks for it; docs/json.md is the reference.
 */
export interface TableDocument {
  readonly version: 1;
  readonly caption?: string;
  readonly columns: readonly JsonColumn[];
  /** Names of the properties left out because all items agree on them. */
  readonly agreeing?: readonly string[];
  /** The note against which differences are told. */
  readonly baseline?: string;
  readonly rows: readonly JsonRow[];
  /** The property that gathers the groups. */
  readonly groupBy?: Pick<Column, 'property' | 'name'>;
  readonly groups: readonly { readonly value: JsonValue; readonly notes: readonly string[] }[];
  readonly summaries: readonly (JsonSummary & { readonly property: string })[];
  readonly gaps?: JsonGaps;
  readonly stamp: Pick<Stamp, 'edition' | 'items' | 'own'> & { readonly date: string };
  readonly steps?: readonly ExplainedStep[];
  readonly faults: readonly Fault[];
  /** The exit code of the program. */
  readonly exit: number;
}

interface JsonColumn extends Pick<Column, 'property' | 'name'> {
  readonly type: ColumnType;
  readonly differs?: boolean;
}

interface JsonRow {
  readonly note: string;
  readonly cells: readonly JsonCell[];
  readonly summary?: JsonSummary;
}

interface JsonSummary {
  readonly name: string;
  readonly value: JsonValue;
}

interface JsonGaps {
  readonly columns: readonly (Counts & { readonly property: string })[];
  readonly rows: readonly (Counts & { readonly note: string })[];
  readonly total: Counts;
}

type JsonLink = Pick<CellLink, 'text'> & { readonly link: string };
type JsonItem = string | number | boolean | JsonLink;
type JsonValue = null | JsonItem | readonly JsonItem[] | { readonly special: Special['special'] };
type JsonCell = JsonValue | JsonMarkedCell;

interface JsonMarkedCell {
  readonly value: JsonValue;
  readonly disputed?: true;
  readonly unchecked?: true;
  readonly differs?: true;
  readonly sources?: readonly (JsonLink & Pick<Citation, 'key' | 'locator'>)[];
}

/** What a document says beside its table. */
export interface DocumentOptions {
  /** The day on which it is made: `2026-11-26`. */
  readonly date: string;
  /** Whether it tells how the notes were selected. */
  readonly explain: boolean;
  readonly exit: number;
}

/** Make the document of a table. */
export function tableDocument(
  table: Table,
  { date, explain, exit }: DocumentOptions,
): TableDocument {
  const { caption, columns, agreeing, rows, groups, stamp, faults } = table;
  const isTold = table.differences !== 'off';
  const baseline = rows.find(({ isBaseline }) => isBaseline);
  return {
    version: 1,
    ...(caption === null ? {} : { caption }),
    columns: columns.map(({ property, name, differs }, index) => {
      const type = columnType(rows, index);
      return isTold ? { property, name, type, differs } : { property, name, type };
    }),
    ...(table.differences === 'only' ? { agreeing } : {}),
    ...(baseline === undefined ? {} : { baseline: baseline.note }),
    rows: rows.map((row) => jsonRow(row, table.sources !== 'off')),
    ...(groups === null ? {} : { groupBy: groups.column }),
    groups: jsonGroups(table),
    summaries: jsonSummaries(table),
    ...jsonGaps(table),
    stamp: { edition: stamp.edition, items: stamp.items, own: stamp.own, date },
    ...(explain ? { steps: explainSteps(table) } : {}),
    faults,
    exit,
  };
}

function jsonRow({ note, cells, summary }: Row, hasSources: boolean): JsonRow {
  return {
    note,
    cells: cells.map((cell) => jsonCell(cell, hasSources)),
    ...(summary === null ? {} : { summary: jsonSummary(summary) }),
  };
}

function jsonGroups({ groups, rows }: Table): TableDocument['groups'] {
  let from = 0;
  return (groups?.list ?? []).map(({ cell, size }) => {
    const notes = rows.slice(from, from + size).map(({ note }) => note);
    from += size;
    return { value: jsonValue(cell.value), notes };
  });
}

const jsonSummaries = ({ summaries, columns }: Table): TableDocument['summaries'] =>
  columns.flatMap(({ property }, index) => {
    const summary = summaries?.[index] ?? null;
    return summary === null ? [] : [{ property, ...jsonSummary(summary) }];
  });

const jsonSummary = ({ name, value }: SummaryCell): JsonSummary => ({
  name,
  value: jsonValue(value),
});

function jsonGaps({ gaps, columns, rows }: Table): { readonly gaps?: JsonGaps } {
  if (gaps === null) return {};
  const ofColumns = columns.flatMap(({ property }, index) => {
    const counts = gaps.columns[index] ?? null;
    return counts === null ? [] : [{ property, ...counts }];
  });
  const ofRows = gaps.rows.map((counts, index) => ({ note: rows[index]?.note ?? '', ...counts }));
  return { gaps: { columns: ofColumns, rows: ofRows, total: gaps.total } };
}

function jsonCell(cell: Cell, hasSources: boolean): JsonCell {
  const value = jsonValue(cell.value);
  const sources = hasSources ? cell.sources : [];
  const { disputed, unchecked, differs } = cell;
  if (!disputed && !unchecked && !differs && sources.length === 0) return value;
  return {
    value,
    ...(disputed ? { disputed } : {}),
    ...(unchecked ? { unchecked } : {}),
    ...(differs ? { differs } : {}),
    ...(sources.length === 0 ? {} : { sources: sources.map(jsonSource) }),
  };
}

const jsonSource = (source: Citation): JsonLink & Pick<Citation, 'key' | 'locator'> => ({
  ...jsonLink(source),
  key: source.key,
  locator: source.locator,
});

function jsonValue(value: CellValue): JsonValue {
  if (value === null || isSpecial(value)) return value;
  return isCellList(value) ? value.map(jsonItem) : jsonItem(value);
}

/** JSON has no infinite numbers. */
function jsonItem(item: CellItem): JsonItem {
  if (isCellLink(item)) return jsonLink(item);
  return typeof item === 'number' && !Number.isFinite(item) ? String(item) : item;
}

/** A link that leads nowhere keeps the target it was written with. */
const jsonLink = ({ link, target, text }: CellLink): JsonLink => ({ link: link ?? target, text });
