/** The character at a position: half of one beyond U+FFFF where not read as Unicode; empty at the end. */
export function characterAt(text: string, position: number, unicode: boolean): string {
  const unit = text[position] ?? '';
  if (!unicode || unit < '\ud800' || unit > '\udbff') return unit;
  return String.fromCodePoint(text.codePointAt(position) ?? 0);
}

/**
 * Whether a character is what one element of a pattern stands for, as the JavaScript engine sees it.
 *
 * @param element - `a`, `.`, `\d`, `[^x]`: whatever matches exactly one character.
 */
export function characterTest(element: string, flags: string): (character: string) => boolean {
  const pattern = new RegExp(`^(?:${element})$`, flags.replace(/[gm]/g, ''));
  const known = new Map<string, boolean>();
  return (character) => {
    const found = known.get(character) ?? pattern.test(character);
    // Characters are few, but one text may hold all there are.
    if (known.size < 1000) known.set(character, found);
    return found;
  };
}

const LINE_ENDS = ['\n', '\r', '\u2028', '\u2029'];

/** Whether a position is the edge that `^`, `$`, `\b` or `\B` stands for. */
export function edgeTest(edge: string, flags: string): (text: string, position: number) => boolean {
  const byLine = flags.includes('m');
  const isWord = characterTest('\\w', flags);
  const ends = (neighbour: string | undefined): boolean =>
    neighbour === undefined || (byLine && LINE_ENDS.includes(neighbour));
  if (edge === '^') return (text, position) => ends(text[position - 1]);
  if (edge === '$') return (text, position) => ends(text[position]);
  return (text, position) =>
    (isWord(text[position - 1] ?? '') !== isWord(text[position] ?? '')) === (edge === '\\b');
}

/** Whether a text goes on at a position as another one is written, in any case where the flags say so. */
export function stretchTest(
  flags: string,
): (text: string, position: number, sought: string) => boolean {
  const tests = new Map<string, (character: string) => boolean>();
  const testFor = (unit: string): ((character: string) => boolean) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0');
    const test = tests.get(unit) ?? characterTest(`\\u${code}`, flags);
    if (tests.size < 1000) tests.set(unit, test);
    return test;
  };
  return (text, position, sought) =>
    text.startsWith(sought, position) ||
    (flags.includes('i') &&
      sought.split('').every((unit, index) => testFor(unit)(text[position + index] ?? '')));
}
