import { readNoteProperty } from '../../note/read-property';
import { isList } from '../../value/value';
import type { CheckedNote } from '../checked-note';
import { type CheckedVault, textsIn } from '../checked-vault';
import { propertyNamed } from '../codebook';
import { found, type NoteFinding } from '../finding';

/** The properties that say of others what is not known of them, and whether those have a value. */
const MARKS = {
  unknown: 'without',
  not_applicable: 'without',
  disputed: 'with',
  unchecked: 'with',
};

type Mark = keyof typeof MARKS;

/** A property named in one of them. */
interface Named {
  readonly mark: Mark;
  readonly name: string;
  readonly line: () => number;
}

/** What is named as unknown, not applicable, disputed or unchecked, and cannot be. */
export function checkMarks(checked: CheckedNote, vault: CheckedVault): NoteFinding[] {
  const named = namedIn(checked, vault);
  return named.flatMap((each) => {
    const rival = named.find(({ mark, name }) => name === each.name && contradict(mark, each.mark));
    if (rival === undefined) return checkMark(each, checked, vault);
    // Told once, where the second of the two stands.
    const isSecond = named.indexOf(each) > named.indexOf(rival);
    const message = `"${each.name}" is in ${rival.mark} and in ${each.mark}.`;
    return isSecond ? [found('contradicting-marks', each.line(), message)] : [];
  });
}

/** What is unknown cannot be something else as well; what is disputed can be unchecked too. */
const contradict = (a: Mark, b: Mark): boolean =>
  a !== b && (MARKS[a] === 'without' || MARKS[b] === 'without');

function namedIn({ note, places }: CheckedNote, { propertyNames }: CheckedVault): Named[] {
  return (Object.keys(MARKS) as Mark[]).flatMap((mark) => {
    const value = note.properties.get(mark) ?? null;
    // A single text counts only where it names a property: elsewhere the word may mean something else.
    const names = textsIn(value).filter((name) => isList(value) || propertyNames.has(name));
    return names.map((name) => ({
      mark,
      name,
      line: () => places.lineOf(mark, isList(value) ? value.indexOf(name) : undefined),
    }));
  });
}

function checkMark(
  { mark, name, line }: Named,
  { note }: CheckedNote,
  { propertyNames, codebook }: CheckedVault,
): NoteFinding[] {
  if (!propertyNames.has(name) && propertyNamed(codebook, name) === undefined)
    return [found('unknown-mark', line(), `"${name}" in ${mark} is a property of no note.`)];
  const isFilled = readNoteProperty(note, name).state === 'value';
  if (isFilled && MARKS[mark] === 'without')
    return [found('marked-but-filled', line(), `"${name}" is in ${mark} and has a value.`)];
  if (!isFilled && MARKS[mark] === 'with')
    return [found('marked-but-empty', line(), `"${name}" is in ${mark} and has no value.`)];
  return [];
}
