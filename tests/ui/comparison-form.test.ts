import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '../../src/core/problem';
import type { ComparisonChoices, Look } from '../../src/ui/comparison-choices';
import { ComparisonForm, type ComparisonFormOptions } from '../../src/ui/comparison-form';
import { openApp, type TestApp } from '../support/app/host.mjs';
import { table } from '../support/tables';

let app: TestApp;
beforeEach(async () => {
  activeDocument.body.empty();
  ({ app } = await openApp({}));
});

const LOOK: Look = {
  table: success(table(['file.name'], [['Austria']])),
  filterProblems: [],
  properties: [
    { name: 'since', filled: 2 },
    { name: 'form', filled: 1 },
  ],
  selected: 3,
};

interface Opened {
  readonly form: ComparisonForm;
  /** What the form last asked about. */
  readonly asked: () => ComparisonChoices | undefined;
  readonly insert: ReturnType<typeof vi.fn>;
  /** What looking comes to from now on. */
  readonly answer: (look: Partial<Look>) => void;
}

function open(
  look: Partial<Look> = {},
  offer: Partial<ComparisonFormOptions['offer']> = {},
): Opened {
  let answered = look;
  const lookAt = vi.fn((_: ComparisonChoices): Look => ({ ...LOOK, ...answered }));
  const insert = vi.fn();
  const form = new ComparisonForm(app, {
    offer: {
      kinds: new Map([['case', 3]]),
      folders: new Map([['', 1]]),
      notes: ['A.md', 'B.md', 'C.md'],
      first: { scope: 'kind', kind: 'case', folder: '' },
      ...offer,
    },
    look: lookAt,
    insert,
  });
  form.open();
  const answer = (next: Partial<Look>): void => void (answered = next);
  return { form, asked: () => lookAt.mock.lastCall?.[0], insert, answer };
}
const setting = (form: ComparisonForm, name: string): HTMLElement | undefined =>
  [...form.contentEl.querySelectorAll<HTMLElement>('.setting-item')].find(
    (each) => each.querySelector('.setting-item-name')?.textContent === name,
  );
const type = (form: ComparisonForm, name: string, value: string): void => {
  const field = setting(form, name)?.querySelector<HTMLInputElement>('input, select');
  if (field) field.value = value;
  field?.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
};
const preview = (form: ComparisonForm): string | undefined =>
  form.contentEl.querySelector('.neutrality-atlas-form-preview')?.textContent;
const focused = (): Element | null => activeDocument.activeElement;
const boxes = (form: ComparisonForm): HTMLInputElement[] => [
  ...form.contentEl.querySelectorAll<HTMLInputElement>(
    'input[type=checkbox][class=""], label input',
  ),
];
const cta = (form: ComparisonForm): HTMLButtonElement | null =>
  form.contentEl.querySelector('.modal-button-container .mod-cta');

test('begins with what is offered first, and shows the table as it would be', () => {
  const { form, asked } = open();
  expect(asked()).toMatchObject({ scope: 'kind', kind: 'case', properties: [], form: 'table' });
  expect(form.contentEl.querySelector('.neutrality-atlas-table')?.textContent).toContain('Austria');
});

test('asks for no kind in a vault without kinds', () => {
  const first = { scope: 'folder', kind: '', folder: '' } as const;
  const { form, asked } = open({}, { kinds: new Map(), first });
  expect(asked()).toMatchObject({ scope: 'folder', folder: '' });
  expect(form.contentEl.textContent).not.toContain('Of one kind');
});

