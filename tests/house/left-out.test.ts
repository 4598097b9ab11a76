import { afterEach, expect, test, vi } from 'vitest';
import { findChromium, leftOut, PROGRAMS } from '../../scripts/programs.mjs';

afterEach(() => vi.unstubAllEnvs());

test('`npm test` says what is left out where there is no browser, and how to get one', () => {
  expect(leftOut(PROGRAMS)).toContain(
    'Left out: the tests in a browser, those of accessibility among them, for there is no Chromium here. To get it: apt-get install chromium, or set CHROMIUM to the path of Chrome.',
  );
});

test('a browser at a place of its own is found by CHROMIUM', () => {
  vi.stubEnv('CHROMIUM', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(leftOut().join()).not.toContain('Chromium');
});
