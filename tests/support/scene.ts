import { packOf } from './packs';
import { note } from './notes';

const TABLE = (caption: string): string =>
  `Before.\n\n<!-- comparison\nfilters: kind == "case"\norder: [file.name, neutral_from]\ncaption: ${caption}\n-->\n\n<!-- /comparison -->\n\nAfter.\n`;

const FIRST = {
  'Neutrality Atlas.md': note(
    { atlas: 'guide/neutrality-atlas@1', kind: 'guide' },
    'Begin with [[Austria]] and [[Belgium]].\n',
  ),
  'States/Austria.md': note(
    { atlas: 'case/austria@1', kind: 'case', neutral_from: '1955-10-26', basis: '[statute]' },
    'Austria is neutral.\n\nŻółw 中立 🕊 [[Belgium]].\n',
  ),
  'States/Belgium.md': note(
    { atlas: 'case/belgium@1', kind: 'case', neutral_from: '1831-11-15' },
    'Belgium was neutral.\n\nSee [[Austria]].\n',
  ),
  'Comparisons/Cases.md': note({ atlas: 'guide/cases@1', kind: 'guide' }, TABLE('Cases')),
  'Comparisons/Cases.base': 'views:\n  - type: table\n    name: All\n',
};

const SECOND = {
  ...FIRST,
  'Neutrality Atlas.md': FIRST['Neutrality Atlas.md'].replace('and', ', [[Cyprus]] and'),
  'States/Austria.md': FIRST['States/Austria.md']
    .replace('basis: [statute]', 'basis: [statute, treaty]\nnato: no')
    .replace('🕊', '🕊 🕊'),
  'States/Belgium.md': FIRST['States/Belgium.md'].replace('was neutral', 'was neutral until 1914'),
  'States/Cyprus.md': note({ atlas: 'case/cyprus@1', kind: 'case' }, 'Cyprus is not.\n'),
  'Comparisons/Cases.md': FIRST['Comparisons/Cases.md'].replace('caption: Cases', 'caption: All'),
  'Comparisons/Cases.base':
    'views:\n  - type: table\n    name: All\n    order:\n      - file.name\n',
};

/** Two editions between which everything happens that can happen to a file. */
export const FIRST_EDITION = packOf(FIRST);
export const SECOND_EDITION = packOf(FIRST, SECOND);

/** A vault with the first edition in it, as a reader left it: the second brings updates, a merge and a conflict. */
export const leftByReader = (
  installed: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...installed,
  'Mine.md': 'My own words on [[Austria]].\n',
  [`${FOLDER}/States/Austria.md`]: (installed[`${FOLDER}/States/Austria.md`] ?? '').replace(
    'Austria is neutral.',
    'Austria is neutral, I think.',
  ),
  [`${FOLDER}/States/Belgium.md`]: (installed[`${FOLDER}/States/Belgium.md`] ?? '').replace(
    'was neutral',
    'was neutral for a while',
  ),
});

const FOLDER = 'Neutrality Atlas';
