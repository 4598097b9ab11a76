/**
 * A regular expression that is made when it is first used. Where classes of characters such as `\p{L}` stand in a literal
 * they are gone through whenever the program is loaded, used or not: a tenth of the start of the plugin.
 *
 * @param source - What would stand between the slashes, in `String.raw`.
 * @returns Always the same one.
 */
export function whenUsed(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
