const SPECIAL = /^(?:[-+.~\d]|[Nn]ull$|NULL$|[Tt]rue$|TRUE$|[Ff]alse$|FALSE$)/;
const NOTHING = /^(?:~|[Nn]ull|NULL)$/;
const TRUTH = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const INTEGER = /^[-+]?\d+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[\da-fA-F]+$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NO_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const FRACTION = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/**
 * What a text without quotes means by the core schema of YAML 1.2: a date, a time and `yes` are texts.
 *
 * @param text - Not empty.
 */
export function plainScalar(text: string): string | number | boolean | null {
  if (!SPECIAL.test(text)) return text;
  if (INTEGER.test(text)) return parseInt(text, 10);
  if (FRACTION.test(text)) return parseFloat(text);
  if (TRUTH.test(text)) return text.toLowerCase() === 'true';
  if (NOTHING.test(text)) return null;
  if (OCTAL.test(text)) return parseInt(text.slice(2), 8);
  if (HEXADECIMAL.test(text)) return parseInt(text.slice(2), 16);
  if (INFINITE.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return NO_NUMBER.test(text) ? NaN : text;
}
