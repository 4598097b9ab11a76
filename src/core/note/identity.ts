import type { Note, Properties } from './note';

/** What a note of ours is, whatever its name and place: `atlas: case/austria@1`. */
export interface Identity {
  /** Kind and slug: `case/austria`. */
  readonly key: string;
  /** The edition in which the note last changed. */
  readonly edition: number;
}

/** The identity that a note's properties give it, or null where they give none. */
export function identityOf(properties: Properties): Identity | null {
  const text = properties.get('atlas');
  const match =
    typeof text === 'string' ? /^([a-z]+\/[a-z0-9-]+)@([1-9]\d*)$/.exec(text.trim()) : null;
  const [, key, edition] = match ?? [];
  return key === undefined ? null : { key, edition: Number(edition) };
}

/** The notes that carry an identity. */
export const oursAmong = (notes: readonly Note[]): Note[] =>
  notes.filter(({ properties }) => identityOf(properties) !== null);
