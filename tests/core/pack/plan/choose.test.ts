import { expect, test } from 'vitest';
import { isCarriedOut } from '../../../../src/core/pack/plan/apply-plan';
import { choose, type Plan, type PlanStep } from '../../../../src/core/pack/plan/plan';

const step = (over: Partial<PlanStep>): PlanStep => ({
  key: 'case/austria',
  path: 'Austria.md',
  disposition: 'create',
  reason: '',
  before: null,
  text: null,
  beside: null,
  alternatives: [],
  ...over,
});
const plan = (over: Partial<PlanStep>): Plan => ({
  folder: '',
  edition: 2,
  steps: [step(over)],
  retargeted: [],
  typeClashes: [],
});
const chosen = (
  over: Partial<PlanStep>,
  choice: 'leave' | 'adopt' | 'both',
): PlanStep | undefined => choose(plan(over), new Map([['case/austria', choice]])).steps[0];

test('writes nothing of a file that is left out, nor beside it', () => {
  const beside = { path: 'Austria (edition 2).md', text: 'ours' };
  expect(chosen({ before: 'mine', text: 'new', beside }, 'leave')).toMatchObject({
    text: null,
    beside: null,
  });
});

test('lets a file stay that would have gone to the trash', () => {
  const left = chosen({ disposition: 'remove', before: 'ours' }, 'leave');
  expect(left).toMatchObject({ disposition: 'keep', reason: 'You left it out.' });
  expect(left && isCarriedOut(left)).toBe(false);
});

test('does what was chosen instead', () => {
  const adopt = { choice: 'adopt' as const, path: 'My.md', before: 'a', text: 'b', beside: null };
  expect(chosen({ disposition: 'yours', alternatives: [adopt] }, 'adopt')).toMatchObject({
    path: 'My.md',
    text: 'b',
  });
});

test('writes a file for which the plan was made anew, as with both kept', () => {
  expect(chosen({ text: 'ours' }, 'both')).toMatchObject({ text: 'ours' });
});

test('tells no link to a note that is left out', () => {
  const link = {
    type: 'link',
    target: 'Austria',
    subpath: '',
    display: null,
    from: 'A.md',
  } as const;
  const told = { note: 'A.md', link, before: null };
  const whole: Plan = {
    ...plan({ text: 'new' }),
    retargeted: [
      { ...told, after: 'Austria.md' },
      { ...told, after: 'Belgium.md' },
    ],
  };
  const left = choose(whole, new Map([['case/austria', 'leave' as const]]));
  expect(left.retargeted.map(({ after }) => after)).toEqual(['Belgium.md']);
  expect(choose(whole, new Map()).retargeted).toHaveLength(2);
});
