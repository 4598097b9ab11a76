import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The folder of the notes that the plugin installs. */
export const TEMPLATE = path.join(ROOT, 'vault-template');

/** A page that a user reads. */
export interface Page {
  readonly name: string;
  readonly text: string;
}

export const PAGES: readonly Page[] = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`),
]
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));

const BLOCK = /^( *)`{3,}(comparison|base)\n([\s\S]*?)^\1`{3,}$/gm;

/** A definition in a code block of a page. */
export interface Block {
  readonly line: number;
  readonly kind: 'comparison' | 'base';
  readonly yaml: string;
}

/** The definitions that stand in code blocks of a page. */
export const blocksOf = ({ text }: Page): Block[] =>
  [...text.matchAll(BLOCK)].map(({ index, 1: indent = '', 2: kind, 3: body = '' }) => ({
    line: text.slice(0, index).split('\n').length,
    kind: kind === 'base' ? 'base' : 'comparison',
    yaml: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
