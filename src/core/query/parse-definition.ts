import type { Pair } from 'yaml';
import { failure, type Result, success } from '../problem';
import { type Definition, EMPTY_DEFINITION } from './definition';
import { formulaNames } from './read-formulas';
import { COMPARISON_KEYS, readPairs } from './read-keys';
import { openYaml, scalarText } from './yaml-reader';

/**
 * Read a comparison's definition.
 *
 * @param text - YAML: what stands in a `comparison` code block or in the opening comment of a static table.
 * @returns The definition, or every problem found, each with its line in `text`, from 1.
 */
export function parseDefinition(text: string): Result<Definition> {
  const opened = openYaml(text, 'A definition');
  if (!opened.ok) return opened;
  const { pairs, reader: yaml } = opened.value;
  const reader = { yaml, formulas: namesIn(pairs) };
  const entries = readPairs(pairs, COMPARISON_KEYS, reader, ({ key }, name) => {
    const allowed = Object.keys(COMPARISON_KEYS).join(', ');
    yaml.miss(`Unknown key "${name}". Allowed are: ${allowed}.`, key);
  });
  if (yaml.problems.length > 0) return failure(...yaml.problems);
  return success({ ...EMPTY_DEFINITION, ...entries });
}

/** The names of the formulas among the keys of a definition or a base. */
export const namesIn = (pairs: readonly Pair[]): ReadonlySet<string> =>
  formulaNames(pairs.find(({ key }) => scalarText(key) === 'formulas')?.value);
