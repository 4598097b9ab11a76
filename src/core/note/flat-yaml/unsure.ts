/** The answer of a reader of flat YAML for what it does not know for sure; the full parser is asked then. */
export const UNSURE = Symbol('unsure');

/** What was read, or that it is not sure. */
export type Read<T> = T | typeof UNSURE;
