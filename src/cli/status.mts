import { status as program } from '../core/program/status';
import { inFolder } from './in-folder.mts';

/** Tell what of ours is in a vault. */
export const status = inFolder(program, {
  operands: 'VAULT',
  count: [1, 1],
  about: `
Tells which edition of the notes is in VAULT and where, which one this program has, what an update would
do, what is still to be settled, and which version of the plugin is there. Writes nothing.`,
});
