// The ways to do a job: the limit, ours, and what others offer.
import { createRequire } from 'node:module';
import path from 'node:path';
import { JOBS } from './job.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'dist/neutrality-atlas.mjs');
const script = (name) => path.join(import.meta.dirname, 'ways', `${name}.mjs`);

const PEERS = {
  'gray-matter': 'fast-glob and gray-matter',
  'gray-matter-yaml': 'the same with yaml as engine',
  'front-matter': 'front-matter',
  'js-yaml': 'own split and js-yaml',
};

/** Every note read, and nothing else done. */
export const limit = (vault) => ({
  name: 'the limit: read every note',
  words: [script('limit'), vault],
});

/** Our program, as it was built last or as a test builds it. */
export const ours = (vault, job, program = built) => ({
  name: 'Neutrality Atlas',
  words: [program, 'table', vault, ...JOBS[job]],
  exits: [0, 1], // 1: some notes cannot be read, and that is told
});

/** Our program, each note read whole and by the full parser. */
export const oursInFull = (vault, job) => ({
  ...ours(vault, job),
  name: 'the same with NEUTRALITY_ATLAS_FULL_YAML=1',
  env: { NEUTRALITY_ATLAS_FULL_YAML: '1' },
});

/** What others offer. */
export const peer = (name, vault, job) => ({
  name: PEERS[name],
  words: [script(name), vault, job],
});

export const peers = (vault, job) => Object.keys(PEERS).map((name) => peer(name, vault, job));

/**
 * MarkdownDB, which brings a database that has to be compiled, and so is none of our packages.
 *
 * @param {string} folder - Where somebody may have installed it.
 * @returns The way, or null where it is not installed.
 */
export function markdownDb(folder, vault, job) {
  try {
    const file = createRequire(path.join(folder, 'package.json')).resolve('mddb');
    return { name: 'MarkdownDB', words: [script('markdowndb'), vault, job, file] };
  } catch {
    return null;
  }
}

/** How long nothing takes, and the start of our program: the least of it, and what a table needs. */
export const starts = () => [
  { name: 'node -e 0', words: ['-e', '0'] },
  { name: 'neutrality-atlas --version', words: [built, '--version'] },
  { name: 'neutrality-atlas table --help', words: [built, 'table', '--help'] },
];
