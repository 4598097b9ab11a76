import { oneOf } from './draw';
import {
  chunksOf,
  partsOf,
  tokensIn,
  propertiesOf,
  withItem,
  withoutItem,
  withoutProperty,
  withValue,
} from './note-parts';

/** What a reader does inside one note. */
export const NOTE_EDITS = [
  ...(['edit paragraph', 'insert paragraph', 'append paragraph', 'remove paragraph'] as const),
  ...(['insert code', 'insert callout', 'edit table', 'rename section', 'set property'] as const),
  ...(['add property', 'add comment', 'add item', 'remove item', 'remove property'] as const),
] as const;

export type NoteEdit = (typeof NOTE_EDITS)[number];

/**
 * A note after an edit; the same text where there is no such place.
 *
 * @param mark - A word that stands nowhere else, in everything that is written.
 * @param apart - Whether only places that are the reader's alone are edited.
 */
export function editNote(
  what: NoteEdit,
  text: string,
  at: number,
  mark: string,
  apart: boolean,
): string {
  const parts = partsOf(text);
  if (parts === null) return text;
  const { open, yaml, rest } = parts;
  const isBody = /paragraph|insert|table|section/.test(what);
  const [before, after] = isBody ? [rest, rest.replace(/^---\r?\n/, '')] : [yaml, yaml];
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const changed = isBody
    ? editBody(what, after, at, mark, apart, eol)
    : editYaml(what, yaml, at, mark, apart, eol);
  if (changed === after) return text;
  return isBody
    ? open + yaml + before.slice(0, before.length - after.length) + changed
    : open + changed + rest;
}

function editBody(
  what: NoteEdit,
  body: string,
  at: number,
  mark: string,
  apart: boolean,
  eol: string,
): string {
  const chunks = chunksOf(body);
  const isTable = (chunk: string): boolean => chunk.includes('<!-- comparison');
  const places = chunks.filter((chunk) => {
    const [token] = tokensIn(chunk);
    const isHeading = chunk.startsWith('## Section');
    if (what === 'rename section') return isHeading && (!apart || chunk.startsWith('## Section r'));
    if (what === 'edit table') return isTable(chunk) && !apart;
    return token !== undefined && !isHeading && !isTable(chunk) && (!apart || token.owner === 'r');
  });
  const chosen = oneOf(places, at);
  const lines = [`${mark} wrote żółw 中立 🕊,`, `and ${mark} once more.`];
  const own: Partial<Record<NoteEdit, readonly string[]>> = {
    'insert paragraph': lines,
    'append paragraph': lines,
    'insert code': ['```js', `${mark}();`, '```'],
    'insert callout': ['> [!tip] Mine', `> ${mark} says so.`],
  };
  const added = own[what]?.join(eol);
  if (what === 'append paragraph') {
    const last = chunks.filter((each) => each.startsWith('## ')).at(-1) ?? '';
    if (apart && !/^## Section [rn]/.test(last)) return body;
    return `${body.trimEnd()}${eol}${eol}${added ?? ''}${eol}`;
  }
  if (chosen === undefined) return body;
  const with_ = (text: string): string =>
    chunks.map((chunk) => (chunk === chosen ? text : chunk)).join('\n');
  if (added !== undefined) return with_(`${chosen.trimEnd()}${eol}${eol}${added}${eol}`);
  switch (what) {
    case 'edit paragraph':
      return with_(
        chosen.replace(at % 2 === 0 ? / (of|text of) / : / (that|second|link:|said) /, ` ${mark} `),
      );
    case 'rename section':
      return with_(chosen.replace(/(## Section \w+)/, `$1 ${mark}`));
    case 'edit table':
      return with_(chosen.replace(/\| case \|/, `| ${mark} |`));
    default:
      return chunks.filter((chunk) => chunk !== chosen).join('\n');
  }
}

function editYaml(
  what: NoteEdit,
  yaml: string,
  at: number,
  mark: string,
  apart: boolean,
  eol: string,
): string {
  if (what === 'add property') return placed(yaml, at, `mine_${mark}: ${mark} of mine${eol}`);
  if (what === 'add comment') return placed(yaml, at, `# ${mark} remarks${eol}`);
  const properties = Object.entries(propertiesOf(`---\n${yaml}---\n`));
  const isList = /item/.test(what);
  const names = properties
    .filter(([name, value]) => name !== 'atlas' && (!isList || Array.isArray(value)))
    .map(([name]) => name)
    .filter((name) => !apart || (isList ? /^[rs]_/ : /^r_/).test(name));
  const name = oneOf(names, at);
  if (name === undefined) return yaml;
  switch (what) {
    case 'set property':
      return withValue(yaml, name, at % 2 === 0 ? `${mark} is mine` : `[${mark}, mine]`);
    case 'add item':
      return withItem(yaml, name, mark);
    case 'remove item':
      return withoutItem(yaml, name, at >> 3);
    default:
      return withoutProperty(yaml, name);
  }
}

/** The YAML with a line more before one of its properties. */
function placed(yaml: string, at: number, line: string): string {
  const pieces = yaml.split(/^(?=[^\s#-])/m);
  const place = at % (pieces.length + 1);
  return [...pieces.slice(0, place), line, ...pieces.slice(place)].join('');
}
