// The limit: every note is read, and nothing is done with it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const [root] = process.argv.slice(2);
let bytes = 0;
for (const name of readdirSync(root, { recursive: true }))
  if (name.endsWith('.md')) bytes += readFileSync(path.join(root, name)).length;
console.log(bytes);
