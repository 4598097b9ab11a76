import { describe, expect, test } from 'vitest';
import { checkVault, findingsIn } from '../../support/checks';
import { note } from '../../support/notes';

const HOME = note(
  { atlas: 'guide/neutrality-atlas@1', kind: 'guide', origin: 'implied', tags: '[atlas/guide]' },
  '[[Case]] [[Source]] [[Concept]]\n',
);
const SOURCE = note({
  atlas: 'source/source@1',
  kind: 'source',
  origin: 'implied',
  tags: '[atlas/source]',
  source_type: 'book',
  title: 'Title',
  citekey: 'source',
});
const CONCEPT = note({ kind: 'concept', field: '[diplomacy]' });
const UNCHECKED =
  'unchecked: [neutrality_type, neutrality_status, legal_basis, consent, guarantors, guarantee_form, armed_forces, end_mode]';
/** What makes a note of the reader's one of ours. */
const OURS = `atlas: case/case@1\nkind: case\norigin: essay\ntags: [a]\n${UNCHECKED}`;
const CASE = {
  kind: 'case',
  entity_type: 'state',
  neutrality_type: 'permanent',
  neutrality_status: 'in force',
  neutral_from: '"1815"',
  neutral_from_source: '["[[Source|Source, p. 1]]"]',
  not_applicable: '[neutral_until]',
  legal_basis: '[treaty]',
  consent: 'imposed',
  guarantors: '[none]',
  guarantee_form: 'none',
  armed_forces: 'kept',
  end_mode: 'continues',
};
const vault = (
  properties: Readonly<Record<string, string>>,
  body = '',
): Record<string, string> => ({
  'Atlas/Neutrality Atlas.md': HOME,
  'Atlas/Source.md': SOURCE,
  'Atlas/Concept.md': CONCEPT,
  'Atlas/Case.md': note({ ...CASE, ...properties }, body),
});
const check = (properties: Readonly<Record<string, string>>, body = ''): Promise<string[]> =>
  findingsIn(vault(properties, body));

test('a note of a reader’s own needs no identity and may have gaps', async () => {
  expect(await check({ from_event: '', cssclasses: '[wide]', in_force_from: '' })).toEqual([]);
});

test('a note of ours is under our rules wherever it was moved, one of the reader’s only in our folder', async () => {
  const { 'Atlas/Case.md': text = '', ...others } = vault({ consent: 'no' });
  expect(await findingsIn({ ...others, 'Mine/Case.md': text })).toEqual([]);
  const ours = text.replace('kind: case', OURS);
  expect(await findingsIn({ ...others, 'Mine/Case.md': ours })).toEqual([
    'Mine/Case.md:14 unknown-value',
  ]);
});

test.each<[string, Record<string, string>, string[]]>([
  ['an identity that is none', { atlas: 'case/case' }, ['Atlas/Case.md:15 wrong-identity']],
  ['a kind that is none', { kind: 'cases' }, []],
  [
    'a property that is misspelt',
    { neutral_untill: '"1900"' },
    ['Atlas/Case.md:15 unknown-property'],
  ],
  [
    'its sources are told with it',
    { mine: 'x', mine_source: '["[[Source|p]]"]' },
    ['Atlas/Case.md:15 unknown-property'],
  ],
  [
    'sources of nothing',
    { mine_source: '["[[Source|p]]"]' },
    ['Atlas/Case.md:15 unknown-property'],
  ],
  ['a property of another kind', { born: '"1815"' }, ['Atlas/Case.md:15 unknown-property']],
  ['a year without quotes', { neutral_from: '1815' }, ['Atlas/Case.md:6 wrong-type']],
  ['a day that is none', { neutral_from: '1815-02-30' }, ['Atlas/Case.md:6 wrong-type']],
  ['a list that is none', { legal_basis: 'treaty' }, ['Atlas/Case.md:9 wrong-type']],
  ['one value as a list', { consent: '[imposed]' }, ['Atlas/Case.md:10 wrong-type']],
  ['a number that is none', { coordinates: '[48, east]' }, ['Atlas/Case.md:15 wrong-type']],
  ['text for a link', { instruments: '[A treaty]' }, ['Atlas/Case.md:15 wrong-type']],
  ['text for a link that may be text', { recognised_by: '[Spain]' }, []],
  ['none in a list, a known absence', { instruments: '[none]' }, []],
  ['a map', { from_event: '{a: 1}' }, ['Atlas/Case.md:15 wrong-type']],
  ['an empty list', { guarantors: '[]' }, ['Atlas/Case.md:11 empty-property']],
  ['a list of nothing', { violated_on: '[""]' }, ['Atlas/Case.md:15 empty-property']],
  ['a value that is not allowed', { consent: 'forced' }, ['Atlas/Case.md:10 unknown-value']],
  ['a required property that is empty', { consent: '' }, ['Atlas/Case.md:2 missing-property']],
  [
    'a date without a source',
    { un_member_since: '1955-12-14' },
    ['Atlas/Case.md:15 uncited-property'],
  ],
])('%s', async (_, properties, expected) => {
  expect(await check(properties)).toEqual(expected);
});

