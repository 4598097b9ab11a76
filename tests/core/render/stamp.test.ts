import { expect, test } from 'vitest';
import { stampText } from '../../../src/core/render/stamp';

const stamp = { edition: 1, items: 8, areCases: true, own: 0 };

test.each([
  [stamp, 'Neutrality Atlas, edition 1: 8 cases. 2026-11-26.'],
  [{ ...stamp, own: 3 }, 'Neutrality Atlas, edition 1: 8 cases, 3 of them yours. 2026-11-26.'],
  [{ ...stamp, areCases: false, items: 1 }, 'Neutrality Atlas, edition 1: 1 note. 2026-11-26.'],
  [{ ...stamp, own: 8 }, '8 cases, compared with Neutrality Atlas. 2026-11-26.'],
  [
    { ...stamp, edition: null, items: 5, areCases: false },
    '5 notes, compared with Neutrality Atlas. 2026-11-26.',
  ],
  [{ ...stamp, items: 0, areCases: false }, '0 notes, compared with Neutrality Atlas. 2026-11-26.'],
])('says whose notes a table compares: %j', (given, text) => {
  expect(stampText(given, '2026-11-26')).toBe(text);
});
