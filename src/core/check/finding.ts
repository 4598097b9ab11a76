import { type Rule, RULES } from './rules';

/** A place in a note that breaks a rule. */
export interface Finding {
  /** Path from the vault's root, with `/`. */
  readonly path: string;
  /** Line of the property, the link or the table in the note, from 1; 1 for the whole note. */
  readonly line: number;
  readonly rule: Rule;
  /** What was found and, where that is not plain, what was expected. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** A finding before it is said in which note it is. */
export type NoteFinding = Omit<Finding, 'path'>;

/** Make a finding; without words of its own for what to do it has those of its rule. */
export const found = (
  rule: Rule,
  line: number,
  message: string,
  fix: string = RULES[rule].fix,
): NoteFinding => ({ line, rule, message, fix });

/** Findings by path and line, and on one line by the name of their rule. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      order(a.path, b.path) ||
      a.line - b.line ||
      order(a.rule, b.rule) ||
      order(a.message, b.message),
  );
}

/** How many findings there are of each rule, in the order of the rules. */
export function countRules(findings: readonly Finding[]): [Rule, number][] {
  const counts = new Map<Rule, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return (Object.keys(RULES) as Rule[]).flatMap((rule) => {
    const count = counts.get(rule) ?? 0;
    return count === 0 ? [] : [[rule, count]];
  });
}
