import type { Table } from '../table/table';

type Step = Table['steps'][number];

/** One step of a selection in words, and how many notes are left after it. */
export interface ExplainedStep {
  readonly text: string;
  readonly kept: number;
}

const WORDS: Readonly<Record<Step['name'], string>> = {
  vault: 'in the vault',
  excluded: 'not excluded from view',
  holder: 'without the note that holds the table',
  notes: 'picked by hand',
  filter: 'where',
  limit: 'within the limit',
  base: 'selected by the base',
};

/** How a table's notes were selected, step by step. */
export const explainSteps = ({ steps }: Table): ExplainedStep[] =>
  steps.map(({ name, text, kept }) => ({ text: [WORDS[name], text].join(' ').trim(), kept }));

/** The same as lines of text: the count, then the step; below them what all agree on, and where there are faults. */
export function explainText(table: Table): string {
  const steps = explainSteps(table);
  const width = Math.max(...steps.map(({ kept }) => String(kept).length));
  const lines = steps.map(({ text, kept }) => `${String(kept).padStart(width)} ${text}`);
  const { faults, agreeing } = table;
  if (agreeing.length > 0) lines.push(`All agree on: ${agreeing.join(', ')}`);
  const faulty = [...new Set(faults.map(({ path }) => path))];
  if (faulty.length > 0) lines.push(`With faults: ${faulty.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
