import { table as program } from '../core/program/table';
import { inFolder } from './in-folder.mts';

/** Compare notes of a vault in a table. */
export const table = inFolder(program, {
  operands: 'VAULT [DEFINITION]',
  count: [1, 2],
  about: `
Prints a table of the notes in VAULT. DEFINITION is a YAML file, a base, or a note that holds a comparison
or a base, as a path in VAULT or from here. The options replace its keys; filters are joined to its own by AND. Without
columns: the name and the eight most frequent properties.

  neutrality-atlas table VAULT --filter 'kind == "instrument"' --columns file.name,date_signed --sort date_signed`,
});
