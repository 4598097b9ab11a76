import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Choices } from '../../src/core/draft/choices';
import type { Preview } from '../../src/core/draft/preview';
import { failure, success } from '../../src/core/problem';
import {
  ComparisonForm,
  type ComparisonFormOptions,
  type Place,
} from '../../src/ui/form/comparison-form';
import { openApp, type TestApp } from '../support/app/host.mjs';
import { table } from '../support/tables';

let app: TestApp;
beforeEach(async () => {
  activeDocument.body.empty();
  ({ app } = await openApp({}));
});

const PREVIEW: Preview = {
  table: success(table(['file.name', 'form'], [['Austria', 'law']])),
  filterProblems: [],
  properties: [
    { property: 'since', name: 'since', filled: 2 },
    { property: 'form', name: 'form', filled: 1 },
    { property: 'file.size', name: 'file.size', filled: null },
  ],
  selected: ['A.md', 'B.md', 'C.md'],
  definition: 'filters: kind == "case"',
};

interface Opened {
  readonly form: ComparisonForm;
  /** What the form last asked about, and for which place. */
  readonly asked: () => Choices | undefined;
  readonly place: () => Place | undefined;
  readonly insert: ReturnType<typeof vi.fn>;
  /** What the choices come to from now on. */
  readonly answer: (preview: Partial<Preview>) => void;
}

function open(
  preview: Partial<Preview> = {},
  options: Partial<ComparisonFormOptions> = {},
): Opened {
  let answered = preview;
  const previewOf = vi.fn((_: Choices, __: Place): Preview => ({ ...PREVIEW, ...answered }));
  const insert = vi.fn();
  const form = new ComparisonForm(app, {
    offer: {
      kinds: new Map([['kind == "case"', { name: 'case', count: 3 }]]),
      folders: new Map([['F', 1]]),
      tags: new Map([['t', 2]]),
      notes: ['A.md', 'B.md', 'C.md'],
    },
    first: { scope: 'kind', kind: 'kind == "case"' },
    places: ['cursor', 'note'],
    preview: previewOf,
    linkingProperties: () => new Map([['power', 2]]),
    destination: (_, place) => (place === 'cursor' ? 'Paper.md' : 'New.md'),
    insert,
    ...options,
  });
  form.open();
  const answer = (next: Partial<Preview>): void => void (answered = next);
  const asked = (): Choices | undefined => previewOf.mock.lastCall?.[0];
  return { form, asked, place: () => previewOf.mock.lastCall?.[1], insert, answer };
}
const setting = (form: ComparisonForm, name: string): HTMLElement | undefined =>
  [...form.contentEl.querySelectorAll<HTMLElement>('.setting-item')].find(
    (each) => each.querySelector('.setting-item-name')?.textContent === name,
  );
const named = (form: ComparisonForm, name: string): HTMLElement => {
  const found = form.contentEl.querySelector<HTMLElement>(`[aria-label="${name}"]`);
  if (found === null) throw new Error(`Nothing is named "${name}".`);
  return found;
};
const type = (form: ComparisonForm, name: string, value: string): void => {
  const field = named(form, name) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
};
const press = (form: ComparisonForm, name: string): void => {
  const button = named(form, name);
  button.focus();
  button.click();
};
const preview = (form: ComparisonForm): string | undefined =>
  form.contentEl.querySelector('.neutrality-atlas-form-preview')?.textContent;
const focused = (): string | null =>
  activeDocument.activeElement?.getAttribute('aria-label') ?? null;
const linesOf = (form: ComparisonForm, list: string): string[] =>
  [...named(form, list).querySelectorAll('li')].map((each) => each.textContent);
const cta = (form: ComparisonForm): HTMLButtonElement | null =>
  form.contentEl.querySelector('.modal-button-container .mod-cta');
async function pick(name: string): Promise<void> {
  const all = await vi.waitUntil(() => {
    const found = [...activeDocument.querySelectorAll<HTMLElement>('.suggestion-item')];
    return found.length > 0 ? found : null;
  });
  all.find((each) => each.textContent === name)?.click();
}

