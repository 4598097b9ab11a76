import { isDeepStrictEqual } from 'node:util';
import { textOf } from '../../../../src/core/expression/show';
import { SUMMARIES } from '../../../../src/core/expression/summaries';
import { isTagged, type Value } from '../../../../src/core/value/value';
import { DATE, DATE_ARITHMETIC } from './dates';
import { ANY, FILE, GLOBAL, LINK, LIST, NUMBER, OBJECT, REGEXP, STRING } from './functions';
import type { Section } from './section';
import { SUMMARY_ENTRIES } from './summaries';
import * as syntax from './syntax';
import { outcome } from './vault';

/** A case that was tried. */
interface Tried {
  /** What was computed, for a reader. */
  readonly text: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly passes: boolean;
}

/** A documented entry, its cases tried. */
export interface TriedEntry {
  readonly name: string;
  readonly cases: readonly Tried[];
}

/** A section of the documentation, tried. */
export interface TriedSection {
  readonly title: string;
  readonly entries: readonly TriedEntry[];
}

const passes = (found: unknown, expected: unknown): boolean => {
  const [given, wanted] = [found, expected].map(
    (each) => (each as { refused?: string } | null)?.refused,
  );
  return wanted === undefined ? isDeepStrictEqual(found, expected) : (given ?? '').includes(wanted);
};

const tried = (text: string, expected: unknown, found: unknown): Tried => ({
  text,
  expected,
  found,
  passes: passes(found, expected),
});

const tryExpressions = ({ title, entries }: Section): TriedSection => ({
  title,
  entries: entries.map(({ name, cases }) => ({
    name,
    cases: cases.map(([text, expected]) => tried(text, expected, outcome(text))),
  })),
});

const shown = (value: Value): unknown => (isTagged(value) ? textOf(value) : value);

const trySummaries = (): TriedSection => ({
  title: 'Default summary formulas',
  entries: SUMMARY_ENTRIES.map(({ name, input, cases }) => ({
    name: `${name} (${input})`,
    cases: cases.map(([values, expected]) => {
      const found = SUMMARIES.get(name)?.(values, (target) => `${target}.md`) ?? null;
      return tried(`${name} of ${JSON.stringify(values.map(shown))}`, expected, shown(found));
    }),
  })),
});

/** All that the documentation promises, in its order, tried. */
export const triedSections = (): readonly TriedSection[] => [
  ...[syntax.PROPERTIES, syntax.THIS, syntax.OPERATORS, DATE_ARITHMETIC, syntax.COMPARISON].map(
    tryExpressions,
  ),
  ...[syntax.BOOLEAN, syntax.TYPES, syntax.SUMMARY_FORMULAS].map(tryExpressions),
  trySummaries(),
  ...[GLOBAL, ANY, DATE, STRING, NUMBER, LIST, LINK, FILE, OBJECT, REGEXP].map(tryExpressions),
  tryExpressions(syntax.FORMULA_EXAMPLES),
];
