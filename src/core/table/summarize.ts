import { ExhaustedError } from '../expression/limits';
import { formatPropertyId, type PropertyId } from '../note/property-id';
import { type Fault, ProblemError } from '../problem';
import type { Definition, Summary } from '../query/definition';
import type { Item, Selection } from '../query/selection';
import type { Links } from '../ports';
import type { Value } from '../value/value';
import { cellValue } from './cell-value';
import { isNameProperty } from './column-name';
import type { SummaryCell } from './table';

/** What a definition's summaries come to. */
interface Summarized {
  /** One for each column, null where none is asked of it; null where none is asked of any. */
  readonly columns: readonly (SummaryCell | null)[] | null;
  /** One for each item; null where none is asked. */
  readonly rows: readonly SummaryCell[] | null;
  /** Summaries without an answer. */
  readonly faults: readonly Fault[];
}

/** Compute the summaries of the columns shown, and of each item over them. */
export function summarize(
  selection: Selection,
  { summaries }: Definition,
  columns: readonly PropertyId[],
  links: Links,
): Summarized {
  const faults: Fault[] = [];
  const compute = (summary: Summary, values: readonly Value[]): SummaryCell => {
    try {
      const value = selection.summarize(summary, values);
      return { name: summary.name, value: cellValue(value, links) };
    } catch (error) {
      if (!(error instanceof ProblemError) || error instanceof ExhaustedError) throw error;
      faults.push({ path: 'summaries', message: error.message }); // no note is to blame
      return { name: summary.name, value: { special: 'error' } };
    }
  };
  const ofProperty = new Map(
    summaries.flatMap((summary) =>
      summary.property === null ? [] : [[formatPropertyId(summary.property), summary] as const],
    ),
  );
  const { items } = selection;
  const ofColumns = columns.map((id) => {
    const summary = ofProperty.get(formatPropertyId(id));
    return summary === undefined
      ? null
      : compute(
          summary,
          items.map((item) => valueOf(item, id)),
        );
  });
  const ofItem = summaries.find(({ property }) => property === null);
  const counted = columns.filter((id) => !isNameProperty(id));
  const ofRows =
    ofItem &&
    items.map((item) =>
      compute(
        ofItem,
        counted.map((id) => valueOf(item, id)),
      ),
    );
  return {
    columns: ofColumns.every((cell) => cell === null) ? null : ofColumns,
    rows: ofRows ?? null,
    faults,
  };
}

/** What a summary sees: nothing where there is no value, whatever the reason. */
function valueOf(item: Item, property: PropertyId): Value {
  const { state, value } = item.read(property);
  return state === 'value' ? value : null;
}
