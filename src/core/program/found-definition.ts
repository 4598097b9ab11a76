import type { Problem } from '../problem';
import type { Definition } from '../query/definition';
import type { Arguments } from './program';
import { place } from './tell';
import { UsageError } from './usage-error';

/** A comparison's definition as it was found. */
export interface FoundDefinition {
  /** YAML with LF line endings. */
  readonly text: string;
  /** The file that holds it, as the reader knows it; empty for none. */
  readonly file: string;
  /** How many lines of the file stand before it. */
  readonly linesBefore: number;
  /** Path in the vault of the note that holds it; null for none. */
  readonly holder: string | null;
  /** A static table's holder is not one of its items; a base is read by view. */
  readonly kind: 'comparison' | 'static' | 'base';
}

/** What stands for a definition that is not given: every note, with the default columns. */
export const NO_DEFINITION: FoundDefinition = {
  text: '',
  file: '',
  linesBefore: 0,
  holder: null,
  kind: 'comparison',
};

/** The problems of a definition, with the place of each. */
export function definitionError(
  problems: readonly Problem[],
  { file, linesBefore }: FoundDefinition,
): UsageError {
  const told = problems.map(({ message, line }) => {
    if (file === '') return message;
    return `${place(file, line === undefined ? undefined : linesBefore + line)}: ${message}`;
  });
  return new UsageError(told.join('\n'));
}

/** A definition with where it was found. */
export interface WrittenDefinition {
  readonly found: FoundDefinition;
  readonly definition: Definition;
}

/** @throws UsageError where a view is named, and there is no base to have it. */
export function refuseView(args: Arguments): void {
  if (args.has('view'))
    throw new UsageError('--view picks a view of a base, and no base is given.');
}
