import { afterEach, expect, test } from 'vitest';
import { civilTime } from '../../../src/core/value/civil-time';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

test.each([
  ['UTC', '2026-03-08T23:30:00Z', '2026-03-08T23:30'],
  ['America/New_York', '2026-03-09T02:30:00Z', '2026-03-08T22:30'],
  ['Asia/Tokyo', '2026-03-08T15:30:00Z', '2026-03-09T00:30'],
])('in %s the clock on the wall says what it says', (name, moment, wall) => {
  process.env['TZ'] = name;
  expect(new Date(civilTime(Date.parse(moment))).toISOString()).toContain(wall);
});
