/** Where none of these stands in a text, nothing in it is escaped. */
const ANY = /[\0\\|`*[\]<$~=%_#&\r\n]/;
const ALWAYS = /[\\|`*[\]<$~]/g;
const PAIRS = /==|%%/g;
const WORD = /[\p{L}\p{N}]/u;
const TAG = /(^|\s)#(?=\S)/g;
const ENTITY = /&(?=#?\w+;)/g;

/**
 * Write a text so that Markdown shows it as it is: no table, link, tag, comment, math or HTML comes of it.
 *
 * @param more - Further characters to escape, none of which is a letter or digit.
 * @returns One line, trimmed; newlines inside become `<br>`.
 */
export function escapeMarkdown(text: string, more = ''): string {
  if (more === '' && !ANY.test(text)) return text.trim();
  const escaped = [...text.trim().replaceAll('\0', '\uFFFD').replace(ALWAYS, '\\$&')]
    .map((character) => (more.includes(character) ? `\\${character}` : character))
    .join('')
    .replace(PAIRS, (pair) => `\\${pair[0] ?? ''}\\${pair[1] ?? ''}`)
    .replace(/_+/g, (run, at: number, whole: string) =>
      isInsideWord(run, at, whole) ? run : '\\_'.repeat(run.length),
    )
    .replace(TAG, '$1\\#')
    .replace(ENTITY, '\\&')
    .replace(/\r\n?|\n/g, '<br>');
  // A bare address becomes a link, and in a link a backslash is no escape.
  return escaped.includes('\\') ? stopAddresses(escaped) : escaped;
}

/** Escape the addresses in escaped text, so that they do not become links: a link would take in what follows. */
export const stopAddresses = (escaped: string): string =>
  escaped.replace(/(^|[^\\]):\/\//g, '$1\\://').replace(/(www)\./gi, '$1\\.');

/** Underscores between letters or digits, as in `neutral_from`, start no emphasis. */
const isInsideWord = (run: string, at: number, whole: string): boolean =>
  WORD.test(whole[at - 1] ?? '') && WORD.test(whole[at + run.length] ?? '');
