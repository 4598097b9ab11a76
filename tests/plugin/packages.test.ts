import { expect, test } from 'vitest';
import { readSource } from '../support/built';
import { bundleOf } from '../support/bundles';

const [, part = ''] = readSource('docs/security-and-privacy.md').split(
  '## What `main.js` is made of',
);
const [ofBundles = ''] = part.split('\n## ');

/** The packages that a text names, each with the licence given. */
const packagesIn = (text: string, licence: string): [string, string][] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, licence]);

const ofPlugin = [...ofBundles.matchAll(/^\| (ISC|MIT) \| (.+) \|$/gm)].flatMap(
  ([, licence = '', names = '']) => packagesIn(names, licence),
);
const [, ofProgram = ''] =
  /The program has these too, and under MIT: ([^.]+)\./.exec(ofBundles) ?? [];

test('the page on security names each package in main.js, with its licence', () => {
  expect(new Map(ofPlugin)).toEqual(bundleOf('main.js').licences);
});

test('and each that the program has beside them', () => {
  const all = new Map([...ofPlugin, ...packagesIn(ofProgram, 'MIT')]);
  expect(all).toEqual(bundleOf('dist/neutrality-atlas.mjs').licences);
});
