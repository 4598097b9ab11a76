// What most front matter is made of, as patterns that the engine runs over many notes at once faster than any code of
// ours. Each of them can read a text in one way only, so that it never looks twice at what it has passed.

/** What is never taken here: control characters, line ends and tabs among them, and byte order marks. */
const STRANGE = '\\x00-\\x1f\\x7f-\\x9f\\uFEFF';

/** How a scalar without quotes begins: with none of YAML's signs; a `-` has something behind it. */
const START = `(?:[^\\s${STRANGE}\\-?:,[\\]{}#&*!|>'"%@\`]|-(?=[A-Za-z\\d.]))`;

/**
 * A scalar without quotes: no `: ` and no ` #` is in it, and it ends in neither a colon nor a space.
 *
 * @param more - Characters that are not in it.
 */
const plainWithout = (more: string): string => {
  const some = `[^${STRANGE}: ${more}]*`;
  const colon = `:(?=[^${STRANGE} ${more}])`;
  return `${START}${some}(?:(?:${colon}| +(?=[^${STRANGE}# ${more}]))${some})*`;
};

const PLAIN = plainWithout('');
const SINGLE = `'[^${STRANGE}']*(?:''[^${STRANGE}']*)*'`;
const DOUBLE = `"[^${STRANGE}"\\\\]*(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})[^${STRANGE}"\\\\]*)*"`;
const QUOTED = `${SINGLE}|${DOUBLE}`;
const SCALAR = `(?:${PLAIN}|${QUOTED})`;
const IN_BRACKETS = `(?:${plainWithout(',[\\]{}')}|${QUOTED})`;
const LIST = `\\[ *(?:${IN_BRACKETS}(?: *, *${IN_BRACKETS})*)? *\\]`;
const ITEMS = ` *\\n( *)- +${SCALAR}(?: *\\n\\1- +${SCALAR})*`;

/** A key and its colon. YAML takes some words for something else than texts. */
const KEY = '(?!(?:[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE):)[A-Za-z_][\\w-]*:';

/**
 * A key, its colon, and what stands behind it, through the ends of its lines: nothing, a scalar, a list in brackets, or
 * the items of a list below it.
 */
export const SIMPLE_PROPERTY = new RegExp(
  `${KEY}(?:${ITEMS}|(?: +(?:${PLAIN}|${QUOTED}|${LIST}))?) *(?:\\n+|$)`,
  'y',
);

/** The items of a list in brackets, one after the other. */
export const ITEM_IN_BRACKETS = new RegExp(IN_BRACKETS, 'g');
