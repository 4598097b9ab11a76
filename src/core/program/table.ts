import { compare } from '../compare';
import { asksLate } from '../query/asks-late';
import { type Definition, EMPTY_DEFINITION } from '../query/definition';
import { readsHeadsOnly, usedProperties } from '../query/used-properties';
import { renderBibtex } from '../render/latex/bibtex';
import { explainText } from '../render/explain';
import { type Format, FORMATS, renderTable } from '../render/export';
import type { MarkdownPlace } from '../render/markdown/markdown';
import type { Table } from '../table/table';
import { findNote } from '../query/find-note';
import { choiceOf } from './choice-of';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { OutputFile, ProgramHost, ProgramNotes, Reading } from './program-host';
import {
  definitionError,
  type FoundDefinition,
  NO_DEFINITION,
  refuseView,
  type WrittenDefinition,
} from './found-definition';
import { UsageError } from './usage-error';
import { overrideDefinition } from './override-definition';
import { counted, faultLine } from './tell';

/** Compare notes of a vault in a table. */
export const table: Program = {
  name: 'table',
  summary: 'compare notes by their properties in a table',
  flags: {
    filter: { value: 'EXPR', many: true, help: 'only notes for which this holds: kind == "case"' },
    note: { value: 'LINK', many: true, help: 'this note: a link, a path or an identity' },
    columns: { value: 'a,b,c', help: 'the properties shown; file.name is the note itself' },
    sort: { value: 'prop[:asc|:desc]', many: true, help: 'the order of the notes' },
    group: { value: 'prop[:asc|:desc]', help: 'gather the notes by the values of this property' },
    limit: { value: 'N', help: 'the most notes' },
    orientation: { value: 'rows|columns', help: 'notes as rows (default) or as columns' },
    differences: {
      value: 'off|mark|only',
      help: 'mark the properties that differ, or show them alone',
    },
    baseline: { value: 'LINK', help: 'tell differences against this note' },
    gaps: { help: 'count what is filled, unknown, not applicable and missing' },
    sources: { help: 'the sources of the values, as footnotes unless --citations says otherwise' },
    citations: { value: 'footnotes|pandoc|biblatex', help: 'how sources are cited' },
    caption: { value: 'TEXT', help: 'a line above the table' },
    view: { value: 'NAME', help: 'which view of a base (default the first)' },
    this: { value: 'NOTE', help: 'what "this" means in a filter' },
    format: { value: 'md|csv|tsv|json|html|latex', help: 'how the table is written (default md)' },
    bom: { help: 'begin CSV or TSV with a byte order mark, which Excel needs' },
    links: {
      value: 'wiki|markdown|plain',
      help: 'how links are written in Markdown (default plain; wiki in VAULT)',
    },
    explain: { help: 'tell on standard error how many notes each step kept' },
    bibliography: {
      value: 'FILE',
      help: 'write the works cited into this file in one step, for BibTeX and biblatex',
    },
    output: { value: 'FILE', help: 'replace this file in one step instead of printing' },
  },
  run: runTable,
};

function readingFor(definition: Definition): Reading {
  if (readsHeadsOnly(usedProperties(definition))) return { bodies: 'none' };
  return asksLate(definition) ? { bodies: 'late' } : {};
}

const MARKUPS = ['wiki', 'markdown', 'plain'] as const;
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

async function runTable(args: Arguments, host: ProgramHost): Promise<number> {
  const wanted = readWanted(args, host);
  const { found, definition } = await readDefinition(args, host);
  if (wanted.bibliography !== null && definition.sources === 'off')
    throw new UsageError('--bibliography needs sources to list. Add --sources or --citations.');

  const notes = await host.readNotes(readingFor(definition));
  const holder = holderOf(args.text('this'), notes) ?? found.holder;
  const withoutHolder = found.kind === 'static' && holder === found.holder;
  const result = compare(definition, notes, { holder, withoutHolder, now: host.now });
  if (!result.ok) throw definitionError(result.problems, found);

  const { faults } = result.value;
  if (args.has('explain')) host.stderr(explainText(result.value));
  if (faults.length > 0) host.stderr(faults.map(faultLine).join(''));
  const exit = faults.length > 0 ? EXIT.look : EXIT.done;
  const text = renderTable(result.value, wanted.format, {
    ...placeOf(wanted, notes),
    aligned: wanted.output === null,
    footnotes: await footnoteLabel(definition),
    date: new Date(host.now()).toISOString().slice(0, 10),
    bom: args.has('bom'),
    explain: args.has('explain'),
    exit,
  });
  await deliver(text, result.value, wanted, host);
  return exit;
}

