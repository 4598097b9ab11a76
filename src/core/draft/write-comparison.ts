import { type Result, success } from '../problem';
import { drawStaticTable, writeStaticTable } from '../static-table/static-table';
import type { Choices } from './choices';
import type { DraftContext } from './preview';
import { writeChoices } from './write-choices';

/** The Markdown of what was chosen: a static table, or a live code block. */
export function writeComparison(choices: Choices, context: DraftContext): Result<string> {
  const definition = writeChoices(choices, context.notes, context.holder);
  if (choices.form === 'block') return success(`\`\`\`comparison\n${definition}\n\`\`\``);
  const drawn = drawStaticTable(definition, context);
  return drawn.ok ? success(writeStaticTable(definition, drawn.value.markdown)) : drawn;
}
