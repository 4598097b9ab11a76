import { ProblemError } from '../../problem';
import { compilePattern } from './compile-pattern';

const LONGEST_PATTERN = 1000;

/**
 * Why a regular expression cannot be used, as a sentence; null when it can.
 *
 * Refused are patterns that the engine does not read, that are longer than 1,000 characters or too large
 * when written out, and lookbehind, which not every device has.
 */
export function patternFault(source: string, flags: string): string | null {
  const shown = `The regular expression /${source.slice(0, 200)}/${flags}`;
  if (source.length > LONGEST_PATTERN) {
    return `${shown}… is longer than ${LONGEST_PATTERN.toLocaleString('en')} characters: write a shorter one.`;
  }
  if (!/^[gimsu]*$/.test(flags)) return `${shown} has a flag that is none of: g, i, m, s, u.`;
  try {
    new RegExp(source, flags);
  } catch (error) {
    return `${shown} is not valid: ${error instanceof Error ? error.message : ''}.`;
  }
  try {
    compilePattern(source, flags);
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.message;
  }
}
