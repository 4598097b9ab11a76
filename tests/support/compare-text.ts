import { compare } from '../../src/core/compare';
import type { NoteSet } from '../../src/core/ports';
import type { Result } from '../../src/core/problem';
import { parseDefinition } from '../../src/core/query/parse-definition';
import type { QueryContext } from '../../src/core/query/run-query';
import type { Table } from '../../src/core/table/table';

/**
 * The table of a definition as it is written, or the problems in its way.
 *
 * @param context - What differs from a comparison that no note holds, at the beginning of 1970.
 */
export function compareText(
  text: string,
  set: NoteSet,
  context: Partial<QueryContext> = {},
): Result<Table> {
  const definition = parseDefinition(text);
  if (!definition.ok) return definition;
  return compare(definition.value, set, {
    holder: null,
    withoutHolder: false,
    now: () => 0,
    ...context,
  });
}

/** The same where there must be a table. */
export function tableOf(text: string, set: NoteSet): Table {
  const table = compareText(text, set);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}
