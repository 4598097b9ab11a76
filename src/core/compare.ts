import { untilExhausted } from './expression/limits';
import type { NoteSet } from './ports';
import { type Result, success } from './problem';
import type { Definition } from './query/definition';
import { type QueryContext, runQuery } from './query/run-query';
import { buildTable } from './table/build-table';
import type { RowMemory } from './table/row-memory';
import type { Table } from './table/table';

/** What a comparison needs beyond its definition and the notes. */
export interface CompareContext extends QueryContext {
  /** The rows of the definition's last table; without them each is made anew. */
  readonly rows?: RowMemory;
}

/**
 * Make the table of a definition from the notes of a vault: the one way that every host goes.
 *
 * @returns The table, or the problems of `runQuery`; one more where the expressions take too much work.
 */
export function compare(
  definition: Definition,
  set: NoteSet,
  context: CompareContext,
): Result<Table> {
  return untilExhausted(() => {
    const selection = runQuery(definition, set, context);
    return selection.ok
      ? success(buildTable(selection.value, definition, set, context.rows))
      : selection;
  });
}
