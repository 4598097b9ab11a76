import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inForce, recommended, told, writeRules } from './directory-rules';

const PAGE = path.resolve(import.meta.dirname, '../../docs/directory-rules.md');
const TABLE =
  /(<!-- Made by tests\/docs\/directory-rules; RECORD_GOLDEN=1 writes it anew\. -->\n\n)[\s\S]*?(\n\n<!-- End -->)/;

test('the page has every rule of the recommended set; RECORD_GOLDEN=1 writes it anew', async () => {
  const table = writeRules(await recommended(), await inForce());
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toMatch(TABLE);
  const wanted = page.replace(TABLE, (_, begin: string, end: string) => begin + table + end);
  if (process.env['RECORD_GOLDEN'] === '1') {
    writeFileSync(PAGE, wanted);
    expect.fail('Recorded. Read the difference, then run without RECORD_GOLDEN.');
  }
  expect(page).toBe(wanted);
});

test('no rule of the recommended set is weakened, and a warning fails as an error does', async () => {
  const [wanted, here] = [await recommended(), await inForce()];
  const changed = Object.keys(wanted.rules).filter(
    (name) => JSON.stringify(wanted.rules[name]) !== JSON.stringify(here.rules[name]),
  );
  expect(changed).toEqual([]);
  expect(Object.keys(wanted.rules).filter((name) => told(wanted.rules[name]) !== 'off').length).toBeGreaterThan(100);
  const { scripts } = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as { scripts: Record<string, string> };
  expect(scripts['lint']).toBe('eslint . --max-warnings 0');
});
