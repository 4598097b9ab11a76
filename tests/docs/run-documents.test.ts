import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { realDisk } from '../../src/cli/disk.mts';
import { failingDisk } from '../support/failing-disk';
import { type Machine, runProgram } from '../support/run-program';
import { FIRST_EDITION, leftByReader, SECOND_EDITION } from '../support/scene';
import { readTree, temporaryFolder, temporaryVault } from '../support/temporary-vault';
import { PAGES } from './pages';

type Schema = Record<string, unknown>;

const page = PAGES.find(({ name }) => name === 'docs/json.md')?.text ?? '';
const [, , schemaText = ''] = [...page.matchAll(/^```json\n([^]*?)^```$/gm)].map(
  ([, code]) => code,
);
const { anyOf, $defs } = JSON.parse(schemaText) as { anyOf: Schema[]; $defs: Schema };
const ajv = new Ajv({ allErrors: true });

/** What a document of a command has that the page does not allow, or lacks of what it promises. */
function faultsOf(command: string, document: unknown): string {
  const schema = anyOf.find(({ title }) => title === command) ?? {};
  const validate = ajv.compile({ ...schema, $defs });
  return validate(document) === true ? '' : ajv.errorsText(validate.errors);
}

async function documentOf(argv: readonly string[], machine: Machine = {}): Promise<Schema> {
  const { out } = await runProgram([...argv, '--json'], { pack: SECOND_EDITION, ...machine });
  return JSON.parse(out) as Schema;
}

const AUSTRIA = 'Neutrality Atlas/States/Austria.md';
const CYPRUS = 'Neutrality Atlas/States/Cyprus.md';

/** A vault with the first edition, edits of the reader's, a note about the same as a new one, and broken ones. */
async function edited(): Promise<string> {
  const vault = temporaryFolder();
  await runProgram(['install', vault], { pack: FIRST_EDITION });
  return temporaryVault({
    ...leftByReader(readTree(vault)),
    'My Cyprus.md': '---\nkind: case\naliases: [Cyprus]\n---\n[[Austria#I]] [[States]]\n',
    'Other/Broken.md': '---\na: 1\na: 2\n---\n',
    'Other/Table.md': '<!-- comparison\nfilter: x\n-->\n\n<!-- /comparison -->\n',
    '.obsidian/types.json': '{"types":{"neutral_from":"date"}}',
    '.obsidian/plugins/neutrality-atlas/manifest.json': '{"version":"0.0.1"}',
  });
}

const PACK = { ...SECOND_EDITION, propertyTypes: { neutral_from: 'text' } };
const noAustria = failingDisk(realDisk, (call, _, to) =>
  call === 'renameSync' && String(to).endsWith('Austria.md') ? 'EACCES' : null,
);

describe('the page on JSON has a schema that each command keeps', () => {
  test.each<[string, string[], Machine]>([
    ['install', ['--dry-run'], {}],
    ['install', ['--choose', `${CYPRUS}=adopt`, '--leave', AUSTRIA], {}],
    ['install', ['--summary', 'Log'], { disk: noAustria, pack: PACK }],
    ['remove', [], {}],
    ['status', [], {}],
    ['refresh', [], {}],
    ['refresh', ['--check'], {}],
  ])('%s %j', async (command, flags, machine) => {
    const document = await documentOf([command, await edited(), ...flags], machine);
    expect(faultsOf(command, document)).toBe('');
    expect(document['faults']).not.toEqual([]);
  });

  test('in a vault with nothing in it', async () => {
    const vault = temporaryFolder();
    for (const command of ['status', 'remove', 'refresh', 'install'])
      expect(faultsOf(command, await documentOf([command, vault])), command).toBe('');
  });

  test('and every field that it describes is there in some document', async () => {
    const plan = JSON.stringify(await documentOf(['install', await edited(), '--dry-run']));
    expect(plan).toContain('"alternatives":[');
    expect(plan).toContain('"beside":"');
    const failed = await documentOf(['install', await edited(), '--leave', CYPRUS], {
      disk: noAustria,
      pack: PACK,
    });
    expect(JSON.stringify(failed)).toContain('"error":');
    expect(JSON.stringify(failed)).toContain('"chosen":"leave"');
    expect(failed['typeClashes']).toEqual([
      { property: 'neutral_from', ours: 'text', theirs: 'date' },
    ]);
  });

  test('and that refuses what it does not describe', async () => {
    const document = await documentOf(['remove', await edited()]);
    expect(faultsOf('remove', { ...document, more: 1 })).toContain('additional properties');
    expect(faultsOf('install', document)).toContain('required');
  });
});

test('links that would open another note are told as the page says', async () => {
  const vault = temporaryVault({ 'Mine.md': '[[Austria#I]]' });
  const { retargeted } = await documentOf(['install', vault, '--dry-run']);
  expect(retargeted).toEqual([
    { note: 'Mine.md', link: 'Austria#I', before: null, after: AUSTRIA },
  ]);
});

const readme = PAGES.find(({ name }) => name === 'README.md')?.text ?? '';

test.each(['install', 'remove', 'restore', 'status', 'table', 'refresh'])(
  'the command line of %s in README.md has every option of its help',
  async (name) => {
    const { out } = await runProgram([name, '--help']);
    const options = (out.match(/^ {2}--[a-z-]+/gm) ?? []).map((option) => option.trim());
    const usage = new RegExp(`^    neutrality-atlas ${name} [^]*?(?=^    neutr|^$)`, 'm');
    const shown = (usage.exec(readme)?.[0] ?? '').match(/--[a-z-]+/g) ?? [];
    const common = new Set(['--config-folder', '--help']);
    expect([...shown].sort()).toEqual(options.filter((option) => !common.has(option)).sort());
  },
);