describe('the form', () => {
  test('begins with what is chosen for it, and shows the table as it would be', () => {
    const { form, asked } = open();
    expect(asked()).toMatchObject({ scope: 'kind', kind: 'kind == "case"', form: 'table' });
    expect(form.contentEl.querySelector('.neutrality-atlas-table')?.textContent).toContain(
      'Austria',
    );
  });

  test('gives everything that can be set a name', () => {
    const { form } = open();
    const fields = [...form.contentEl.querySelectorAll('.setting-item :is(input, select)')];
    expect(fields.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Notes',
      'Kind',
      'Filter',
      'Find a property',
      'Layout',
      'Caption',
      'Sort by',
      'Sort by: direction',
      'Then by',
      'Then by: direction',
      'Group by',
      'At most',
      'Differences',
      'Count gaps',
      'Sources',
      'Insert as',
      'Put it',
    ]);
  });

  test('shows the definition that it writes', () => {
    const { form } = open();
    expect(named(form, 'Definition').textContent).toBe('filters: kind == "case"');
  });

  test('tells how many notes are selected beside the button', () => {
    const { form } = open();
    const buttons = form.contentEl.querySelector('.modal-button-container');
    expect(buttons?.querySelector('[role=status]')?.textContent).toBe('3 notes');
  });

  test('previews only the beginning of a long table, and says so', () => {
    const { form } = open({ selected: Array.from({ length: 100 }, (_, n) => `${n}.md`) });
    expect(preview(form)).toContain('The first 1 of 100 notes.');
  });

  test('shows the problem of the filter at its field, and cannot insert', () => {
    const problem = { message: 'It ends too early.' };
    const { form } = open({ table: failure(problem), filterProblems: [problem] });
    const field = form.contentEl.querySelector('.is-invalid');
    expect(field?.textContent).toContain('It ends too early.');
    expect(form.contentEl.querySelector('.neutrality-atlas-problems')).toBeNull();
    expect(cta(form)?.disabled).toBe(true);
    expect(preview(form)).toContain('Correct the filter to see the table.');
    const input = field?.querySelector('input');
    const described = (input?.getAttribute('aria-describedby') ?? '').split(' ');
    const words = described.map((id) => form.contentEl.querySelector(`#${id}`)?.textContent);
    expect(words).toEqual(['It ends too early.', expect.stringContaining('Optional.')]);
  });

  test('shows any other problem in place of the table', () => {
    const { form } = open({ table: failure({ message: 'Something else.' }) });
    expect(form.contentEl.querySelector('.neutrality-atlas-problems')?.textContent).toContain(
      'Something else.',
    );
  });

  test('updates when the button is pressed, and stays open for a filter that is wrong', () => {
    const { form, insert, answer, asked } = open();
    const problem = { message: 'It ends too early.' };
    answer({ table: failure(problem), filterProblems: [problem] });
    type(form, 'Filter', 'since ==');
    cta(form)?.click();
    expect(asked()?.filter).toBe('since ==');
    expect(insert).not.toHaveBeenCalled();
    expect(form.contentEl.textContent).toContain('It ends too early.');
  });

  test('hands over the choices as they stand when the button is pressed', () => {
    const { form, insert } = open();
    press(form, 'Add form, 1 of 3');
    cta(form)?.click();
    expect(insert).toHaveBeenCalledWith(
      expect.objectContaining({ properties: ['form'] }),
      'cursor',
    );
  });
});

describe('where it goes', () => {
  test('is said, and asked about where there is a choice', async () => {
    const { form, place, insert } = open();
    expect(setting(form, 'Put it')?.textContent).toContain('In Paper.md.');
    expect(cta(form)?.textContent).toBe('Insert');
    type(form, 'Put it', 'note');
    await vi.waitUntil(() => place() === 'note');
    expect(setting(form, 'Put it')?.textContent).toContain('It is created as New.md and opened.');
    expect(cta(form)?.textContent).toBe('Create note');
    cta(form)?.click();
    expect(insert).toHaveBeenCalledWith(expect.anything(), 'note');
  });

  test('can only be a new note where none is open; then no links of this note are meant', () => {
    const { form, place } = open({}, { places: ['note'] });
    expect(place()).toBe('note');
    expect(named(form, 'Notes').textContent).not.toContain('Linked from this note');
  });
});

