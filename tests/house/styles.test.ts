import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../styles.css'), 'utf8');

/** The declarations of a sheet, each with the selector of its rule. */
const declarationsOf = (sheet: string): { selector: string; text: string }[] =>
  [...sheet.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].flatMap(
    ([, selector = '', body = '']) =>
      body
        .split(';')
        .map((text) => ({ selector: selector.trim(), text: text.trim() }))
        .filter(({ text }) => text !== ''),
  );

/** What would stand at the wrong side where one reads from right to left. */
const onePointOfTheCompass = (sheet: string): string[] =>
  declarationsOf(sheet)
    .filter(({ text }) =>
      /^[^:]*\b(?:left|right)\b|^(?:text-align|float): (?:left|right)$/.test(text),
    )
    .map(({ selector, text }) => `${selector} { ${text} }`);

test('sees a margin at the left and a text at the right', () => {
  const planted = '@media print { .a { margin-left: 1px; color: red } } .b { text-align: right }';
  expect(onePointOfTheCompass(planted)).toEqual([
    '.a { margin-left: 1px }',
    '.b { text-align: right }',
  ]);
});

test('nothing stands left or right but time, which goes from left to right everywhere', () => {
  const others = onePointOfTheCompass(css).filter((rule) => !/-(?:tick|today)\b/.test(rule));
  // Browsers that know no `inline-start` for floats are given this before it.
  expect(others).toEqual([expect.stringMatching(/neutrality-atlas-label \{ float: left \}$/s)]);
});

test('nothing moves, so that there is nothing to still for those who want less motion', () => {
  expect(declarationsOf(css).filter(({ text }) => /^(?:transition|animation)/.test(text))).toEqual(
    [],
  );
});

test('every color is one of the app or of the system, so that themes and contrast settings hold', () => {
  const own = declarationsOf(css).filter(({ text }) =>
    /#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(text),
  );
  expect(own).toEqual([]);
});
