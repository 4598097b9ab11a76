import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '../../src/core/problem';
import {
  type ComparisonChoices,
  ComparisonForm,
  type ComparisonFormOptions,
  type Look,
} from '../../src/ui/comparison-form';
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
}

function open(
  look: Partial<Look> = {},
  offer: Partial<ComparisonFormOptions['offer']> = {},
): Opened {
  const lookAt = vi.fn((_: ComparisonChoices): Look => ({ ...LOOK, ...look }));
  const insert = vi.fn();
  const form = new ComparisonForm(app, {
    offer: {
      kinds: new Map([['case', 3]]),
      folders: new Map([['', 1]]),
      notes: ['A.md'],
      ...offer,
    },
    look: lookAt,
    insert,
  });
  form.open();
  return { form, asked: () => lookAt.mock.lastCall?.[0], insert };
}
const boxes = (form: ComparisonForm): HTMLInputElement[] => [
  ...form.contentEl.querySelectorAll<HTMLInputElement>(
    'input[type=checkbox][class=""], label input',
  ),
];
const cta = (form: ComparisonForm): HTMLButtonElement | null =>
  form.contentEl.querySelector('.modal-button-container .mod-cta');

test('begins with the most frequent kind, and shows the table as it would be', () => {
  const { form, asked } = open();
  expect(asked()).toMatchObject({ scope: 'kind', kind: 'case', properties: [], form: 'table' });
  expect(form.contentEl.querySelector('.neutrality-atlas-table')?.textContent).toContain('Austria');
});

test('begins with a folder in a vault without kinds', () => {
  const { form, asked } = open({}, { kinds: new Map() });
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
