import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { goalsTable } from '../../scripts/bench/goals/table.mjs';
import { ours } from '../../scripts/bench/ways.mjs';

const { name } = ours('', 'J');
const cold = (ratio: number, workRatio = ratio) => ({ name, ratio, workRatio });
const grown = (notes: number, limit: number, mine: number) => ({
  ...{ notes, limit: { mb: limit }, ours: { ...cold(1.1), mb: mine } },
});
const inApp = { ratio: 1.5, workRatio: 1.4, ours: 0.7 };

/** What was measured in a run that meets every goal. */
const MET = {
  headless: { jobs: { J: [cold(1.1)], 'J-all': [cold(1.4)] } },
  growth: [grown(10_000, 69, 76), grown(50_000, 112, 111)],
  start: [
    { name: 'neutrality-atlas --version', ratio: 1.1, workRatio: 1.1 },
    { name: 'neutrality-atlas table --help', ratio: 1.2, workRatio: 1.2 },
  ],
  app: {
    jobs: [
      { job: 'J', notes: 10_000, first: inApp, changed: inApp },
      { job: 'markdown', notes: 1000, first: inApp, changed: inApp },
    ],
    drawing: [
      { orientation: 'rows', draw: { script: 15, paint: 67 }, scroll: { long: 0, longest: 18 } },
    ],
  },
  install: {
    runs: {
      install: {
        ms: { timesLimit: 1.9, timesReading: 1.8 },
        work: { timesLimit: 1.9, timesReading: 1.8 },
      },
    },
  },
  plugin: {
    sizes: { withoutNotes: 249_000 },
    starts: [{ name, evaluation: { median: 9 }, reading: { median: 7 }, onload: { median: 2 } }],
  },
};

const linesOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
const lineOf = (what: RegExp, measured: Readonly<Record<string, unknown>>): string[] =>
  linesOf(goalsTable(measured)).find(([first = '']) => what.test(first)) ?? [];

describe('the table of goals', () => {
  test('tells every goal as met in a run that meets them all', () => {
    for (const line of linesOf(goalsTable(MET))) expect(line.at(-1), line.join()).toMatch(/^yes/);
  });

  test('tells a goal that was not measured as not measured, never as met', () => {
    const none = linesOf(goalsTable({}));
    expect(none.length).toBeGreaterThan(15);
    for (const line of none) expect(line.slice(2)).toEqual(['not measured', '', '']);
  });

  test.each(Object.keys(MET))('stands where %s was not measured, and tells the rest', (part) => {
    const lines = linesOf(goalsTable({ ...MET, [part]: undefined }));
    const missing = lines.filter(([, , measured]) => measured === 'not measured');
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.length).toBeLessThan(lines.length);
  });

  test('tells what needs a browser as not measured where there is none', () => {
    const measured = {
      app: { ...MET.app, drawing: null },
      plugin: { ...MET.plugin, starts: null },
    };
    for (const what of [/first paint/, /scrolled/, /evaluation/, /onload/])
      expect(lineOf(what, measured)[2]).toBe('not measured');
    expect(lineOf(/without the notes/, measured)).toContain('249,000');
  });

  test('tells how far off a goal is', () => {
    const measured = { headless: { jobs: { J: [cold(1.3)], 'J-all': [cold(3)] } } };
    expect(lineOf(/^J-all/, measured).slice(1)).toEqual([
      'at most 2, then 1.5 times the limit',
      ...['3', '3', 'no: 1.50 times as much'],
    ]);
    expect(lineOf(/^J over 10,000/, measured).at(-1)).toBe(
      'yes; the second not yet: 1.08 times as much',
    );
  });

  test('tells a goal that is met by the clock alone from one that is met by work, too', () => {
    const measured = { headless: { jobs: { J: [cold(1.1, 1.6)], 'J-all': [] } } };
    expect(lineOf(/^J over 10,000/, measured).slice(2)).toEqual([
      ...['1.1', '1.6', 'yes, both; not by work'],
    ]);
  });
});

test('the page on speed has a line for every goal, as the goals are kept', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/speed.md'), 'utf8');
  const [, told = ''] = /<!-- goals -->\n([^]*?)<!-- \/goals -->/.exec(page) ?? [];
  const goalsOf = (markdown: string): string[] =>
    linesOf(markdown.slice(markdown.indexOf('| what |')).trim()).map(
      ([what, goal]) => `${what}: ${goal}`,
    );
  expect(goalsOf(told)).toEqual(goalsOf(goalsTable({})));
});
