// MarkdownDB: an index in SQLite, and a query of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { printTable } from '../job.mjs';

const [root, job, library] = process.argv.slice(2);
const { MarkdownDB } = await import(pathToFileURL(library).href);
const folder = mkdtempSync(path.join(tmpdir(), 'markdowndb-'));
process.chdir(folder); // it writes its index as JSON where it is called, too
const filename = path.join(folder, 'markdown.db');
const db = await new MarkdownDB({ client: 'sqlite3', connection: { filename } }).init();
await db.indexFolder({ folderPath: root });
const files = await db.getFiles({ extensions: ['md'] });
printTable(
  job,
  files.map(({ file_path, metadata }) => [file_path, () => metadata]),
);
db._destroyDb?.();
process.chdir(tmpdir());
rmSync(folder, { recursive: true });
process.exit(0);
