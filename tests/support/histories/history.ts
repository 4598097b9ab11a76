import fc from 'fast-check';
import { editStored } from '../../../src/core/edit-stored';
import { DEFAULT_LINK_FORMAT } from '../../../src/core/note/link-format';
import { DEFAULT_FOLDER } from '../../../src/core/pack/home';
import type { PackFiles } from '../../../src/core/pack/pack';
import { type Choices, isWritten, type Plan } from '../../../src/core/pack/plan/plan';
import { refreshNotes } from '../../../src/core/static-table/refresh-notes';
import { MemoryVault } from '../memory-vault';
import { packOf } from '../packs';
import { type Act, anyActs, type Done, isApart, perform, twin, type VaultState } from './acts';
import { anyEdition, type EditionChange, nextEdition } from './editions';
import { oneOf } from './draw';
import type { HistoryHost } from './hosts';
import { keyIn } from './note-parts';
import { anyTemplate, type Template } from './template';
import { pathOf, templateTexts } from './template-text';

/** What happens to one vault. */
export interface History {
  readonly template: Template;
  /** Notes of the reader's from before, each of the name of one of ours. */
  readonly twins: readonly number[];
  /** What the reader decides when the notes are installed; see `decisionsOf`. */
  readonly decisions: readonly number[];
  /** Acts of the reader, an edition of ours, and what the reader decides when shown the plan. */
  readonly rounds: readonly {
    readonly acts: readonly Act[];
    readonly changes: readonly EditionChange[];
    readonly decisions: readonly number[];
  }[];
}

const history = (
  twins: fc.Arbitrary<number[]>,
  acts: typeof anyActs,
  decisions: fc.Arbitrary<number[]> = fc.constant([]),
): fc.Arbitrary<History> =>
  fc.record({
    template: anyTemplate,
    twins,
    decisions,
    rounds: fc.array(fc.record({ acts, changes: anyEdition, decisions }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

const anyTwins = fc.array(fc.nat(99), { maxLength: 2 });

/** Histories in which anything may happen. */
export const anyHistory = history(anyTwins, anyActs);

/** The same, and the reader does not take every plan as it is. */
export const decidedHistory = history(anyTwins, anyActs, fc.array(fc.nat(999), { maxLength: 3 }));

/** Histories in which the reader and we change different places. */
export const apartHistory = history(
  fc.constant([]),
  anyActs.map((acts) => acts.filter(isApart)),
);

/** A vault before and after an update, and what was known. */
export interface Update {
  readonly before: VaultState;
  readonly after: VaultState;
  readonly pack: PackFiles;
  /** What a device has whose program is one edition behind; null with the first edition. */
  readonly behind: PackFiles | null;
  /** What the reader decided, by key. */
  readonly choices: Choices;
  /** Keys of notes that the reader changed in more than formatting, at any time. */
  readonly edited: ReadonlySet<string>;
}

/**
 * Let a history happen.
 *
 * @param apart - Whether the reader and we change different places.
 * @param onUpdate - Awaited after each update, the first installation included.
 */
export async function happen(
  { template, twins, decisions: first, rounds }: History,
  apart: boolean,
  host: HistoryHost,
  onUpdate: (update: Update) => void | Promise<void>,
): Promise<void> {
  let marks = 0;
  const mark = (): string => `mk${String((marks += 1))}x`;
  const edited = new Set<string>();
  const templates = [await withTables(templateTexts(template))];
  let state: VaultState = { texts: firstVault(template, twins, mark), format: DEFAULT_LINK_FORMAT };
  const update = async (decisions: readonly number[]): Promise<void> => {
    const pack = packOf(...templates);
    const before = state;
    await host.leave(before);
    let choices: Choices = new Map();
    await host.update(pack, (plan) => (choices = decisionsOf(decisions, plan)));
    state = { ...before, texts: host.texts() };
    const behind = templates.length > 1 ? packOf(...templates.slice(0, -1)) : null;
    for (const [key, choice] of choices) if (choice !== 'leave') edited.add(key);
    await onUpdate({ before, after: state, pack, behind, choices, edited });
  };
  await update(first);
  let present = template;
  for (const { acts, changes, decisions } of rounds) {
    for (const act of acts) {
      const done: Done = perform(act, state, mark(), DEFAULT_FOLDER, apart);
      for (const path of done.edited) edited.add(keyIn(state.texts[path] ?? '') ?? path);
      state = { texts: done.texts, format: done.format };
    }
    present = nextEdition(present, changes, apart);
    templates.push(await withTables(templateTexts(present)));
    await update(decisions);
  }
}

/** Files are left out of a plan, or one of their alternatives is taken. */
function decisionsOf(decisions: readonly number[], { steps }: Plan): Choices {
  const open = steps.filter((step) => isWritten(step) || step.alternatives.length > 0);
  return new Map(
    decisions.flatMap((number) => {
      const step = oneOf(open, number);
      const other = number % 3 === 0 ? undefined : oneOf(step?.alternatives ?? [], number);
      return step === undefined ? [] : [[step.key, other?.choice ?? 'leave'] as const];
    }),
  );
}

function firstVault(
  template: Template,
  twins: readonly number[],
  mark: () => string,
): Record<string, string> {
  const paths = template.notes.map(pathOf);
  const notes = twins.map((number) => twin({}, paths[number % paths.length], number, mark()));
  return notes.reduce((all, each) => ({ ...all, ...each }), {
    'Mine/Own.md': `${mark()} is mine.\n`,
  });
}

/** A template with its tables made, as `npm run notes` makes them. */
async function withTables(texts: Record<string, string>): Promise<Record<string, string>> {
  const vault = new MemoryVault(texts);
  await refreshNotes(Object.keys(texts), editStored(vault), await vault.readNotes(), {
    onEdited: () => 'overwrite',
    checkOnly: false,
    now: () => 0,
  });
  return vault.texts();
}
