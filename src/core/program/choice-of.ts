import type { Arguments } from './program';
import { UsageError } from './usage-error';

/**
 * The word that an option has, of those it may have; undefined where it is not given.
 *
 * @throws UsageError for any other word.
 */
export function choiceOf<Choice extends string>(
  args: Arguments,
  flag: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = args.text(flag);
  const choice = choices.find((each) => each === text);
  if (text === undefined || choice !== undefined) return choice;
  const listed = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
  throw new UsageError(`--${flag} should be ${listed}, but it is "${text}".`);
}
