// A plugin with a next edition that is made up, and a vault in which an update to it does everything there is to do:
// for the pictures of a plan.
import { build } from 'esbuild';
import { FOR_APP } from './build-options.mjs';
import { freeze, packFiles } from './freeze.mjs';
import { esbuildPackOf, readEditions, readPropertyTypes, readTemplate } from './pack.mjs';

const FOLDER = 'Neutrality Atlas';

/** Replace a text in a file, which must be there. */
function edit(files, name, before, after) {
  const text = files[name];
  if (!text?.includes(before)) throw new Error(`${name} does not hold "${before}".`);
  files[name] = text.replace(before, after);
}

/** A note on a state that is no part of the notes yet. */
const state = (slug, from) =>
  `---\natlas: case/${slug}@2\nkind: case\norigin: comparator\naliases: []\ntags: [atlas/case]\nentity_type: state\nneutral_from: "${from}"\n---\n\n## In brief\n\nA short note.\n`;

/** The notes as the next edition has them. */
function nextTemplate() {
  const files = readTemplate();
  edit(files, 'States/Austria.md', 'The first step was the', 'Step one was the');
  edit(
    files,
    'States/Austria.md',
    'from_event: Neutrality Law voted',
    'from_event: Neutrality Law passed',
  );
  edit(
    files,
    'Concepts/Buffer state.md',
    'The word belongs to politics',
    'It is a word of politics',
  );
  edit(files, 'Actors/NATO.md', 'origin: essay', 'origin: essay\nheadquarters: Brussels');
  edit(files, 'Concepts/Realism.md', '## In brief', '## In short');
  files['States/Cyprus.md'] = state('cyprus', 1960);
  files['States/Portugal.md'] = state('portugal', 1939);
  files['States/Afghanistan.md'] = state('afghanistan', 1919);
  return files;
}

/** The vault of a reader who has had the notes for a while. */
function readersVault() {
  const files = readTemplate();
  edit(files, 'States/Austria.md', 'The first step was the', 'It all began with the');
  edit(
    files,
    'States/Austria.md',
    'unknown: [recognised_by]',
    'unknown: [recognised_by]\nmy_rating: 5',
  );
  edit(files, 'Actors/NATO.md', '## In brief', 'My own remark.\n\n## In brief');
  edit(files, 'Concepts/Security dilemma.md', '## In brief', 'My own remark.\n\n## In brief');
  delete files['Concepts/Great power.md'];
  const installed = Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]);
  const vault = Object.fromEntries(installed);
  vault['Reading/Finlandisation.md'] = vault[`${FOLDER}/Concepts/Finlandisation.md`];
  delete vault[`${FOLDER}/Concepts/Finlandisation.md`];
  return {
    ...vault,
    [`${FOLDER}/States/Afghanistan.md`]: 'A list of books on Afghanistan.\n',
    'My states/Cyprus.md': '---\nkind: case\n---\n\nMy own note on Cyprus.\n',
    'Photos/2025/In the south of Europe/Portugal.md': 'Lisbon in May.\n',
    'Travel/Diary.md': 'Today [[Portugal]], tomorrow [[Spain]].\n',
    '.obsidian/types.json': '{ "types": { "neutral_from": "date", "guarantors": "text" } }',
  };
}

/** The code of the plugin with the next edition, and the vault. */
export async function nextEdition() {
  const { files, editions } = freeze(nextTemplate(), readEditions());
  const pack = packFiles(files, editions, readPropertyTypes());
  const { outputFiles } = await build({
    ...FOR_APP,
    entryPoints: ['src/plugin/main.ts'],
    write: false,
    plugins: [esbuildPackOf(() => pack)],
  });
  return { code: outputFiles[0].text, files: readersVault() };
}
