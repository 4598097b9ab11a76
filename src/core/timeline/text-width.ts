/** Scripts whose characters are as wide as they are high. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3fffd}]/u;
const NARROW = /\p{M}/u;

/** The letters and signs of English, which most names are made of, by the widest of common fonts, DejaVu Sans. */
function plainWidth(character: string): number {
  if (" .,:;!'|()-/fijlrtIJ".includes(character)) return 0.37;
  if ('mwMW@%&'.includes(character)) return 0.92;
  return character >= 'A' && character <= 'Z' ? 0.74 : 0.63;
}

const widthOf = (character: string): number =>
  character < '\u0080' ? plainWidth(character) : otherWidth(character);

const otherWidth = (character: string): number =>
  WIDE.test(character)
    ? 1.1
    : NARROW.test(character)
      ? 0.36
      : /\p{Lu}/u.test(character)
        ? 0.74
        : 0.6;

/** How wide a text is at most in a common font, as a multiple of the font's size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** A text, cut where it would be wider than so many times the font's size. */
export function cutText(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let width = widthOf('…');
  let cut = '';
  for (const character of text) {
    width += widthOf(character);
    if (width > most) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
