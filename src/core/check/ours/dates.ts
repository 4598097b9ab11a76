import { readNoteProperty } from '../../note/read-property';
import { type EdtfDate, parseEdtf } from '../../value/edtf';
import { itemsOf, type Value } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import type { CheckedVault } from '../checked-vault';
import { propertyNamed } from '../codebook';
import { found, type NoteFinding } from '../finding';

/** Dates that cannot be in the order in which they are. */
export function checkDates(
  { note, places }: CheckedNote,
  { codebook }: CheckedVault,
): NoteFinding[] {
  // Those that are uncertain, approximate or disputed may be other dates.
  const datesOf = (name: string): DatedItem[] => {
    const { value, disputed } = readNoteProperty(note, name);
    return disputed ? [] : datesIn(value).filter(({ text }) => !/[~?%]/.test(text));
  };
  return [...note.properties.keys()].flatMap((name) => {
    const { notBefore = [], notAfter = [] } = propertyNamed(codebook, name) ?? {};
    return datesOf(name).flatMap(({ text, date, item }) => {
      const wrong = (other: string, word: string, isWrong: (bound: EdtfDate) => boolean) =>
        datesOf(other)
          .filter((bound) => isWrong(bound.date))
          .map((bound) => `"${name}" is ${text}, ${word} "${other}", ${bound.text}.`);
      const [first] = [
        ...notBefore.flatMap((other) => wrong(other, 'before', ({ start }) => date.end < start)),
        ...notAfter.flatMap((other) => wrong(other, 'after', ({ end }) => date.start > end)),
      ];
      return first === undefined
        ? []
        : [found('dates-out-of-order', places.lineOf(name, item), first)];
    });
  });
}

interface DatedItem {
  readonly text: string;
  readonly date: EdtfDate;
  readonly item: number;
}

/** The dates that a value is or holds. */
const datesIn = (value: Value): DatedItem[] =>
  itemsOf(value).flatMap((each, item) => {
    const text = typeof each === 'number' ? String(each) : each;
    const date = typeof text === 'string' ? parseEdtf(text) : null;
    return typeof text === 'string' && date !== null ? [{ text, date, item }] : [];
  });
