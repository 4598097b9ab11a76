import type { Disposition, PlanStep } from './plan';

/** A step without what is the same in most. */
export type Step = Pick<PlanStep, 'path' | 'disposition' | 'reason'> & Partial<PlanStep>;

/** Makes a step of one file. */
export type MakeStep = (disposition: Disposition, reason: string, rest?: Partial<Step>) => Step;

/** What a step does that does nothing. */
export const NOTHING = { before: null, text: null, beside: null, alternatives: [] };
