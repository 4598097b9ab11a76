// The notices that the licences of the libraries ask to be handed on with what is built from them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/**
 * A comment for the end of a bundle: each licence once, below the libraries that it is about and whose they are.
 *
 * @param {{ inputs: Record<string, unknown> }} metafile What esbuild tells of the bundle.
 * @throws where a library comes without a licence.
 */
export function notices({ inputs }) {
  const folders = Object.keys(inputs).flatMap((input) => {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? [];
    return folder === undefined ? [] : [folder];
  });
  const licences = new Map();
  for (const folder of [...new Set(folders)].sort()) {
    const { owner, terms } = licenceOf(folder);
    const same = terms.replaceAll(/\W+/g, ' '); // but for its line endings and quotes
    const known = licences.get(same) ?? { terms, about: [] };
    licences.set(same, known);
    known.about.push(`${folder.split('node_modules/').at(-1)}: ${owner}`);
  }
  const parts = [...licences.values()].map(({ about, terms }) => `${about.join('\n')}\n\n${terms}`);
  const text = ['This file holds parts of these libraries.', ...parts].join('\n\n');
  return `\n/*!\n${text.replaceAll('*/', '* /')}\n*/\n`;
}

/** Whose a library is, by its first line with a copyright, and under which terms it may be handed on. */
function licenceOf(folder) {
  const name = readdirSync(path.join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
  if (name === undefined) throw new Error(`${folder} has no licence that could be handed on.`);
  const text = readFileSync(path.join(root, folder, name), 'utf8').replaceAll('\r\n', '\n');
  const [owner] = /^copyright .*$/im.exec(text) ?? [];
  if (owner === undefined) throw new Error(`${folder}/${name} does not say whose it is.`);
  const terms = text.replace(owner, '').replace(/^\(?(the )?mit license.*$/im, '');
  return { owner, terms: terms.trim() };
}
