import { exportWorks as program } from '../core/program/export';
import { inFolder } from './in-folder.mts';

/** Write the sources of a vault as a bibliography. */
export const exportWorks = inFolder(program, {
  operands: 'VAULT',
  count: [1, 1],
  about: `
Writes every note of VAULT that has a citekey as an entry of a bibliography, in the order of their keys: BibTeX for
LaTeX (biblatex), CSL JSON for Zotero, Pandoc and word processors. It reads the properties source_type (or
instrument_type), title, authors, year (or date_signed), container, locator and url.

  neutrality-atlas export VAULT --format bibtex --output sources.bib`,
});
