import { parseExpression } from '../core/expression/parse-expression';
import { formatPropertyId } from '../core/note/property-id';
import type { Links } from '../core/ports';
import { commentSafe } from '../core/static-table/comment-safe';
import type { ComparisonChoices } from '../ui/comparison-choices';

/**
 * Write what a person chose in the form as a definition.
 *
 * @param links - To write the notes picked by hand as links.
 * @param holder - Path of the note for which the links are written.
 */
export function choicesToDefinition(
  choices: ComparisonChoices,
  links: Links,
  holder: string,
): string {
  const { scope, picked, properties, orientation, caption, sources } = choices;
  return commentSafe({
    filters: filterOf(choices) || undefined,
    notes:
      scope === 'picked' ? picked.map((path) => links.write(path, holder, null, '')) : undefined,
    order: properties.length === 0 ? undefined : ['file.name', ...properties.map(propertyText)],
    orientation: orientation === 'rows' ? undefined : orientation,
    sources: sources ? 'footnotes' : undefined,
    caption: caption === '' ? undefined : caption,
  });
}

/** The name alone where that is enough: `since`; else `note["odd name"]`. */
const propertyText = (name: string): string =>
  formatPropertyId({ source: 'note', name }).replace(/^note\./, '');

/** The scope and the filter field as one expression. */
function filterOf({ scope, kind, folder, filter }: ComparisonChoices): string {
  const scopes = {
    kind: `kind == ${JSON.stringify(kind)}`,
    folder: folder === '' ? '' : `file.inFolder(${JSON.stringify(folder)})`,
    picked: '',
    all: '',
  };
  const wanted = scopes[scope];
  if (wanted === '' || filter === '') return wanted || filter;
  return `${wanted} && ${isAlternative(filter) ? `(${filter})` : filter}`;
}

/** Whether an expression must stand in parentheses beside `&&`. */
function isAlternative(filter: string): boolean {
  const parsed = parseExpression(filter);
  return parsed.ok && parsed.value.kind === 'binary' && parsed.value.operator === '||';
}
