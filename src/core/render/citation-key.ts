const READABLE = /^[A-Za-z0-9]+(?:(?:_+|[:.+/-])[A-Za-z0-9]+)*$/;

/**
 * A citation key that pandoc, biblatex and Markdown all read alike: letters and digits of ASCII, with `_` or a
 * single `:`, `.`, `+`, `/` or `-` between them.
 *
 * @returns null for any other: its work is cited in words, as one that has no key.
 */
export const readableKey = (key: string | null): string | null =>
  key !== null && READABLE.test(key) ? key : null;