describe('which notes', () => {
  test('is asked where it is not said, and nothing can be inserted', () => {
    const first = { scope: 'kind' } as const;
    const { form } = open({ table: null, properties: [], selected: [] }, { first });
    expect(preview(form)).toContain('Choose a kind to see the table.');
    expect((named(form, 'Kind') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(
      'Choose…',
    );
    expect(cta(form)?.disabled).toBe(true);
  });

  test('offers no way that the vault does not have', () => {
    const offer = { kinds: new Map(), folders: new Map(), tags: new Map(), notes: ['A.md'] };
    const { form } = open({}, { offer, first: { scope: 'all' } });
    const ways = [...named(form, 'Notes').querySelectorAll('option')].map(({ text }) => text);
    expect(ways).toEqual([
      'Linking to a note',
      'Linked from this note',
      'Picked by hand',
      'All notes',
    ]);
  });

  test.each([
    ['folder', 'Folder', 'F'],
    ['tag', 'Tag', 't'],
  ] as const)('can be said by %s', async (scope, name, value) => {
    const { form, asked } = open();
    type(form, 'Notes', scope);
    type(form, name, value);
    await vi.waitUntil(() => asked()?.[scope] === value);
    expect(asked()?.scope).toBe(scope);
  });

  test('can be said by what they link to, and in which property', async () => {
    const { form, asked } = open();
    type(form, 'Notes', 'link');
    press(form, 'Linked note: Choose note');
    await pick('B');
    await vi.waitUntil(() => asked()?.target === 'B.md');
    expect(focused()).toBe('Linked note: B');
    type(form, 'Linking property', 'power');
    await vi.waitUntil(() => asked()?.through === 'power');
    press(form, 'Clear: Linked note');
    await vi.waitUntil(() => asked()?.target === '');
    expect(asked()?.through).toBe('');
  });

  test('can be picked by hand in any order, the focus kept', async () => {
    const { form, asked } = open({}, { first: { scope: 'picked' } });
    const add = setting(form, 'Picked notes')?.querySelector('button');
    for (const name of ['A', 'B', 'C']) {
      add?.click();
      await pick(name);
      expect(activeDocument.activeElement).toBe(add);
    }
    expect(linesOf(form, 'Picked notes')).toEqual(['A↑↓×', 'B↑↓×', 'C↑↓×']);
    press(form, 'Move C up');
    expect(focused()).toBe('Move C up');
    press(form, 'Move C up');
    expect(focused()).toBe('Move C down');
    await vi.waitUntil(() => asked()?.picked.join() === 'C.md,A.md,B.md');
    press(form, 'Remove C');
    expect(focused()).toBe('Remove A');
    press(form, 'Remove A');
    press(form, 'Remove B');
    expect(activeDocument.activeElement).toBe(add);
  });

  test('of two picked with the same name shows where they are', () => {
    const notes = ['F/A.md', 'G/A.md', 'B.md'];
    const offer = { kinds: new Map(), folders: new Map(), tags: new Map(), notes };
    const { form } = open({}, { offer, first: { scope: 'picked', picked: notes } });
    expect(linesOf(form, 'Picked notes')).toEqual(['F/A↑↓×', 'G/A↑↓×', 'B↑↓×']);
  });

  test('forgets what the others are compared with when it is picked no more', async () => {
    const first = { scope: 'picked', picked: ['A.md', 'B.md'], baseline: 'A.md' } as const;
    const { form, asked } = open({}, { first });
    press(form, 'Remove A');
    await vi.waitUntil(() => asked()?.picked.length === 1);
    expect(asked()?.baseline).toBe('');
  });
});

describe('the properties', () => {
  test('are listed with how often they are filled, and go to the chosen ones in order', async () => {
    const { form, asked } = open();
    expect(linesOf(form, 'Properties to choose')).toEqual([
      'since 2 of 3',
      'form 1 of 3',
      'file.size',
    ]);
    press(form, 'Add form, 1 of 3');
    press(form, 'Add since, 2 of 3');
    expect(focused()).toBe('Add file.size');
    expect(linesOf(form, 'Chosen properties')).toEqual(['form1 of 3↑↓×', 'since2 of 3↑↓×']);
    await vi.waitUntil(() => asked()?.properties.join() === 'form,since');
    press(form, 'Move since up');
    await vi.waitUntil(() => asked()?.properties.join() === 'since,form');
    press(form, 'Remove form');
    expect(linesOf(form, 'Properties to choose')).toEqual(['form 1 of 3', 'file.size']);
  });

  test('begin with the most frequent, which can be taken over', async () => {
    const { form, asked } = open();
    expect(form.contentEl.textContent).toContain('the eight filled most often');
    const button = [...form.contentEl.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Choose these',
    );
    button?.click();
    expect(focused()).toBe('Find a property');
    await vi.waitUntil(() => asked()?.properties.join() === 'form');
  });

  test('are all removed at once', async () => {
    const { form, asked } = open({}, { first: { scope: 'all', properties: ['since', 'form'] } });
    const button = [...form.contentEl.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Remove all',
    );
    button?.click();
    await vi.waitUntil(() => asked()?.properties.length === 0);
  });

  test('keep one chosen that no note selected has, so that it can be removed', async () => {
    const { form, answer, asked } = open();
    press(form, 'Add form, 1 of 3');
    answer({ properties: [{ property: 'since', name: 'since', filled: 2 }] });
    type(form, 'Filter', 'since');
    await vi.waitUntil(() => asked()?.filter === 'since');
    expect(linesOf(form, 'Chosen properties')).toEqual(['form0 of 3↑↓×']);
  });

  test('are searched by a part of their name', () => {
    const { form } = open();
    type(form, 'Find a property', 'SIN');
    expect(linesOf(form, 'Properties to choose')).toEqual(['since 2 of 3']);
    type(form, 'Find a property', 'zzz');
    expect(linesOf(form, 'Properties to choose')).toEqual(['No property has this in its name.']);
  });
});

describe('the table', () => {
  test('is sorted by one property, then by another', async () => {
    const { form, asked } = open();
    type(form, 'Sort by', 'since');
    type(form, 'Sort by: direction', 'DESC');
    type(form, 'Then by', 'file.name');
    await vi.waitUntil(() => asked()?.sort.length === 2);
    expect(asked()?.sort).toEqual([
      { property: 'since', direction: 'DESC' },
      { property: 'file.name', direction: 'ASC' },
    ]);
  });

  test('is grouped, marked, counted and cited as chosen', async () => {
    const { form, asked } = open();
    type(form, 'Group by', 'form');
    type(form, 'Layout', 'columns');
    type(form, 'Caption', ' Cases ');
    type(form, 'Differences', 'mark');
    type(form, 'Sources', 'pandoc');
    named(form, 'Count gaps').parentElement?.click();
    press(form, 'Compared with: Choose note');
    await pick('B');
    await vi.waitUntil(() => asked()?.baseline === 'B.md');
    expect(asked()).toMatchObject({
      groupBy: 'form',
      orientation: 'columns',
      caption: 'Cases',
      differences: 'mark',
      sources: 'pandoc',
      gaps: true,
    });
  });

  test('has at most so many notes; anything but a number is told at the field and changes nothing', async () => {
    const { form, asked } = open();
    type(form, 'At most', '5');
    await vi.waitUntil(() => asked()?.limit === 5);
    for (const faulty of ['0', '-1', '1.5', 'many']) {
      type(form, 'At most', faulty);
      expect(setting(form, 'At most')?.textContent).toContain('A whole number from 1 on.');
    }
    cta(form)?.click();
    expect(asked()?.limit).toBe(5);
  });

  test('has no limit again when the field is emptied', async () => {
    const { form, asked } = open({}, { first: { scope: 'all', limit: 3 } });
    type(form, 'At most', '');
    await vi.waitUntil(() => asked()?.limit === null);
    expect(setting(form, 'At most')?.textContent).not.toContain('A whole number');
  });

  test('keeps the field in use while what it offers changes', async () => {
    const { form, answer, asked } = open();
    type(form, 'Sort by', 'since');
    named(form, 'Sort by').focus();
    answer({ properties: [{ property: 'form', name: 'form', filled: 2 }] });
    type(form, 'Filter', 'x');
    await vi.waitUntil(() => asked()?.filter === 'x');
    expect(focused()).toBe('Sort by');
    expect((named(form, 'Sort by') as HTMLSelectElement).value).toBe('since');
  });
});
