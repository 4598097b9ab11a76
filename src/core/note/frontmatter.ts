import type { Problem } from '../problem';
import type { Properties } from './note';

/** A note's text cut at the end of its frontmatter; the three parts joined are the text. */
export interface SplitNote {
  /** From the start through the closing `---` and its line ending; empty without frontmatter. */
  readonly head: string;
  /** What stands between the two lines of `---`; null without frontmatter. */
  readonly yaml: string | null;
  readonly body: string;
}

const HEAD = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Cut a note at the end of its frontmatter. */
export function splitNote(text: string): SplitNote {
  const head = HEAD.exec(text);
  if (head === null) return { head: '', yaml: null, body: text };
  return { head: head[0], yaml: head[1] ?? '', body: text.slice(head[0].length) };
}

/** Properties, or what is wrong with the YAML, with its line in the note. */
export type Frontmatter =
  | { readonly properties: Properties; readonly fault: null }
  | { readonly properties: null; readonly fault: Problem };

/** The fault of properties that cannot be read; `line` is that in the note. */
export const propertiesFault = (why: string, line: number): Frontmatter => ({
  properties: null,
  fault: { message: `The properties cannot be read: ${firstLine(why)}`, line },
});

// The parser's own words, for faults that are found without it; each is told with its line in the YAML, from 1.

export const keyTwice = (line: number): Frontmatter =>
  propertiesFault('Map keys must be unique', line + 1);

export const tabIndents = (line: number): Frontmatter =>
  propertiesFault('Tabs are not allowed as indentation', line + 1);

export const listLeftOpen = (line: number): Frontmatter =>
  propertiesFault(
    'Flow sequence in block collection must be sufficiently indented and end with a ]',
    line + 1,
  );

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? '').replace(/[.:]?$/, '.');