test('a value that we ship has a source, or is called unchecked', async () => {
  const { 'Atlas/Case.md': text = '', ...others } = vault({});
  const unchecked = UNCHECKED.replace('consent, ', '');
  const ours = text.replace('kind: case', OURS).replace(UNCHECKED, unchecked);
  expect(await findingsIn({ ...others, 'Atlas/Case.md': ours })).toEqual([
    'Atlas/Case.md:14 uncited-property',
  ]);
});

test('an unknown kind of a note with an identity is told, and the kind of the identity counts', async () => {
  const files = vault({});
  const text = (files['Atlas/Concept.md'] ?? '').replace(
    'kind: concept',
    'atlas: concept/concept@1\nkind: idea\norigin: implied\ntags: [a]',
  );
  expect(await findingsIn({ ...files, 'Atlas/Concept.md': text })).toEqual([
    'Atlas/Concept.md:3 unknown-value',
  ]);
});

test('a property that is missing is told at the kind, and in the first line where there is none', async () => {
  const text = SOURCE.replace('kind: source\n', '').replace('title: Title\n', '');
  expect(await findingsIn({ ...vault({}), 'Atlas/Source.md': text })).toEqual([
    'Atlas/Case.md:7 bad-citation',
    'Atlas/Source.md:1 missing-property',
    'Atlas/Source.md:1 missing-property',
  ]);
});

test('an empty property of a note that we ship is a finding', async () => {
  const files = vault({});
  const source = SOURCE.replace('title: Title', 'title:').replace(
    'citekey: source',
    'citekey: source\nlocator: ""',
  );
  expect(await findingsIn({ ...files, 'Atlas/Source.md': source })).toEqual([
    'Atlas/Source.md:7 empty-property',
    'Atlas/Source.md:9 empty-property',
  ]);
});

describe('the order of dates', () => {
  const CITED = '["[[Source|p. 1]]"]';
  const dated = (from: string, until: string, violated = '[]'): Promise<string[]> =>
    findingsIn(
      vault({
        neutral_from: from,
        neutral_until: until,
        neutral_until_source: CITED,
        not_applicable: '[in_force_from]',
        ...(violated === '[]' ? {} : { violated_on: violated, violated_on_source: CITED }),
      }),
    );
  const WRONG = ['Atlas/Case.md:15 dates-out-of-order'];

  test.each([
    ['"1815"', '"1815"', []],
    ['1815-11-20', '"1815"', []],
    ['1815-11-20', '1815-11-19', WRONG],
    ['1815-11-20', '1815-10', WRONG],
    ['1815~', '"1814"', []],
    ['"1815"', '1814?', []],
    ['1815/1819', '"1816"', []],
    ['1815/..', '"1816"', []],
    ['"0100"', '"-0100"', WRONG],
  ])('from %s until %s', async (from, until, expected) => {
    expect(await dated(from, until)).toEqual(expected);
  });

  test('a disputed date may be another one', async () => {
    const period = {
      neutral_until: '"1800"',
      neutral_until_source: CITED,
      not_applicable: '[died]',
    };
    const wrong = 'Atlas/Case.md:15 dates-out-of-order';
    expect(await check({ ...period, unchecked: '[neutral_until]' })).toEqual([wrong]);
    expect(await check({ ...period, disputed: '[neutral_until]' })).toEqual([]);
    expect(await check({ ...period, disputed: '[neutral_from]' })).toEqual([]);
  });

  test('a breach is within the period', async () => {
    const lines = await dated('"1815"', '"1900"', '["1850", "1814", "1901", 1902~]');
    expect(lines).toEqual([
      'Atlas/Case.md:17 dates-out-of-order',
      'Atlas/Case.md:17 dates-out-of-order',
    ]);
  });
});

