import { expect, test } from 'vitest';
import { asksLate } from '../../../src/core/query/asks-late';
import { parseDefinition } from '../../../src/core/query/parse-definition';

const asks = (text: string): boolean => {
  const definition = parseDefinition(text);
  if (!definition.ok) throw new Error(definition.problems[0]?.message);
  return asksLate(definition.value);
};

test.each([
  'order: [file.tags]\nfilters: kind == "case"',
  'order: [a]\nfilters: { and: [kind == "case", file.hasTag("x")] }',
  'order: [a]\nfilters: kind == "case" && file.hasTag("x")',
  'order: [file.links]\nformulas: { old: since < 1900 }\nfilters: formula.old',
  'notes: [A, B]\norder: [file.tags]',
])('properties decide whose texts are read: %s', (text) => {
  expect(asks(text)).toBe(true);
});

test.each([
  'order: [file.tags]',
  'order: [a]\nfilters: file.hasTag("x") && kind == "case"',
  'order: [a]\nfilters: { or: [kind == "case", file.hasTag("x")] }',
  'order: [a]\nformulas: { tagged: file.hasTag("x") }\nfilters: formula.tagged',
  'order: [file.backlinks]\nfilters: kind == "case"',
  'order: [formula.n]\nformulas: { n: file.backlinks.length }\nfilters: kind == "case"',
  'order: [formula.n]\nformulas: { n: "file[name]" }\nfilters: kind == "case"',
  'notes: [A, B]\norder: [file.backlinks]',
])('the texts of all may be read: %s', (text) => {
  expect(asks(text)).toBe(false);
});
