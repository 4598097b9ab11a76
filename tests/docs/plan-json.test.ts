import { describe, expect, test } from 'vitest';
import { packOf } from '../support/packs';
import { runProgram, SMALL_FILES } from '../support/run-program';
import { temporaryVault } from '../support/temporary-vault';
import { PAGES } from './pages';

const page = PAGES.find(({ name }) => name === 'docs/json.md')?.text ?? '';
const [ofDocument = '', ofEntry = ''] = page
  .slice(page.indexOf('## Plans'))
  .split('An entry of `plan`:');

/** The rows of a table on the page: the field, and where it is. */
const rowsOf = (text: string): [string, string][] =>
  [...text.matchAll(/^\| `(\w+)` \| ([^|]+) \|/gm)].map(([, field = '', where = '']) => [
    field,
    where,
  ]);

const COMMANDS = ['install', 'remove', 'status'];

type Entry = Readonly<Record<string, unknown>>;
type PlanDocument = Entry & { readonly plan: readonly Entry[] };

const BELGIUM = 'Neutrality Atlas/States/Belgium.md';
const AUSTRIA = SMALL_FILES['States/Austria.md'];

/** A vault in which every field of an entry is used. */
const vault = (): string =>
  temporaryVault({
    'Neutrality Atlas/Neutrality Atlas.md': SMALL_FILES['Neutrality Atlas.md'],
    'Neutrality Atlas/States/Austria.md': AUSTRIA.replace('1955-10-26', '1955'),
    'Mine.md': '---\nkind: case\naliases: [Belgium]\n---\n',
    'Suomi.md': '---\nkind: case\naliases: [Finland]\n---\n',
    Treaties: 'a file',
    '.obsidian/types.json': '{"types": {"kind": "multitext"}}',
  });

const pack = {
  ...packOf(SMALL_FILES, {
    ...SMALL_FILES,
    'States/Austria.md': AUSTRIA.replace('1955-10-26', '1955-11-05'),
    'States/Finland.md': AUSTRIA.replace('austria', 'finland'),
  }),
  propertyTypes: { kind: 'text' },
};

async function documentOf(...argv: string[]): Promise<PlanDocument> {
  const { out } = await runProgram([...argv, '--json'], { pack });
  return JSON.parse(out) as PlanDocument;
}

describe('the page on JSON says of plans', () => {
  test.each(COMMANDS)('which fields the document of %s has', async (command) => {
    const fields = rowsOf(ofDocument)
      .filter(([, where]) => where === 'all' || where.includes(`\`${command}\``))
      .map(([field]) => field);
    expect(Object.keys(await documentOf(command, vault())).sort()).toEqual(fields.sort());
  });

  test('which fields an entry has, always and at times', async () => {
    const argv = ['--choose', `${BELGIUM}=both`, '--summary', 'Treaties/Log'];
    const { plan } = await documentOf('install', vault(), ...argv);
    const always = rowsOf(ofEntry).filter(([, where]) => where === 'always');
    for (const entry of plan)
      expect(Object.keys(entry)).toEqual(expect.arrayContaining(always.map(([field]) => field)));
    const seen = new Set(plan.flatMap((entry) => Object.keys(entry)));
    expect([...seen].sort()).toEqual(
      rowsOf(ofEntry)
        .map(([field]) => field)
        .sort(),
    );
  });
});
