import type { Alternative, Choice, Choices, Plan, PlanStep } from '../pack/plan/plan';
import type { Arguments } from './program';
import { nearest, UsageError } from './usage-error';

/** The options by which a person decides about single files of a plan. */
export const CHOICE_FLAGS = {
  leave: { value: 'PATH', many: true, help: 'leave a file out; PATH is as in the plan' },
  choose: {
    value: 'PATH=CHOICE',
    many: true,
    help: 'what to do with a file: adopt (your note becomes ours), both (yours stays, ours is made) or beside (ours goes into a note beside yours)',
  },
} as const;

const CHOICES: readonly Alternative['choice'][] = ['adopt', 'both', 'beside'];

/**
 * What a person decided about files of a plan.
 *
 * @throws UsageError for a path that is not in the plan, and for a choice that the file does not offer.
 */
export function readChoices(args: Arguments, plan: Plan): Choices {
  const choices = new Map<string, Choice>();
  for (const path of args.texts('leave')) choices.set(stepAt(path, plan).key, 'leave');
  for (const text of args.texts('choose')) {
    const at = text.lastIndexOf('=');
    if (at < 0) throw new UsageError(`--choose ${text} should be PATH=${CHOICES.join('|')}.`);
    const step = stepAt(text.slice(0, at), plan);
    const choice = CHOICES.find((each) => each === text.slice(at + 1));
    const offered = step.alternatives.map((each) => each.choice);
    if (choice === undefined || !offered.includes(choice)) {
      const there = offered.length === 0 ? 'nothing to choose' : offered.join(', ');
      throw new UsageError(`--choose ${text}: for ${step.path} there is ${there}.`);
    }
    choices.set(step.key, choice);
  }
  return choices;
}

function stepAt(path: string, { steps }: Plan): PlanStep {
  const found = steps.find((step) => step.path === path || step.key === path);
  if (found !== undefined) return found;
  const paths = steps.map((step) => step.path);
  const near = paths.filter((each) => isNamed(each, path));
  const hint =
    near.length === 0 ? nearest(path, paths) : ` Did you mean ${near.slice(0, 3).join(' or ')}?`;
  throw new UsageError(`"${path}" is no file of the plan.${hint} --dry-run lists all.`);
}

/** Whether a path ends with what somebody wrote for it: `Austria`, `States/Austria.md`. */
const isNamed = (path: string, text: string): boolean =>
  [text, `${text}.md`].some((name) => `/${path}`.toLowerCase().endsWith(`/${name.toLowerCase()}`));
