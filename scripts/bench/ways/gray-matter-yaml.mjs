// The same with YAML 1.2 as the app reads it.
import glob from 'fast-glob';
import matter from 'gray-matter';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { printTable } from '../job.mjs';

const [root, job] = process.argv.slice(2);
const names = await glob('**/*.md', { cwd: root });
const options = { engines: { yaml: (text) => parse(text) } };
const read = (name) => matter(readFileSync(path.join(root, name), 'utf8'), options).data;
printTable(
  job,
  names.map((name) => [name, () => read(name)]),
);
