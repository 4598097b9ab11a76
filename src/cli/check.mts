import { check as program } from '../core/program/check';
import { inFolder } from './in-folder.mts';

/** Look for what is broken in a vault. */
export const check = inFolder(program, {
  operands: 'VAULT',
  count: [1, 1],
  about: `
Checks the notes of VAULT and writes nothing. Every note is checked by the rules for any vault: links that lead
nowhere, properties of contradicting types, sources without a value, duplicate keys, static tables that are stale.
Our notes, and notes of yours that are made like them in the same folder, are checked by the codebook, too: missing
and unknown properties, values, dates without a source or out of order, sources that nothing cites. Each finding
says where, why and what to do. What the app excludes, and templates, are not checked.

Ends with 1 when there is a finding, so that a script can stop.`,
});
