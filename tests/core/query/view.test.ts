import { expect, test } from 'vitest';
import { viewChanges } from '../../../src/core/query/view';

test('names only the keys in which two views differ', () => {
  const one = { orientation: 'rows', differences: 'off', sources: 'off', gaps: false } as const;
  expect(viewChanges(one, one)).toEqual({});
  expect(viewChanges(one, { ...one, gaps: true, orientation: 'columns' })).toEqual({
    gaps: true,
    orientation: 'columns',
  });
});
