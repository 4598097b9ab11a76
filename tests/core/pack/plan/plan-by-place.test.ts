import { expect, test } from 'vitest';
import { DEFAULT_LINK_FORMAT } from '../../../../src/core/note/link-format';
import { openPack } from '../../../../src/core/pack/pack';
import type { PlanStep } from '../../../../src/core/pack/plan/plan';
import { planInstall } from '../../../../src/core/pack/plan/plan-install';
import type { EntryKind } from '../../../../src/core/ports';
import { note, noteSet } from '../../../support/notes';
import { packOf } from '../../../support/packs';

/** Files without an identity are known by their place, and what a reader changed in them by their content. */
const view = (name: string, limit: number) =>
  `  - type: table\n    name: ${name}\n    limit: ${String(limit)}\n`;
const template = (limit: number) => ({
  'Home.md': note({ atlas: 'guide/neutrality-atlas@1' }),
  'Cases.base': `views:\n${view('Cases', limit)}${view('Treaties', 1)}`,
  'Map.canvas': `{"nodes":[{"id":"a","x":${String(limit)}}],"edges":[]}`,
  'Templates/Case.md': note({ kind: 'case', limit: String(limit) }, 'Body.\n'),
});
const [first, second, third] = [template(1), template(2), template(3)];
const pack = openPack(packOf(first, second));
const home = (edition: number) => ({
  'Home.md': note({ atlas: `guide/neutrality-atlas@${String(edition)}` }),
});

function steps(vault: Record<string, string>, of = pack): Record<string, PlanStep | undefined> {
  const { notes, faults } = noteSet(vault);
  const plan = planInstall(of, '', {
    entries: new Map<string, EntryKind>(Object.keys(vault).map((path) => [path, 'file'])),
    notes,
    faults,
    texts: new Map(Object.entries(vault)),
    unfinished: [],
    linkFormat: DEFAULT_LINK_FORMAT,
    types: null,
  });
  return Object.fromEntries(plan.steps.map((step) => [step.path, step]));
}

const PLACES = ['Cases.base', 'Map.canvas', 'Templates/Case.md'] as const;
const dispositions = (vault: Record<string, string>, of = pack) => {
  const planned = steps(vault, of);
  return PLACES.map((path) => planned[path]?.disposition);
};

test('what stands as an older edition shipped it is updated, however it is written', () => {
  const vault = {
    ...first,
    ...home(1),
    'Map.canvas': '{\n  "edges": [],\n  "nodes": [{"x": 1, "id": "a"}]\n}\n',
  };
  expect(dispositions(vault)).toEqual(['update', 'update', 'update']);
  expect(steps(vault)).toMatchObject(
    Object.fromEntries(PLACES.map((path) => [path, { text: second[path] }])),
  );
  expect(dispositions({ ...second, ...home(2) })).toEqual(['unchanged', 'unchanged', 'unchanged']);
});

test('a base that the reader changed gets ours beside theirs; a canvas and a template stay', () => {
  const mine = {
    ...home(1),
    'Cases.base': `${first['Cases.base']}${view('Mine', 9)}`,
    'Map.canvas': first['Map.canvas'].replace('"a"', '"b"'),
    'Templates/Case.md': `${first['Templates/Case.md']}Mine.\n`,
  };
  expect(dispositions(mine)).toEqual(['merge', 'keep', 'keep']);
  expect(steps(mine)['Cases.base']?.text).toBe(`${second['Cases.base']}${view('Mine', 9)}`);
});

test('a comment in a base that is otherwise as shipped is an edit, and stays', () => {
  const commented = (text: string) => `# mine\n${text}`;
  const old = steps({ ...first, ...home(1), 'Cases.base': commented(first['Cases.base']) });
  expect(old['Cases.base']).toMatchObject({
    disposition: 'merge',
    text: commented(second['Cases.base']),
  });
  const now = steps({ ...second, ...home(2), 'Cases.base': commented(second['Cases.base']) });
  expect(now['Cases.base']).toMatchObject({ disposition: 'keep', text: null });
});

test('a view that both changed is told once, in a note beside, and settled by the edition of the home note', () => {
  const mine = first['Cases.base'].replace('limit: 1', 'limit: 7');
  expect(steps({ ...first, ...home(1), 'Cases.base': mine })['Cases.base']).toMatchObject({
    disposition: 'conflict',
    text: null,
    beside: { path: 'Cases (edition 2).md', text: expect.stringContaining('limit: 2') },
  });
  expect(dispositions({ ...second, ...home(2), 'Cases.base': mine })[0]).toBe('keep');
});

test('a view that is new comes in, and one that the reader took out stays out', () => {
  const wide = { ...first, 'Cases.base': `${first['Cases.base']}${view('Claims', 1)}` };
  const widened = openPack(packOf(first, wide));
  const mine = first['Cases.base'].replace('limit: 1', 'limit: 7');
  expect(steps({ ...first, ...home(1), 'Cases.base': mine }, widened)['Cases.base']).toMatchObject({
    disposition: 'merge',
    text: `${mine}${view('Claims', 1)}`,
  });
  expect(steps({ ...wide, ...home(2), 'Cases.base': mine }, widened)['Cases.base']).toMatchObject({
    disposition: 'keep',
    text: null,
  });
});

test('an older edition plans nothing over a newer one', () => {
  expect(dispositions({ ...third, ...home(3) })).toEqual(['unchanged', 'unchanged', 'unchanged']);
  // The third edition took back what the second had changed.
  expect(dispositions({ ...first, ...home(3) })).toEqual(['unchanged', 'unchanged', 'unchanged']);
});
