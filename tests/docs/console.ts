import type { Page } from './pages';

/** A part of a page under one heading: the files that it shows, and what it shows typed and answered. */
export interface Section {
  readonly page: string;
  readonly title: string;
  /** Text by path, of each code block whose first line says `file=PATH`. */
  readonly files: Readonly<Record<string, string>>;
  readonly sessions: readonly Session[];
}

/** A code block `console`: lines with `$` before them are typed, all others answered. */
export type Session = readonly Typed[];

/** A command, and what the page shows as its answer. */
interface Typed {
  /** In one line. */
  readonly command: string;
  /** As it stands on the page. */
  readonly typed: string;
  readonly answer: string;
}

const FILE = /^(`{3,})\w+ file=(?:"([^"]+)"|(\S+))\n([\s\S]*?)^\1$/gm;
const CONSOLE = /^```console\n([\s\S]*?)^```$/gm;

/** The parts of a page, each from a heading to the next. */
export const sectionsOf = ({ name, text }: Page): Section[] =>
  text.split(/^(?=#{2,3} )/m).map((part) => ({
    page: name,
    title: /^#+ (.+)/.exec(part)?.[1] ?? '',
    files: Object.fromEntries(
      [...part.matchAll(FILE)].map(([, , quoted, bare = '', body = '']) => [quoted ?? bare, body]),
    ),
    sessions: [...part.matchAll(CONSOLE)].map(([, body = '']) => sessionOf(body)),
  }));

const sessionOf = (body: string): Session =>
  body
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [, lines = '', answer = ''] = /^((?:.*\\\n)*.*\n)([\s\S]*)$/.exec(part) ?? [];
      return { command: lines.replace(/ *\\\n */g, ' ').trim(), typed: lines, answer };
    });

/** The words of a command as a shell reads them. */
export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare = '']) => single ?? double ?? bare,
  );

/**
 * What a page should show as the answer of a command: all of it, or where the page ends with a line `…`, as many lines
 * as stand before that.
 */
export function shownOf(answer: string, said: string): string {
  const shown = answer.split('\n');
  const end = shown.indexOf('…');
  return end < 0 ? said : [...said.split('\n').slice(0, end), ...shown.slice(end)].join('\n');
}
