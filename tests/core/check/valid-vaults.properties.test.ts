import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodebookProperty, isDated, isOfKind } from '../../../src/core/check/codebook';
import { checkVault, CODEBOOK, findingsIn } from '../../support/checks';
import { note } from '../../support/notes';

const CITATION = '["[[Source|Source, p. 1]]"]';
const MARKS = ['unknown', 'not_applicable', 'disputed', 'unchecked'];
const GIVEN = ['atlas', 'kind', 'citekey', 'sources', ...MARKS];

/** Every other property that notes of a kind have. */
const propertiesOf = (kind: string): [string, CodebookProperty][] =>
  Object.entries(CODEBOOK.properties).filter(
    ([name, property]) => isOfKind(property, kind) && !GIVEN.includes(name),
  );

/** How many dates come before a date at least. */
const depthOf = (name: string): number =>
  Math.max(-1, ...(CODEBOOK.properties[name]?.notBefore ?? []).map(depthOf)) + 1;

/** A date that is in order with all others: each generation of them has a decade of its own. */
const anyDate = (name: string): fc.Arbitrary<string> =>
  fc
    .record({
      year: fc.integer({ min: 0, max: 9 }),
      mark: fc.constantFrom('', '~', '-05', '-05-26'),
    })
    .map(({ year, mark }) => JSON.stringify(`${String(1800 + 10 * depthOf(name) + year)}${mark}`));

function anyItem(name: string, { type, values }: CodebookProperty): fc.Arbitrary<string> {
  if (values !== null) return fc.constantFrom(...values).map((value) => JSON.stringify(value));
  if (type.includes('date')) return anyDate(name);
  if (type.includes('number')) return fc.integer().map(String);
  if (type.includes('link')) return fc.constantFrom('"[[Source]]"', '"[[Source#^block|shown]]"');
  return fc.stringMatching(/^[a-z]{3,12}$/).map((text) => JSON.stringify(`a ${text}`));
}

const anyValue = (name: string, property: CodebookProperty): fc.Arbitrary<string> =>
  property.type.startsWith('list of ')
    ? fc
        .array(anyItem(name, property), { minLength: 1, maxLength: 3 })
        .map((items) => `[${items.join(', ')}]`)
    : anyItem(name, property);

/** Properties of a note of a kind, by the codebook: required ones that are left out are marked. */
const anyProperties = (kind: string): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(
      ...propertiesOf(kind).map(([name, property]) =>
        fc.tuple(
          fc.constant(name),
          fc.option(anyValue(name, property)),
          fc.constantFrom('unknown', 'not_applicable'),
        ),
      ),
    )
    .map((drawn) => {
      const properties: Record<string, string> = {};
      const marked: Record<string, string[]> = { unknown: [], not_applicable: [] };
      for (const [name, value, mark] of drawn) {
        const property = CODEBOOK.properties[name];
        if (property === undefined) continue;
        if (value !== null) {
          properties[name] = value;
          if (property.sourced || (isDated(property) && !property.unsourced))
            properties[`${name}_source`] = CITATION;
        } else if (property.required !== false) marked[mark]?.push(name);
      }
      for (const [mark, names] of Object.entries(marked))
        if (names.length > 0) properties[mark] = `[${names.join(', ')}]`;
      return properties;
    });

const SOURCE = note(
  {
    atlas: 'source/source@1',
    kind: 'source',
    origin: 'implied',
    tags: '[a]',
    source_type: 'book',
    title: 'Title',
    citekey: 'source',
  },
  'Text. ^block\n',
);

/** A valid vault: texts of notes by path, the first with an identity, the second a reader's own. */
const anyVault = fc
  .array(
    fc.constantFrom(...Object.keys(CODEBOOK.kinds)).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        properties: anyProperties(kind),
        isOurs: fc.boolean(),
      }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((drawn) =>
    drawn.map(({ kind, properties, isOurs }, index) => ({
      kind,
      path: `Atlas/N${String(index)}.md`,
      properties: {
        ...(isOurs ? { atlas: `${kind}/n${String(index)}@1` } : {}),
        kind,
        ...properties,
        ...(isOfKind(CODEBOOK.properties['citekey'] ?? never(), kind)
          ? { citekey: `n${String(index)}` }
          : {}),
        sources: CITATION,
      },
    })),
  );

function never(): CodebookProperty {
  throw new Error('The codebook has no citekey.');
}

type Drawn = { readonly path: string; readonly properties: Record<string, string> };

const filesOf = (notes: readonly Drawn[]): Record<string, string> => ({
  'Atlas/Neutrality Atlas.md': note(
    { atlas: 'guide/neutrality-atlas@1', kind: 'guide', origin: 'implied', tags: '[a]' },
    [...notes.keys(), '']
      .map((index) => (index === '' ? '[[Source]]' : `[[N${String(index)}]]`))
      .join(' '),
  ),
  'Atlas/Source.md': SOURCE,
  ...Object.fromEntries(notes.map(({ path, properties }) => [path, note(properties, 'Text.\n')])),
});

test('a vault of notes that are as the codebook says has no finding', async () => {
  await fc.assert(
    fc.asyncProperty(anyVault, async (notes) => {
      expect((await checkVault(filesOf(notes))).findings).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('without one required property it has that one finding', async () => {
  await fc.assert(
    fc.asyncProperty(anyVault, fc.nat(), async (notes, pick) => {
      const first = notes[0];
      if (first === undefined) return;
      const required = propertiesOf(first.kind).filter(
        ([name, { required: is }]) =>
          name in first.properties &&
          (is === true || (is === 'shipped' && 'atlas' in first.properties)),
      );
      fc.pre(required.length > 0);
      const [name = ''] = required[pick % required.length] ?? [];
      const rest = Object.fromEntries(
        Object.entries(first.properties).filter(
          ([each]) => each !== name && each !== `${name}_source`,
        ),
      );
      const found = await findingsIn(filesOf([{ ...first, properties: rest }, ...notes.slice(1)]));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^Atlas\/N0\.md:\d+ missing-property$/);
    }),
    { numRuns: 100 },
  );
});
