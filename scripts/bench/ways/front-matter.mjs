import fm from 'front-matter';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { printTable } from '../job.mjs';

const [root, job] = process.argv.slice(2);
const names = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.md'));
const read = (name) => fm(readFileSync(path.join(root, name), 'utf8')).attributes;
printTable(
  job,
  names.map((name) => [name, () => read(name)]),
);
