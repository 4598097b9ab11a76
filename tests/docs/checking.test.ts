import { describe, expect, test } from 'vitest';
import { type Rule, RULES } from '../../src/core/check/rules';
import { runProgram } from '../support/run-program';
import { temporaryVault } from '../support/temporary-vault';
import { PAGES } from './pages';

const textOf = (name: string): string => PAGES.find((page) => page.name === name)?.text ?? '';
const [ofAny = '', ofOurs = ''] = textOf('docs/checking.md').split('## Rules of the codebook');

/** The rules that a part of the page tells: the name, what it means, what to do. */
const rulesIn = (text: string): string[][] =>
  [...text.matchAll(/^\| `([a-z-]+)` \| (.+) \| (.+) \|$/gm)].map((match) => match.slice(1));

describe('the page on checking', () => {
  test.each([
    ['any vault', ofAny, false],
    ['ours', ofOurs, true],
  ])('tells every rule for %s in the words of the program', (_, text, isOurs) => {
    const rules = (Object.keys(RULES) as Rule[]).filter((rule) => RULES[rule].ours === isOurs);
    expect(rulesIn(text)).toEqual(
      rules.map((rule) => [rule, RULES[rule].meaning, RULES[rule].fix]),
    );
  });
});

test('the page on JSON tells every field of a check', async () => {
  const [, part = ''] = /## Findings\n([\s\S]*?)\n## /.exec(textOf('docs/json.md')) ?? [];
  const [ofDocument = '', ofFinding = ''] = part.split('An entry of `findings`:');
  const fieldsIn = (text: string): string[] =>
    [...text.matchAll(/^\| `(\w+)` \|/gm)].map(([, field = '']) => field);
  const { out } = await runProgram(['check', temporaryVault({ 'A.md': '[[No]]\n' }), '--json']);
  const document = JSON.parse(out) as { findings: object[] };
  expect(Object.keys(document)).toEqual(fieldsIn(ofDocument));
  expect(Object.keys(document.findings[0] ?? {})).toEqual(fieldsIn(ofFinding));
});
