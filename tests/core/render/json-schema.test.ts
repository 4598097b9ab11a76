import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableDocument } from '../../../src/core/render/json';
import { anyTable, hostileText } from '../../support/generated-tables';
import { runProgram } from '../../support/run-program';
import { table } from '../../support/tables';

const root = path.resolve(import.meta.dirname, '../../..');
const page = readFileSync(path.join(root, 'docs/json.md'), 'utf8');
const [schemaText = '', exampleText = ''] = [...page.matchAll(/^```json\n([^]*?)^```$/gm)].map(
  ([, code]) => code,
);
const { $schema, ...schema } = JSON.parse(schemaText) as Record<string, unknown>;
const ajv = new Ajv({ allErrors: true });
const validate = ajv.compile(schema); // of the schema's draft we use only what older ones have, too

/** What a document has that the page does not allow, or lacks of what it promises. */
function faultsOf(document: unknown): string {
  // What a program reads is the text.
  return validate(JSON.parse(JSON.stringify(document))) === true
    ? ''
    : ajv.errorsText(validate.errors);
}

describe('the page on JSON (docs/json.md)', () => {
  test('has a schema of the current draft', () => {
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('has a schema that every document keeps', () => {
    fc.assert(
      fc.property(anyTable(hostileText), fc.boolean(), (given, explain) => {
        const told = explain
          ? {
              ...given,
              differences: 'only' as const,
              agreeing: ['x'],
              steps: STEPS,
              faults: FAULTS,
            }
          : given;
        expect(faultsOf(tableDocument(told, { date: '2026-11-26', explain, exit: 0 }))).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [['--sources', '--gaps', '--group', 'neutrality_status', '--explain']],
    [['--differences', 'only', '--baseline', 'Austria', '--orientation', 'columns']],
  ])('has a schema that the program keeps with our own notes: %j', async (flags) => {
    const vault = path.join(root, 'vault-template');
    const argv = ['table', vault, '--filter', 'kind == "case"', '--format', 'json', ...flags];
    expect(faultsOf(JSON.parse((await runProgram(argv)).out))).toBe('');
  });

  test('has a schema that refuses what it does not describe', () => {
    const document = tableDocument(table(['a'], [['x']]), {
      date: '2026-11-26',
      explain: false,
      exit: 0,
    });
    expect(faultsOf({ ...document, more: 1 })).toContain('additional properties');
    expect(faultsOf({ ...document, rows: [{ note: 'n.md', cells: [{}] }] })).not.toBe('');
  });

  test('has an example that the program prints', async () => {
    const command = /neutrality-atlas (table VAULT .* --format json)\n/.exec(page)?.[1] ?? '';
    const vault = path.join(root, 'vault-template');
    const argv = command.split(' ').map((word) => (word === 'VAULT' ? vault : word));
    const example: unknown = JSON.parse(exampleText);
    expect(JSON.parse((await runProgram(argv)).out)).toEqual(example);
  });
});

const STEPS = [{ name: 'filter', text: 'kind == "case"', kept: 2 }] as const;
const FAULTS = [{ path: 'a.md', line: 2, message: 'broken' }];
