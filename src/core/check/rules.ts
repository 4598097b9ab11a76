/** What a rule says. */
interface RuleText {
  /** Whether it holds only for notes of ours and such as are made like them; see `kindUnderRules`. */
  readonly ours: boolean;
  /** What a finding of it means. */
  readonly meaning: string;
  /** What to do about it. */
  readonly fix: string;
}

const general = (meaning: string, fix: string): RuleText => ({ ours: false, meaning, fix });
const ours = (meaning: string, fix: string): RuleText => ({ ours: true, meaning, fix });

/** Every rule by its name: the names are stable once released. `docs/checking.md` is made from them. */
export const RULES = {
  'unreadable-note': general(
    'The note, or the folder, cannot be read. Nothing else in it is checked.',
    'Mend what the reason names. In properties a text with a colon, a bracket or a quotation mark needs quotes around it.',
  ),
  'broken-link': general(
    'A link in the text or in a property leads to no file of the vault.',
    'Write that note, or mend or remove the link.',
  ),
  'alias-link': general(
    'A link is written with an alias for its target. An alias is found while you type a link, but a link to it alone leads nowhere.',
    'Link to the note by its name and let the link show the alias.',
  ),
  'missing-heading': general(
    'A link leads to a heading that its note does not have.',
    'Link to a heading as it stands there now, or to the note alone.',
  ),
  'missing-block': general(
    'A link leads to a block that its note does not have: no line ends with this ^identifier.',
    'Put the identifier back at the end of the block, or link to the note alone.',
  ),
  'unquoted-link': general(
    'A link in a property stands without quotes. YAML reads it as a list in a list, and it is no link.',
    'Put the link in quotes.',
  ),
  'source-without-value': general(
    'A property gives the sources of another one that the note does not have.',
    'Fill the property, name it as unknown or not applicable, or remove its sources.',
  ),
  'source-not-links': general(
    'The sources of a property are no list of links.',
    'Write them as a list of links in quotes, each showing the citation as printed.',
  ),
  'mixed-types': general(
    'A property has another type here than the app or most notes have for it. It cannot be sorted and compared with the others.',
    'Write the value in the type of the others, or give the property another type in the app.',
  ),
  'contradicting-marks': general(
    'A property is named in two of unknown, not_applicable, disputed and unchecked that cannot both be true.',
    'Take its name out of one of the two.',
  ),
  'marked-but-filled': general(
    'A property is named as unknown or not applicable, and has a value.',
    'Remove the value or the name.',
  ),
  'marked-but-empty': general(
    'A property is named as disputed or unchecked, and has no value.',
    'Fill the property, or take its name out of the list.',
  ),
  'unknown-mark': general(
    'A property is named as unknown, not applicable, disputed or unchecked that no note has.',
    'Write the name as the property has it.',
  ),
  'duplicate-identity': general(
    'Two notes have the same identity in atlas, so that an update cannot tell which of them is ours.',
    'Remove the line atlas from the copy.',
  ),
  'duplicate-citekey': general(
    'Two notes have the same citekey, so that a bibliography has room for one of them only.',
    'Give one of them another key.',
  ),
  'stale-table': general(
    'The notes have changed since a static table was made.',
    'Refresh the table.',
  ),
  'edited-table': general(
    'A static table was changed by hand. A refresh leaves it alone.',
    'Refresh the table and choose: overwrite it, or make it a plain table.',
  ),
  'broken-table': general(
    'A static table cannot be made anew.',
    'Mend its definition or its two comments as the reason says.',
  ),
  'wrong-identity': ours(
    'The identity in atlas is not written as kind/name@edition, or names another kind than the note is of.',
    'Write atlas and kind as the note was shipped; the command that restores a note shows it.',
  ),
  'unknown-property': ours(
    'The codebook has no such property for notes of this kind.',
    'Write the name as the codebook has it, or keep the fact in the text.',
  ),
  'missing-property': ours(
    'A property is missing that notes of this kind need.',
    'Fill it, or name it in unknown or not_applicable.',
  ),
  'unknown-value': ours(
    'The codebook does not allow this value.',
    'Write one of the values that it allows.',
  ),
  'wrong-type': ours(
    'A value is not of the type that the codebook gives the property.',
    'Write it in the type named.',
  ),
  'empty-property': ours(
    'A list is empty, or a note that we ship has a property without a value.',
    'Fill it or remove it. Where there is known to be none, write none.',
  ),
  'dates-out-of-order': ours(
    'Of two dates one cannot be before the other, and is: an end before its beginning, a death before the birth. Only what is certain counts: dates marked ~, ? or %, and those named in disputed, are passed over.',
    'Mend one of the two dates.',
  ),
  'uncited-property': ours(
    'A date has no source; or, in a note that we ship, another fact has none and is not named in unchecked.',
    'Give its source in the property of the same name with _source at its end.',
  ),
  'bad-citation': ours(
    'A citation leads to a note that is no source, instrument or essay, or shows no text.',
    'Link to the note of the source, and let the link show the citation as printed.',
  ),
  'missing-as-of': ours(
    'The text speaks of the war against Ukraine, and the note does not say up to which day it was checked.',
    'Give the day in as_of.',
  ),
  'unused-source': ours('No note cites this source.', 'Cite it where it is used, or delete it.'),
  orphan: ours(
    'No other note links to this one; links from sources and in static tables do not count.',
    'Link to it from a note that speaks of it.',
  ),
} as const satisfies Readonly<Record<string, RuleText>>;

/** The name of a rule. */
export type Rule = keyof typeof RULES;
