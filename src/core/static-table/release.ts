/**
 * What stands in a static table's place once it is released: the table alone, without the two comments and
 * the blank lines that kept each apart from it. Every other byte stays.
 *
 * @param content - What stands between the two comments.
 */
export const released = (content: string): string =>
  content.replace(/^(?:[ \t]*\r?\n)+|(?:\r?\n[ \t]*)+$/g, '');
