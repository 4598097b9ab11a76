import { distinctFaults } from '../problem';
import { readableKey } from '../render/citation-key';
import { renderCslJson } from '../render/csl-json';
import { renderBibtex } from '../render/latex/bibtex';
import { collectWorks } from '../table/cited-works';
import type { Work } from '../table/work';
import { choiceOf } from './choice-of';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { ProgramHost } from './program-host';
import { counted, faultLine } from './tell';
import { UsageError } from './usage-error';

const FORMATS = {
  bibtex: renderBibtex,
  'csl-json': renderCslJson,
} satisfies Record<string, (works: readonly Work[]) => string>;

/** Write the sources of a vault as a bibliography. */
export const exportWorks: Program = {
  name: 'export',
  summary: 'write the sources of a vault as a bibliography',
  flags: {
    format: { value: 'bibtex|csl-json', help: 'how the bibliography is written' },
    output: { value: 'FILE', help: 'replace this file in one step instead of printing' },
  },
  run: runExport,
};

async function runExport(args: Arguments, host: ProgramHost): Promise<number> {
  const format = choiceOf(args, 'format', Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
  if (format === undefined)
    throw new UsageError('export needs a format: --format bibtex or --format csl-json.');
  const named = args.text('output');
  const output = named === undefined ? null : host.output(named, 'output');
  const notes = await host.readNotes({ bodies: 'none' });
  const shown = notes.notes.filter(({ path }) => !notes.isExcluded(path));
  const { works, faults } = collectWorks(shown);
  const unread = notes.faults.filter(({ path }) => !notes.isExcluded(path));
  const unreadable = format === 'bibtex' ? works.filter(({ key }) => !readableKey(key)) : [];
  for (const fault of distinctFaults([...unread, ...faults])) host.stderr(faultLine(fault));
  for (const { key, title } of unreadable)
    host.stderr(
      `"${title}" is left out: BibTeX cannot read its citekey "${key}". Use letters and digits of ASCII, with _ or a single : . + / - between them.\n`,
    );
  const sorted = [...works].sort((a, b) => (a.key < b.key ? -1 : 1));
  const text = FORMATS[format](sorted);
  if (output === null) host.stdout(text);
  else {
    await output.write(text);
    host.stderr(`${counted(works.length - unreadable.length, 'work')} in ${output.file}\n`);
  }
  const isWhole = unread.length + faults.length + unreadable.length === 0;
  return isWhole ? EXIT.done : EXIT.look;
}
