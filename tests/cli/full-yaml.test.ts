import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeVault } from '../../scripts/bench/make-vault.mjs';
import { type Ran, runProgram } from '../support/run-program';
import { temporaryFolder } from '../support/temporary-vault';

const shipped = path.resolve(import.meta.dirname, '../../vault-template');

function generated(): string {
  const root = path.join(temporaryFolder(), 'vault');
  makeVault(root, 1500);
  return root;
}

const both = async (words: readonly string[]): Promise<[Ran, Ran]> => [
  await runProgram(words),
  await runProgram(words, { fullYaml: true }),
];

describe('NEUTRALITY_ATLAS_FULL_YAML changes no byte of a table', () => {
  test.each<[string, string[]]>([
    ['of all properties', []],
    [
      'of all notes',
      ['--columns', 'file.name,kind,status,date,rating,place,tags,where,abstract,note'],
    ],
    ['of two properties', ['--filter', 'kind == "case"', '--filter', 'status == "active"']],
    [
      'of tags and links',
      ['--filter', 'file.hasTag("history")', '--columns', 'file.name,file.links,file.tags'],
    ],
    [
      'of tags and links of a few',
      ['--filter', 'kind == "case"', '--columns', 'file.name,file.links,file.tags'],
    ],
    ['of backlinks', ['--limit', '20', '--columns', 'file.name,file.backlinks']],
    ['of sizes and times', ['--columns', 'file.name,file.size,file.mtime', '--limit', '50']],
    ['as JSON', ['--format', 'json', '--explain', '--gaps']],
  ])('%s', async (_, options) => {
    const vault = generated();
    const [fast, full] = await both(['table', vault, ...options]);
    expect(fast).toEqual(full);
    expect(fast.out).not.toBe('');
    expect(fast.err).toContain('The properties cannot be read'); // some are broken, and all are told
  });

  test.each([
    ['table', '--filter', 'kind == "case"', '--sources'],
    ['table', '--filter', 'file.hasTag("atlas/case")', '--format', 'csv'],
    ['export', '--format', 'bibtex'],
    ['refresh', '--check'],
    ['check'],
  ])('of the notes that are shipped: %s %s %s %s', async (command, ...options) => {
    const [fast, full] = await both([command, shipped, ...options]);
    expect(fast).toEqual(full);
  });
});
