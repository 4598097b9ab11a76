import { afterEach, expect, test } from 'vitest';
import { runProgram } from '../support/run-program';
import { temporaryVault } from '../support/temporary-vault';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const NOTES = {
  'Austria.md': '---\nsince: 1955-10-26\n---\n',
  'Belgium.md': '---\nsince: 1831-11-15\n---\n',
  'Rome.md': '---\nsince: "-0005"\n---\n',
  'Same.md': '---\nsince: 1955-10-26\n---\n',
};
const DEFINITION = `order: [file.name, since, formula.told, formula.later]
formulas:
  told: date(since).format("YYYY-MM-DD")
  later: date(since) + "1d"
filters: since == "1955-10-26" || since == "1831-11-15"
sort: [since]
`;

test('no time zone moves a day, in a table or in a formula', async () => {
  const vault = temporaryVault({ ...NOTES, 'Table.yaml': DEFINITION });
  const tables = new Set<string>();
  for (const name of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Vienna']) {
    process.env['TZ'] = name;
    const { exit, out } = await runProgram(['table', vault, 'Table.yaml', '--format', 'csv']);
    expect({ exit, name }).toEqual({ exit: 0, name });
    tables.add(out);
  }
  expect([...tables]).toEqual([
    'Name,since,told,later\r\nBelgium,1831-11-15,1831-11-15,1831-11-16\r\nAustria,1955-10-26,1955-10-26,1955-10-27\r\nSame,1955-10-26,1955-10-26,1955-10-27\r\n',
  ]);
});
