import type { LinkValue } from '../../value/value';

/** What will happen to the files of a vault, and why; made and shown before anything is written. */
export interface Plan {
  /** The folder of the notes, from the vault's root; empty for the root itself. */
  readonly folder: string;
  /** The edition that the vault has when all is done. */
  readonly edition: number;
  /** In the order of the paths shipped; the home note, which tells that all is done, is written last. */
  readonly steps: readonly PlanStep[];
  /** Links of the reader's notes that would open another note than before. */
  readonly retargeted: readonly RetargetedLink[];
  /** Properties that have another type in this vault. */
  readonly typeClashes: readonly TypeClash[];
}

/** One file of the plan. */
export interface PlanStep extends Change {
  /** What the file is known by: `case/austria`, `file:Cases.base`. */
  readonly key: string;
  readonly disposition: Disposition;
  /** A sentence or two for a person. */
  readonly reason: string;
  /** What can be done instead, on the reader's word alone. */
  readonly alternatives: readonly Alternative[];
  /** What the reader decided; absent where it goes as planned. */
  readonly chosen?: Choice;
}

/** What is written. */
export interface Change {
  /** Where the file is, or will be. */
  readonly path: string;
  /** What stands there now; null where nothing does. It is written only while that still stands there. */
  readonly before: string | null;
  /** What stands there afterwards; null where nothing is written. */
  readonly text: string | null;
  /** A note that is made beside it, with what of ours is not in it; null for none. */
  readonly beside: { readonly path: string; readonly text: string } | null;
}

/** Another thing to do with a file. */
export interface Alternative extends Change {
  /**
   * adopt: the reader's note becomes ours, and its empty properties are filled. both: ours is made beside the
   * reader's. beside: ours is put into a note beside the reader's.
   */
  readonly choice: 'adopt' | 'both' | 'beside';
}

/**
 * create: it is not there. update: only we changed it. merge: both changed it, apart. conflict: both changed
 * the same place. keep: only the reader changed it. moved: as shipped, at another place. deleted: the reader
 * deleted it or left it out. yours: a note of the reader's is about the same thing. blocked: something else
 * has the path. unchanged: it stands as shipped. remove: it goes to the trash.
 */
export type Disposition =
  | 'create'
  | 'update'
  | 'merge'
  | 'conflict'
  | 'remove'
  | 'keep'
  | 'moved'
  | 'deleted'
  | 'yours'
  | 'blocked'
  | 'unchanged';

/** All dispositions, in the order in which a person wants to read them. */
export const DISPOSITION_ORDER: readonly Disposition[] = [
  'conflict',
  'blocked',
  'create',
  'update',
  'merge',
  'remove',
  'keep',
  'yours',
  'deleted',
  'moved',
  'unchanged',
];

/** A link of the reader's that would open another note than before. */
export interface RetargetedLink {
  /** The note that holds it. */
  readonly note: string;
  readonly link: LinkValue;
  /** Where it leads now; null where it leads nowhere. */
  readonly before: string | null;
  /** Where it would lead. */
  readonly after: string;
}

/** A property whose type in this vault is not the one that our notes are written for. */
export interface TypeClash {
  readonly property: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Whether something of a change is written. */
export const isWritten = ({ text, beside }: Pick<Change, 'text' | 'beside'>): boolean =>
  text !== null || beside !== null;

/** How many files there are of each disposition, in the order in which a person wants to read them. */
export function countDispositions(
  steps: readonly { readonly disposition: Disposition }[],
): ReadonlyMap<Disposition, number> {
  const counts = DISPOSITION_ORDER.map(
    (each) => [each, steps.filter(({ disposition }) => disposition === each).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

/** What a reader can decide about a file: nothing is done, or one of the alternatives. */
export type Choice = 'leave' | Alternative['choice'];

/** What a reader decided about files of a plan, by their keys. */
export type Choices = ReadonlyMap<string, Choice>;

const REASONS: Readonly<Record<Choice, string>> = {
  leave: 'You left it out.',
  adopt:
    'As you chose, your note takes the place of ours. Properties that are empty in it are filled.',
  both: 'As you chose, ours is made as a note of its own, and yours stays.',
  beside: 'As you chose, yours stays, and ours goes into a note beside it.',
};

/** The plan with what a reader decided. A choice that a file does not offer changes nothing. */
export function choose(plan: Plan, choices: Choices): Plan {
  const steps = plan.steps.map((step): PlanStep => {
    const chosen = choices.get(step.key);
    if (chosen === undefined) return step;
    const reason = REASONS[chosen];
    const decided = { ...step, reason, chosen, alternatives: [] };
    if (chosen === 'leave') {
      const disposition = step.disposition === 'remove' ? 'keep' : step.disposition;
      return { ...decided, disposition, text: null, beside: null };
    }
    const alternative = step.alternatives.find(({ choice }) => choice === chosen);
    if (alternative === undefined) return chosen === 'both' && isWritten(step) ? decided : step;
    const { path, before, text, beside } = alternative;
    return { ...decided, path, before, text, beside };
  });
  const left = new Set(steps.filter(({ chosen }) => chosen === 'leave').map(({ path }) => path));
  return { ...plan, steps, retargeted: plan.retargeted.filter(({ after }) => !left.has(after)) };
}
