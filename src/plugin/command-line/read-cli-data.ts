import type { CliData } from 'obsidian';
import type { Arguments, Flag, Program } from '../../core/program/program';
import { nearest, UsageError } from '../../core/program/usage-error';

/** What the app itself understands, whatever the command. */
const OF_THE_APP = ['vault', 'copy'];

/**
 * Read what the app's command line gives a program: `key=value`, and flags without one.
 *
 * @param operand - The key of what stands without a name on the program's own command line; null for none.
 * @throws UsageError for a key that the program does not have, or that lacks its value.
 */
export function readCliData(
  data: CliData,
  { name, flags }: Program,
  operand: string | null,
): Arguments {
  const known = [...Object.keys(flags), ...(operand === null ? [] : [operand])];
  const given = new Map<string, string>();
  for (const [key, value] of Object.entries(data)) {
    if (known.includes(key)) {
      const checked = checkedValue(key, value, flags[key] ?? { value: 'NOTE' });
      if (checked !== null) given.set(key, checked);
    } else if (!OF_THE_APP.includes(key))
      throw new UsageError(`${name} has no option ${key}.${nearest(key, known)}`);
  }
  return {
    operands: operand === null ? [] : severalLinks(given.get(operand)),
    has: (key) => given.has(key),
    text: (key) => given.get(key),
    texts: (key) => severalLinks(given.get(key)),
  };
}

/** The value of an option; null for one that is turned off. */
function checkedValue(key: string, value: string, flag: Pick<Flag, 'value'>): string | null {
  if (flag.value === undefined) return value === 'false' ? null : '';
  if (value === '') throw new UsageError(`${key} needs a value: ${key}=${flag.value}.`);
  return value;
}

/** A key can be given once; links to several notes can stand in one text: `[[Austria]], [[Belgium]]`. */
function severalLinks(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const areLinks = /^(?:\s*\[\[[^[\]]+\]\]\s*(?:,|$))+$/.test(text);
  return areLinks ? (text.match(/\[\[[^[\]]+\]\]/g) ?? []) : [text];
}
