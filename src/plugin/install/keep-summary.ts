import type { App } from 'obsidian';
import type { StepReport } from '../../core/pack/plan/apply-plan';
import type { Plan } from '../../core/pack/plan/plan';
import { summarizeRun } from '../../core/pack/plan/summarize-run';
import type { SurveyPorts } from '../../core/pack/plan/survey-vault';
import { TEXT } from '../../ui/text';
import { civilToday } from '../civil-now';
import { keepNote } from '../insert/keep-note';

/** Keep the summary of a run as a new note where the app puts new notes, and give its path. */
export function keepSummary(
  app: App,
  { files, notes }: Pick<SurveyPorts, 'files' | 'notes'>,
  plan: Plan,
  reports: readonly StepReport[],
): Promise<string> {
  const day = civilToday();
  return keepNote(app, files, TEXT.run.noteName(day), async (path) => {
    const { links } = await notes.readNotes();
    return summarizeRun(plan, reports, { day, path, links });
  });
}