/** How a table is to be written, and where. */
interface Wanted {
  readonly format: Format;
  readonly markup: (typeof MARKUPS)[number] | undefined;
  readonly output: OutputFile | null;
  readonly bibliography: OutputFile | null;
}

/** @throws UsageError for an option whose value cannot be, or not with another one. */
function readWanted(args: Arguments, host: ProgramHost): Wanted {
  const format = choiceOf(args, 'format', FORMAT_NAMES) ?? 'md';
  if (args.has('bom') && format !== 'csv' && format !== 'tsv')
    throw new UsageError('--bom is for CSV and TSV. Add --format csv or --format tsv.');
  const markup = choiceOf(args, 'links', MARKUPS);
  const outputOf = (flag: string): OutputFile | null => {
    const text = args.text(flag);
    return text === undefined ? null : host.output(text, flag);
  };
  const output = outputOf('output');
  const bibliography = outputOf('bibliography');
  if (bibliography !== null && bibliography.file === output?.file)
    throw new UsageError('--bibliography and --output should be two files.');
  return { format, markup, output, bibliography };
}

/** Where Markdown goes decides how its links are written, unless the options say. */
function placeOf(
  { output, markup }: Wanted,
  notes: ProgramNotes,
): Pick<MarkdownPlace, 'links' | 'holder'> {
  const inVault = output?.inVault ?? null;
  const links = notes.linksAs(markup ?? (inVault === null ? 'plain' : 'wiki'));
  return { links, holder: inVault ?? '' };
}

async function deliver(
  text: string,
  { rows, works }: Table,
  { output, bibliography }: Wanted,
  host: ProgramHost,
): Promise<void> {
  if (bibliography !== null) {
    await bibliography.write(renderBibtex(works));
    host.stderr(`The works cited stand in ${bibliography.file}\n`);
  }
  if (output === null) {
    host.stdout(text);
    return;
  }
  await output.write(text);
  host.stderr(`${counted(rows.length, 'note')} compared in ${output.file}\n`);
}

/** The definition that the command line names, with the options laid over it. */
async function readDefinition(
  args: Arguments,
  host: ProgramHost,
): Promise<{ found: FoundDefinition; definition: Definition }> {
  const [name] = args.operands;
  const { found, definition } =
    name === undefined ? nothingWritten(args) : await readNamed(name, args, host);
  return { found, definition: overrideDefinition(definition, args) };
}

function nothingWritten(args: Arguments): WrittenDefinition {
  refuseView(args);
  return { found: NO_DEFINITION, definition: EMPTY_DEFINITION };
}

/** What reads YAML and Markdown is only loaded where a file is named. */
async function readNamed(
  name: string,
  args: Arguments,
  host: ProgramHost,
): Promise<WrittenDefinition> {
  const { readWritten } = await import('./written-definition');
  return readWritten(name, args, host);
}

/** How the footnotes of a table begin; what reckons it is only loaded where there are any. */
async function footnoteLabel(definition: Definition): Promise<string> {
  if (definition.sources === 'off') return 'c';
  const { shortHash } = await import('../note/as-seen');
  return `c-${shortHash(JSON.stringify(definition, entriesOf), 4)}`;
}

/** Maps as JSON can write them. */
const entriesOf = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value;

/** The note that `this` stands for. */
function holderOf(text: string | undefined, notes: ProgramNotes): string | null {
  if (text === undefined) return null;
  const found = findNote(text, notes, '');
  if (found !== null) return found;
  throw new UsageError(
    `--this ${text} leads to no note that can be read. Write its path or a link to it.`,
  );
}
