import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { runProgram } from '../support/run-program';
import { wordsOf } from './console';
import { PAGES, TEMPLATE } from './pages';

const { text } = PAGES.find(({ name }) => name === 'docs/how-to.md') ?? { text: '' };
const questions = [...text.matchAll(/^### (.+)$/gm)].map(([, title = '']) => title);

test('asks a question above each answer, and leads to each from the top', () => {
  expect(questions.length).toBeGreaterThanOrEqual(15);
  expect(questions.filter((title) => !title.endsWith('?'))).toEqual([]);
  const [contents = ''] = text.split(/^## /m);
  expect(contents.match(/\]\(#/g)).toHaveLength(questions.length);
});

test('answers each within a dozen lines, examples not counted', () => {
  const answers = text.split(/^### /m).slice(1);
  const long = answers.filter((answer) => {
    const told = answer.replace(/^(`{3,}).*\n[\s\S]*?^\1$/gm, '').split(/\n## /)[0] ?? '';
    return told.split('\n').filter((line) => line.trim() !== '').length > 13; // with the question
  });
  expect(long).toEqual([]);
});

test('gives a workflow whose commands pass on our notes', async () => {
  const [, workflow = ''] = /```yaml\n(on:[\s\S]*?)```/.exec(text) ?? [];
  const { jobs } = parse(workflow) as { jobs: { notes: { steps: { run?: string }[] } } };
  const commands = jobs.notes.steps.flatMap(({ run = '' }) =>
    run.startsWith('node ') ? [wordsOf(run)] : [],
  );
  expect(commands).toHaveLength(2);
  for (const [, program, ...argv] of commands) {
    expect(program).toBe('../atlas/dist/neutrality-atlas.mjs');
    expect((await runProgram(argv, { cwd: TEMPLATE })).exit).toBe(0);
  }
});
