// By hand: the front matter cut out, and js-yaml.
import { load } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { printTable } from '../job.mjs';

const [root, job] = process.argv.slice(2);
const names = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.md'));
const read = (name) => {
  const text = readFileSync(path.join(root, name), 'utf8');
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  return end < 0 ? {} : load(text.slice(4, end));
};
printTable(
  job,
  names.map((name) => [name, () => read(name)]),
);
