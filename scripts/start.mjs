// npm start [-- PATH]: build everything, install it into a vault, and show the first comparison.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const named = process.argv[2];
const vault =
  named === undefined
    ? path.join(root, 'demo-vault')
    : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), named); // where npm was called
const program = path.join(root, 'dist/neutrality-atlas.mjs');

/** Run one of our scripts with Node; ends this one where it fails. */
function run(script, ...args) {
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) console.error(error.message);
  // 1 says that something wants a look, and what: it is told already, and the rest can go on
  if (status !== 0 && status !== 1) process.exit(status ?? 3);
  return status;
}

console.log('Building the plugin and the command line ...');
if (run(path.join(root, 'esbuild.config.mjs')) !== 0) process.exit(1);

console.log('Installing the notes and the plugin ...\n');
const installed = run(program, 'install', vault, '--with-plugin');

console.log('\nThe five states of the essay, compared from the properties of their notes:\n');
const compared = run(
  program,
  'table',
  vault,
  ...['--filter', 'kind == "case" && origin == "essay"'],
  ...['--columns', 'file.name,neutral_from,neutral_until,neutrality_status,guarantee_form'],
  ...['--sort', 'neutral_from'],
);

console.log(`
† disputed, ° seen in no primary text; the notes tell the readings. Try another comparison:

  node dist/neutrality-atlas.mjs table "${path.relative(process.cwd(), vault) || '.'}" --filter 'kind == "instrument"' --columns file.name,date_signed,place

The vault is in ${vault}`);
process.exitCode = Math.max(installed, compared);
