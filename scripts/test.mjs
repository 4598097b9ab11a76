// `npm test`: runs every test that this machine allows, and says in one line each what it left out and why.
// With --strict (as .ci/run calls it) anything left out is a failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { leftOut } from './programs.mjs';

const root = path.resolve(import.meta.dirname, '..');
const strict = process.argv.includes('--strict');
const folder = mkdtempSync(path.join(os.tmpdir(), 'neutrality-atlas-'));
const report = path.join(folder, 'results.json');
const node = (...words) =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' }).status ?? 1;

const built = node('esbuild.config.mjs');
if (built !== 0) process.exit(built);
const status = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2).filter((word) => word !== '--strict'),
);

for (const sentence of leftOut()) console.log(sentence);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
  readFileSync(report, 'utf8'),
);
rmSync(folder, { recursive: true });
const left = numPendingTests + numTodoTests;
console.log(
  `${numPassedTests} passed, ${numFailedTests} failed${left > 0 ? `, ${left} skipped` : ''}`,
);
if (strict && left > 0) console.error('With --strict nothing may be left out.');
process.exit(status !== 0 || numPassedTests === 0 || (strict && left > 0) ? 1 : 0);
