import { refresh as program } from '../core/program/refresh';
import { inFolder } from './in-folder.mts';

/** Make the static tables of a vault anew. */
export const refresh = inFolder(program, {
  operands: 'VAULT [NOTE...]',
  count: [1, Infinity],
  about: `
Makes the tables between <!-- comparison and <!-- /comparison --> anew, in all notes of VAULT or in those
named by path or link. A table that somebody changed by hand is left alone and told.`,
});
