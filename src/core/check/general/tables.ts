import { mayHoldTables } from '../../note/region';
import { refreshNote } from '../../static-table/refresh';
import { drawStaticTable } from '../../static-table/static-table';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { found, type NoteFinding } from '../finding';

/** Static tables that are out of date, changed by hand, or broken. */
export function checkTables(
  { note: { path }, text }: CheckedNote,
  { set }: CheckedVault,
  now: () => number,
): NoteFinding[] {
  if (!mayHoldTables(text)) return [];
  const { tables } = refreshNote(text, {
    path,
    links: set.links,
    draw: (definition) => drawStaticTable(definition, { holder: path, notes: set, now }),
    onEdited: () => 'keep',
    volatileIsFresh: true,
  });
  return tables.flatMap(({ line, state, problems = [] }) => {
    if (state === 'written')
      return [found('stale-table', line, 'The table is not what the notes say now.')];
    if (state === 'edited') return [found('edited-table', line, 'The table was changed by hand.')];
    return problems.map(({ message, line: place }) =>
      found('broken-table', place ?? line, message),
    );
  });
}