test('a citation shows its text and leads to a source, an instrument or the essay', async () => {
  const files = {
    ...vault({
      sources:
        '["[[Source]]", "[[Concept|p. 1]]", "[[Plain|p. 1]]", "[[a.pdf|p. 1]]", "[[Bad|p. 1]]", "[[No|p. 1]]"]',
    }),
    'Plain.md': 'No kind.\n',
    'Bad.md': '---\na: 1\na: 2\n---\n',
    'a.pdf': '',
  };
  const { findings } = await checkVault(files, { folder: 'Atlas' });
  expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'bad-citation: "sources" cites [[Concept]], a note of kind concept.',
    'bad-citation: "sources" cites [[Plain]], a note without a kind.',
    'bad-citation: "sources" cites [[a.pdf]], a file.',
    'bad-citation: [[Source]] in "sources" shows no citation.',
    'broken-link: [[No]] leads to no file.',
  ]);
});

test('a note that speaks of the war needs as_of, and one that only names a source of 2022 does not', async () => {
  expect(await check({}, 'Russia invaded in 2022.\n')).toEqual(['Atlas/Case.md:2 missing-as-of']);
  expect(await check({ as_of: '2026-11-24' }, 'Russia invaded in 2022.\n')).toEqual([]);
  expect(await check({}, 'Russia, by [[Concept|Somebody 2022]].\n')).toEqual([]);
  expect(await check({}, 'Russia invaded in 1939.\n')).toEqual([]);
});

test('links from sources do not save a note from being an orphan, nor do its own', async () => {
  const files = vault({});
  const home = HOME.replace('[[Case]] ', '').replace('[[Source]] ', '');
  expect(
    await findingsIn({
      ...files,
      'Atlas/Neutrality Atlas.md': home,
      'Atlas/Source.md': `${SOURCE}[[Case]]\n`,
      'Atlas/Case.md': note({ ...CASE, neutral_from_source: '["[[Source|p. 1]]"]' }, '[[Case]]\n'),
    }),
  ).toEqual(['Atlas/Case.md:1 orphan']);
  expect(
    await findingsIn({
      ...files,
      'Atlas/Other.md': SOURCE.replaceAll('source/source', 'source/other').replace(
        'citekey: source',
        'citekey: other',
      ),
    }),
  ).toEqual(['Atlas/Other.md:1 unused-source']);
});

test('where the app has another type than the codebook for a property, each value that does not fit is told', async () => {
  const types = JSON.stringify({
    types: { neutral_from: 'date', consent: 'multitext', legal_basis: 'multitext' },
  });
  expect(await findingsIn(vault({ neutral_from: '1815~' }), { types })).toEqual([
    'Atlas/Case.md:6 mixed-types',
    'Atlas/Case.md:10 mixed-types',
  ]);
  expect(
    await findingsIn(vault({ neutral_from: '1815-11-20', legal_basis: 'treaty' }), { types }),
  ).toEqual(['Atlas/Case.md:9 wrong-type', 'Atlas/Case.md:10 mixed-types']);
});
