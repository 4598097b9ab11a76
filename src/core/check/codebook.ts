/** What the codebook demands of notes, as plain data: made from vault-template/codebook.yaml by the build. */
export interface Codebook {
  /** What a note of each kind is, in a sentence, by the kind's name. */
  readonly kinds: Readonly<Record<string, string>>;
  /** The kinds of note that a citation leads to. */
  readonly cited: readonly string[];
  readonly properties: Readonly<Record<string, CodebookProperty>>;
}

/** What the codebook demands of a property; its keys are explained at the top of codebook.yaml. */
export interface CodebookProperty {
  /** The kinds of note that have it; `any` for all of them. */
  readonly kinds: readonly string[];
  /** `text`, `number`, `checkbox`, `date`, `link`, or `list of` those. */
  readonly type: string;
  readonly required: boolean | 'shipped';
  readonly requiredWhere: RequiredWhere | null;
  /** Whether items of a list of links may be text. */
  readonly orText: boolean;
  /** Whether it is a date that needs no source. */
  readonly unsourced: boolean;
  /** Whether it needs a source where we ship it, or stands among `unchecked`. */
  readonly sourced: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  /** The only values allowed; null where any is. */
  readonly values: readonly string[] | null;
}

/** Notes in which a property must be filled, told by their text. */
interface RequiredWhere {
  readonly kinds: readonly string[];
  /** Regular expressions, for each of which the text has a match. */
  readonly text: readonly string[];
}

/** What the codebook says of a property; undefined for one that it does not have. */
export const propertyNamed = (
  { properties }: Codebook,
  name: string,
): CodebookProperty | undefined => (Object.hasOwn(properties, name) ? properties[name] : undefined);

/** Whether notes of a kind have a property. */
export const isOfKind = ({ kinds }: CodebookProperty, kind: string): boolean =>
  kinds.includes('any') || kinds.includes(kind);

/** Whether a property is a date, or a list of dates. */
export const isDated = ({ type }: CodebookProperty): boolean => /\bdates?$/.test(type);

const SOURCE = /^(.+)_source$/;

/** The property whose sources a property holds, by its name; null where it is none of sources. */
export const sourcedBy = (name: string): string | null => SOURCE.exec(name)?.[1] ?? null;