test('lists properties with how often they are filled, and numbers them as they are ticked', async () => {
  const { form, asked } = open();
  const labels = [...form.contentEl.querySelectorAll('label')];
  expect(labels.map((each) => each.textContent)).toEqual(['since2 of 3', 'form1 of 3']);
  const [since, kind] = boxes(form);
  kind?.click();
  since?.click();
  expect(labels.map((each) => each.textContent)).toEqual(['since22 of 3', 'form11 of 3']);
  await vi.waitUntil(() => asked()?.properties.length === 2);
  expect(asked()?.properties).toEqual(['form', 'since']);
  kind?.click();
  expect(labels.map((each) => each.textContent)).toEqual(['since12 of 3', 'form1 of 3']);
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

test('looks again when the button is pressed, and stays open for a filter that is wrong', () => {
  const { form, insert, answer, asked } = open();
  const problem = { message: 'It ends too early.' };
  answer({ table: failure(problem), filterProblems: [problem] });
  type(form, 'Filter', 'since ==');
  cta(form)?.click();
  expect(asked()?.filter).toBe('since ==');
  expect(insert).not.toHaveBeenCalled();
  expect(form.contentEl.textContent).toContain('It ends too early.');
});

test('gives every field its name', () => {
  const { form } = open();
  const fields = [...form.contentEl.querySelectorAll('.setting-item :is(input, select)')];
  expect(fields.map((each) => each.getAttribute('aria-label'))).toEqual([
    'Notes',
    'Kind',
    'Filter',
    'Properties',
    'Layout',
    'Caption',
    'Sources as footnotes',
    'Insert as',
  ]);
});

test('tells how many notes are selected beside the button', () => {
  const { form } = open();
  expect(form.contentEl.querySelector('.modal-button-container')?.textContent).toContain('3 notes');
});

test('asks for notes where none is picked yet, and keeps the focus while they are picked', async () => {
  const { form, asked } = open();
  type(form, 'Notes', 'picked');
  await vi.waitUntil(() => asked()?.scope === 'picked');
  expect(preview(form)).toContain('Add the notes to compare.');
  expect(cta(form)?.disabled).toBe(true);

  const add = setting(form, 'Picked notes')?.querySelector('button');
  for (const count of [1, 2, 3]) {
    add?.click();
    const first = await vi.waitUntil(() =>
      activeDocument.querySelector<HTMLElement>('.suggestion-item'),
    );
    first?.click();
    await vi.waitUntil(() => asked()?.picked.length === count);
    expect(focused()).toBe(add);
  }
  expect(cta(form)?.disabled).toBe(false);

  const remove = (name: string): HTMLElement | null =>
    form.contentEl.querySelector(`[aria-label="Remove ${name}.md"]`);
  remove('B')?.click();
  expect(focused()).toBe(remove('C'));
  remove('C')?.click();
  expect(focused()).toBe(remove('A'));
  remove('A')?.click();
  expect(focused()).toBe(add);
});

test('keeps a ticked property that no note selected has, so that it can be unticked', async () => {
  const { form, answer, asked } = open();
  boxes(form)[1]?.click();
  answer({ properties: [{ name: 'since', filled: 2 }] });
  type(form, 'Filter', 'since');
  await vi.waitUntil(() => asked()?.filter === 'since');
  const labels = (): string[] =>
    [...form.contentEl.querySelectorAll('label')].map((each) => each.textContent);
  expect(labels()).toEqual(['form10 of 3', 'since2 of 3']);
  boxes(form)[0]?.click();
  await vi.waitUntil(() => labels().length === 1);
  expect(asked()?.properties).toEqual([]);
});

test('says so where no property has the name looked for', async () => {
  const { form } = open();
  type(form, 'Properties', 'zzz');
  await vi.waitUntil(() => form.contentEl.textContent.includes('has this in its name'));
});

test('shows any other problem in place of the table', () => {
  const { form } = open({ table: failure({ message: 'Something else.' }) });
  expect(form.contentEl.querySelector('.neutrality-atlas-problems')?.textContent).toContain(
    'Something else.',
  );
});

test('previews only the beginning of a long table', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`note ${index}`]);
  const { form } = open({ table: success(table(['file.name'], rows)) });
  expect(form.contentEl.querySelectorAll('tbody tr')).toHaveLength(30);
  expect(form.contentEl.textContent).toContain('The first 30 of 100 notes.');
});

test('hands over the choices as they stand when the button is pressed', () => {
  const { form, insert } = open();
  boxes(form)[1]?.click();
  cta(form)?.click();
  expect(insert).toHaveBeenCalledWith(expect.objectContaining({ properties: ['form'] }));
});
