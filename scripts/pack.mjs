// Reads vault-template for the bundles: what the programs carry of it is made here and nowhere else.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, strToU8 } from 'fflate';
import { parse } from 'yaml';
import { packFiles } from './freeze.mjs';

const template = path.resolve(import.meta.dirname, '../vault-template');
const read = (name) => readFileSync(path.join(template, name), 'utf8').replaceAll('\r\n', '\n');

const SHIPPED = ['.md', '.base', '.canvas'];

/** The files of vault-template that are installed, by their path. */
export function readTemplate() {
  const names = readdirSync(template, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SHIPPED.includes(path.extname(entry.name)))
    .map((entry) => path.relative(template, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

/** Where an edition is frozen. */
export const editionFile = (number) =>
  path.resolve(import.meta.dirname, '../editions', `${number}.json`);

/** The frozen editions from the first on; see `freeze`. */
export function readEditions() {
  const editions = [];
  for (let number = 1; existsSync(editionFile(number)); number += 1) {
    editions.push(JSON.parse(readFileSync(editionFile(number), 'utf8')));
  }
  return editions;
}

/** What the programs carry: `PackFiles` of src/core/pack/pack.ts. */
export const readPack = () => packFiles(readTemplate(), readEditions(), readPropertyTypes());

/** The codebook as data. */
export const readCodebook = () => parse(read('codebook.yaml'));

/** What `check` needs of the codebook: `Codebook` of src/core/check/codebook.ts. */
export function readRulebook() {
  const { kinds, cited, properties } = readCodebook();
  const valuesOf = ({ values }) =>
    values === undefined ? null : Object.keys(values === 'kinds' ? kinds : values);
  const rules = Object.entries(properties).map(([name, property]) => [
    name,
    {
      kinds: property.kinds,
      type: property.type,
      required: property.required ?? false,
      requiredWhere: property.required_where ?? null,
      orText: property.or_text ?? false,
      unsourced: property.unsourced ?? false,
      sourced: property.sourced ?? false,
      notBefore: [property.not_before ?? []].flat(),
      notAfter: [property.not_after ?? []].flat(),
      values: valuesOf(property),
    },
  ]);
  return { kinds, cited, properties: Object.fromEntries(rules) };
}

const OBSIDIAN_TYPES = {
  number: 'number',
  checkbox: 'checkbox',
  text: 'text',
  date: 'text',
  link: 'text',
};

/** The app's type of every property of the codebook and of its `_source`, as types.json has them. */
export function readPropertyTypes() {
  const types = {};
  for (const [name, { type, unsourced }] of Object.entries(readCodebook().properties)) {
    types[name] = { aliases: 'aliases', tags: 'tags' }[name] ?? OBSIDIAN_TYPES[type] ?? 'multitext';
    if (type.includes('date') && !unsourced) types[`${name}_source`] = 'multitext';
  }
  return types;
}

/** The code of a module that is made from vault-template; what it exports is unpacked only when it is needed. */
function moduleText(name, pack) {
  const data = name === 'neutrality-atlas:codebook' ? readRulebook() : pack();
  const packed = deflateSync(strToU8(JSON.stringify(data)), { level: 9 });
  return `export default ${JSON.stringify(Buffer.from(packed).toString('base64'))};`;
}

/** For esbuild, with another pack than the shipped one. */
export const esbuildPackOf = (pack) => ({
  name: 'pack',
  setup(build) {
    build.onResolve({ filter: /^neutrality-atlas:/ }, ({ path: name }) => ({
      path: name,
      namespace: 'pack',
    }));
    build.onLoad({ filter: /.*/, namespace: 'pack' }, ({ path: name }) => ({
      contents: moduleText(name, pack),
    }));
  },
});

/** For esbuild. */
export const esbuildPack = esbuildPackOf(readPack);

/** For Vitest. */
export const vitePack = {
  name: 'pack',
  resolveId: (name) => (name.startsWith('neutrality-atlas:') ? `\0${name}` : null),
  load: (id) => (id.startsWith('\0neutrality-atlas:') ? moduleText(id.slice(1), readPack) : null),
};
