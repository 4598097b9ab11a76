import { remove as program } from '../core/program/remove';
import { inFolder } from './in-folder.mts';

/** Take our notes out of a vault. */
export const remove = inFolder(program, {
  operands: 'VAULT',
  count: [1, 1],
  about: `
Moves the notes of ours that were never edited into the folder .trash of VAULT, and lists those that
stay because you edited them. Notes of your own, and the plugin in the configuration folder, are not
touched; links to what is removed stay as they are.`,
});
