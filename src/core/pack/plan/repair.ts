import type { Note } from '../../note/note';
import { readNote } from '../../note/read-note';
import { isBeginning } from '../journal';
import type { PlanStep } from './plan';
import { NOTHING } from './step';
import type { VaultSurvey } from './survey-vault';

/** A survey in which interrupted files are whole. */
export interface Repaired {
  readonly survey: VaultSurvey;
  /** What really stands in them, by their path. */
  readonly truncated: ReadonlyMap<string, string>;
}

/** Read a survey as if every file that an interrupted run was writing held all that it was to hold. */
export function repairSurvey(survey: VaultSurvey): Repaired {
  const truncated = new Map<string, string>();
  const texts = new Map(survey.texts);
  const whole = new Map<string, Note>();
  for (const { path, text } of survey.unfinished) {
    const there = survey.texts.get(path);
    if (there === undefined || !isBeginning(there, text)) continue;
    truncated.set(path, there);
    texts.set(path, text);
    const reading = readNote(path, text, { size: 0, created: 0, modified: 0 });
    if (path.endsWith('.md') && 'note' in reading) whole.set(path, reading.note);
  }
  if (truncated.size === 0) return { survey, truncated };
  const others = survey.notes.filter(({ path }) => !whole.has(path));
  const notes = [...others, ...whole.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const faults = survey.faults.filter(({ path }) => !truncated.has(path));
  return { survey: { ...survey, texts, notes, faults }, truncated };
}

/** The step with the rest of a file of which an interrupted run wrote only the beginning. */
export function completed(step: PlanStep, { survey, truncated }: Repaired): PlanStep {
  const there = truncated.get(step.path);
  if (there === undefined) return step;
  const text = step.text ?? survey.texts.get(step.path) ?? null;
  const disposition = step.text === null ? 'create' : step.disposition;
  return { ...step, disposition, before: there, text, reason: INTERRUPTED };
}

/** Steps for other files of which an interrupted run wrote only the beginning. */
export const interruptedOthers = (
  steps: readonly PlanStep[],
  { survey, truncated }: Repaired,
): PlanStep[] =>
  [...truncated]
    .filter(([path]) => !steps.some((step) => step.path === path))
    .map(([path, before]) => ({
      ...NOTHING,
      key: `file:${path}`,
      path,
      disposition: 'create',
      reason: INTERRUPTED,
      before,
      text: survey.texts.get(path) ?? null,
    }));

const INTERRUPTED = 'Writing it was interrupted; the rest is added.';
