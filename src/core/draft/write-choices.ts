import { parseExpression } from '../expression/parse-expression';
import { fileName } from '../note/note';
import type { NoteSet } from '../ports';
import { commentSafe } from '../static-table/comment-safe';
import type { Choices } from './choices';

/**
 * Write choices as a definition, without what the definition means anyway.
 *
 * @param set - The notes, to name those picked by links that find them.
 * @param holder - Path of the note for which the links are written.
 */
export function writeChoices(choices: Choices, set: NoteSet, holder: string): string {
  const { scope, picked, properties, sort, groupBy, orientation, differences, baseline } = choices;
  const link = (path: string): string => set.links.write(path, holder, null, '');
  const unless = <T>(usual: T, value: T): T | undefined => (value === usual ? undefined : value);
  const keys = sort.filter(({ property }) => property !== '');
  return commentSafe({
    filters: unless('', filterOf(choices, set)),
    notes: scope === 'picked' ? picked.map(link) : undefined,
    order: properties.length === 0 ? undefined : ['file.name', ...properties],
    sort: keys.length === 0 ? undefined : keys,
    groupBy: groupBy === '' ? undefined : { property: groupBy, direction: 'ASC' },
    limit: unless(null, choices.limit),
    orientation: unless('rows', orientation),
    differences: unless('off', differences),
    baseline: differences === 'off' || baseline === '' ? undefined : link(baseline),
    gaps: unless(false, choices.gaps),
    sources: unless('off', choices.sources),
    caption: unless('', choices.caption),
  });
}

/** The scope and the filter field as one expression. */
function filterOf(choices: Choices, set: NoteSet): string {
  const wanted = scopeFilter(choices, set);
  const { filter } = choices;
  if (wanted === '' || filter === '') return wanted || filter;
  return `${wanted} && ${isAlternative(filter) ? `(${filter})` : filter}`;
}

function scopeFilter({ scope, kind, folder, tag, target, through }: Choices, set: NoteSet): string {
  switch (scope) {
    case 'kind':
      return kind;
    case 'folder':
      return `file.inFolder(${JSON.stringify(folder)})`;
    case 'tag':
      return `file.hasTag(${JSON.stringify(tag)})`;
    case 'link': {
      const link = `link(${JSON.stringify(shortPath(target, set))})`;
      return through === '' ? `file.hasLink(${link})` : `list(${through}).contains(${link})`;
    }
    case 'here':
      return 'this.file.hasLink(file.file)';
    default:
      return '';
  }
}

/** What names a note from everywhere: its name alone, or where others have it too, its path. */
function shortPath(path: string, { notes }: NoteSet): string {
  const name = fileName(path).toLowerCase();
  const same = notes.filter((note) => fileName(note.path).toLowerCase() === name);
  return (same.length > 1 ? path : fileName(path)).replace(/\.md$/i, '');
}

/** Whether an expression must stand in parentheses beside `&&`. */
function isAlternative(filter: string): boolean {
  const parsed = parseExpression(filter);
  return parsed.ok && parsed.value.kind === 'binary' && parsed.value.operator === '||';
}
