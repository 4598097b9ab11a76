import { isoText } from '../value/date';
import { durationText } from '../value/duration';
import { shownLink, shownName } from '../value/link';
import { isList, isTagged, type Value } from '../value/value';

/**
 * A value as text, as concatenation and `toString()` see it.
 *
 * Nothing is the empty text; numbers as JavaScript writes them; dates in ISO 8601; links by the text
 * they show, files by their name without `.md`; the items of a list joined with `, `; objects as
 * `key: value`, joined the same way.
 */
export function textOf(value: Value): string {
  if (value === null) return '';
  if (isList(value)) return value.map(textOf).join(', ');
  return isTagged(value) ? textOfTagged(value) : String(value);
}

function textOfTagged(value: Extract<Value, { readonly type: string }>): string {
  switch (value.type) {
    case 'date':
      return isoText(value);
    case 'duration':
      return durationText(value);
    case 'link':
      return shownLink(value);
    case 'file':
      return shownName(value.path);
    case 'pattern':
      return `/${value.source}/${value.flags}`;
    case 'object':
      return [...value.entries].map(([key, item]) => `${key}: ${textOf(item)}`).join(', ');
  }
}
