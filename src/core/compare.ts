import { ExhaustedError } from './expression/limits';
import type { NoteSet } from './ports';
import { failure, type Result, success } from './problem';
import type { Definition } from './query/definition';
import { type QueryContext, runQuery } from './query/run-query';
import { buildTable } from './table/build-table';
import type { Table } from './table/table';

/**
 * Make the table of a definition from the notes of a vault: the one way that every host goes.
 *
 * @returns The table, or the problems of `runQuery`; one more where the expressions take too much work.
 */
export function compare(
  definition: Definition,
  set: NoteSet,
  context: QueryContext,
): Result<Table> {
  try {
    const selection = runQuery(definition, set, context);
    return selection.ok ? success(buildTable(selection.value, definition, set)) : selection;
  } catch (error) {
    if (error instanceof ExhaustedError) return failure({ message: error.message });
    throw error;
  }
}
