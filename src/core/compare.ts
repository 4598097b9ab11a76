import { ExhaustedError } from './expression/limits';
import type { NoteSet } from './ports';
import { failure, type Result, success } from './problem';
import type { Definition } from './query/definition';
import { parseDefinition } from './query/parse-definition';
import { type QueryContext, runQuery } from './query/run-query';
import { buildTable } from './table/build-table';
import type { Table } from './table/table';

/** From a definition and the notes of a vault to the table: the one way that every host goes. */
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

/** The same from a definition's text; problems carry the line in it. */
export function compareText(text: string, set: NoteSet, context: QueryContext): Result<Table> {
  const definition = parseDefinition(text);
  return definition.ok ? compare(definition.value, set, context) : definition;
}
