import type { Note } from '../note/note';
import { readTypes } from '../pack/property-types';
import { parseDate } from '../value/date';
import { parseEdtf } from '../value/edtf';
import { isList, isTagged, type Value } from '../value/value';

/** The types that a property can have, as far as values tell them apart; `map` is one that the app cannot edit. */
export type Shape = 'text' | 'number' | 'checkbox' | 'list' | 'date' | 'map';

/** The type that a property should have. */
interface ExpectedType {
  readonly shape: Shape;
  /** Whether types.json of the app says so; else most notes do. */
  readonly isSet: boolean;
}

/** The types of the properties of a vault. */
export interface VaultTypes {
  /** The type that a property should have; null where any will do. */
  readonly expected: (name: string) => ExpectedType | null;
  /** Whether a value has a type; what is empty has any. */
  readonly fits: (value: Value, expected: ExpectedType, name: string) => boolean;
}

/** The type of a value; null for what is empty. */
export function shapeOf(value: Value): Shape | null {
  if (value === null || value === '') return null;
  if (isList(value)) return value.length === 0 ? null : 'list';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'checkbox';
  return isTagged(value) && value.type === 'object' ? 'map' : 'text';
}

/** The app takes one value or a list of them for these. */
const EITHER = new Set(['aliases', 'alias', 'tags', 'tag', 'cssclasses', 'cssclass']);

const SHAPES: Readonly<Record<string, Shape>> = {
  text: 'text',
  multitext: 'list',
  number: 'number',
  checkbox: 'checkbox',
  date: 'date',
  datetime: 'date',
};

/** How the values of one property are written in the notes. */
class Tally {
  readonly counts = new Map<Shape, number>();
  /** Whether all its texts are dates, so that a bare year is one too. */
  private isDated = true;
  private isYears = true;

  add(value: Value, shape: Shape): void {
    this.counts.set(shape, (this.counts.get(shape) ?? 0) + 1);
    if (shape === 'text') this.isDated &&= isEdtf(value);
    if (shape === 'number') this.isYears &&= isYear(value);
  }

  /** Whether its numbers are years among dates. */
  get mixesYears(): boolean {
    return this.counts.has('text') && this.isDated && this.isYears;
  }

  /** The type that most notes have, the first of several; null while all have one. */
  get most(): Shape | null {
    const counts = new Map(this.counts);
    if (this.mixesYears) counts.delete('number');
    if (counts.size < 2) return null;
    return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  }
}

const isEdtf = (value: Value): boolean => typeof value === 'string' && parseEdtf(value) !== null;
const isYear = (value: Value): boolean =>
  Number.isInteger(value) && Math.abs(Number(value)) <= 9999;

/**
 * Find out which type each property of a vault should have.
 *
 * @param types - The text of types.json; null where there is none. What cannot be read says nothing.
 */
export function surveyTypes(notes: readonly Note[], types: string | null): VaultTypes {
  const read = readTypes(types);
  const declared: ReadonlyMap<string, string> = read.ok ? read.value : new Map<string, string>();
  const tallies = new Map<string, Tally>();
  for (const { properties } of notes) {
    for (const [name, value] of properties) {
      const [shape, key] = [shapeOf(value), name.toLowerCase()];
      if (shape === null || EITHER.has(key)) continue;
      const tally = tallies.get(key) ?? new Tally();
      tallies.set(key, tally);
      tally.add(value, shape);
    }
  }
  return {
    expected: (name) => {
      const key = name.toLowerCase();
      if (EITHER.has(key)) return null;
      const set = declared.get(key);
      if (set !== undefined) {
        const shape = SHAPES[set];
        return shape === undefined ? null : { shape, isSet: true };
      }
      const most = tallies.get(key)?.most ?? null;
      return most === null ? null : { shape: most, isSet: false };
    },
    fits: (value, { shape, isSet }, name) => {
      const own = shapeOf(value);
      if (own === null || own === shape) return true;
      if (shape === 'date') return typeof value === 'string' && parseDate(value) !== null;
      if (own !== 'number' || shape !== 'text') return false;
      return isSet ? isYear(value) : (tallies.get(name.toLowerCase())?.mixesYears ?? false);
    },
  };
}
