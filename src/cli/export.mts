import { distinctFaults } from '../core/problem';
import { renderCslJson } from '../core/render/csl-json';
import { renderBibtex } from '../core/render/latex/bibtex';
import { readableKey } from '../core/render/citation-key';
import { collectWorks } from '../core/table/cited-works';
import type { Work } from '../core/table/work';
import { choiceOf } from '../core/program/choice-of';
import { EXIT } from '../core/program/exit';
import type { Arguments } from '../core/program/program';
import { counted, faultLine } from '../core/program/tell';
import { UsageError } from '../core/program/usage-error';
import type { Command } from './command.mts';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import type { Io } from './io.mts';
import { openExistingVault } from './open-vault.mts';
import { outputFile } from './output-file.mts';

const FORMATS = {
  bibtex: renderBibtex,
  'csl-json': renderCslJson,
} satisfies Record<string, (works: readonly Work[]) => string>;

/** Write the sources of a vault as a bibliography. */
export const exportWorks: Command = {
  name: 'export',
  operands: 'VAULT',
  count: [1, 1],
  summary: 'write the sources of a vault as a bibliography',
  about: `
Writes every note of VAULT that has a citekey as an entry of a bibliography, in the order of their keys: BibTeX for
LaTeX (biblatex), CSL JSON for Zotero, Pandoc and word processors. It reads the properties source_type (or
instrument_type), title, authors, year (or date_signed), container, locator and url.

  neutrality-atlas export VAULT --format bibtex --output sources.bib`,
  flags: {
    format: { value: 'bibtex|csl-json', help: 'how the bibliography is written' },
    output: { value: 'FILE', help: 'replace this file in one step instead of printing' },
  },
  run: runExport,
};

async function runExport(args: Arguments, io: Io): Promise<number> {
  const vault = openExistingVault(args, io);
  const format = choiceOf(args, 'format', Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
  if (format === undefined)
    throw new UsageError('export needs a format: --format bibtex or --format csl-json.');
  const named = args.text('output');
  const output = named === undefined ? null : outputFile(named, 'output', vault, io);
  const notes = await new GrayMatterNotes(vault, { headsOnly: true }).readNotes();
  const shown = notes.notes.filter(({ path }) => !notes.isExcluded(path));
  const { works, faults } = collectWorks(shown);
  const unread = notes.faults.filter(({ path }) => !notes.isExcluded(path));
  const unreadable = format === 'bibtex' ? works.filter(({ key }) => !readableKey(key)) : [];
  for (const fault of distinctFaults([...unread, ...faults])) io.stderr(faultLine(fault));
  for (const { key, title } of unreadable)
    io.stderr(
      `"${title}" is left out: BibTeX cannot read its citekey "${key}". Use letters and digits of ASCII, with _ or a single : . + / - between them.\n`,
    );
  const sorted = [...works].sort((a, b) => (a.key < b.key ? -1 : 1));
  const text = FORMATS[format](sorted);
  if (output === null) io.stdout(text);
  else {
    await output.write(text);
    io.stderr(`${counted(works.length - unreadable.length, 'work')} in ${output.file}\n`);
  }
  const isWhole = unread.length + faults.length + unreadable.length === 0;
  return isWhole ? EXIT.done : EXIT.look;
}
