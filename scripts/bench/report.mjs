// What was measured, kept in dist/bench.json: of each part the last figures, for a run may measure some parts only.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../../dist/bench.json');

/**
 * @typedef {object} Report
 * @property {string} machine - In words.
 * @property {Record<string, MeasuredPart>} parts - By their names in parts.mjs.
 */

/**
 * @typedef {object} MeasuredPart
 * @property {string} run - When the run began that it is of.
 * @property {string} began - When it began itself; both of them as a reader reads them.
 * @property {string} load - Of the machine, as it began.
 * @property {number} rounds - How often each way was run at most.
 * @property {unknown} measured
 */

/** @returns {Report} */
export function readReport() {
  const { parts = {} } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const machine = `${cpu}, ${os.cpus().length} cores, Node ${process.versions.node}, ${os.type()} ${os.arch()}`;
  return { machine, parts };
}

/** @param {Report} report */
export function writeReport(report) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** This minute, and what the machine does at it. */
export const moment = () => ({
  began: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  load: os.loadavg()[0].toFixed(1),
});
