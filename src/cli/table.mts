import { compare } from '../core/compare';
import { shortHash } from '../core/note/as-seen';
import type { Problem } from '../core/problem';
import type { Definition } from '../core/query/definition';
import { parseBase } from '../core/query/parse-base';
import { parseDefinition } from '../core/query/parse-definition';
import { renderBibtex } from '../core/render/latex/bibtex';
import { explainText } from '../core/render/explain';
import { type Format, FORMATS, renderTable } from '../core/render/export';
import type { MarkdownPlace } from '../core/render/markdown/markdown';
import type { Table } from '../core/table/table';
import { alignMarkdown } from './align-markdown.mts';
import { findNote } from '../core/query/find-note';
import { readsHeadsOnly, usedProperties } from '../core/query/used-properties';
import { choiceOf } from './choice-of.mts';
import type { Arguments, Command } from './command.mts';
import { findDefinition, type FoundDefinition, NO_DEFINITION } from './find-definition.mts';
import { type FolderNotes, GrayMatterNotes } from './gray-matter-notes.mts';
import { EXIT, type Io, UsageError } from './io.mts';
import { openExistingVault } from './open-vault.mts';
import { type OutputFile, outputFile, writeOutput } from './output-file.mts';
import { overrideDefinition } from './override-definition.mts';
import { counted, faultLine, place } from './tell.mts';
import type { VaultFolder } from './walk-vault.mts';

/** Compare notes of a vault in a table. */
export const table: Command = {
  name: 'table',
  operands: 'VAULT [DEFINITION]',
  count: [1, 2],
  summary: 'compare notes by their properties in a table',
  about: `
Prints a table of the notes in VAULT. DEFINITION is a YAML file, a base, or a note that holds a comparison
or a base, as a path in VAULT or from here. The options replace its keys; filters are joined to its own by AND. Without
columns: the name and the eight most frequent properties.

  neutrality-atlas table VAULT --filter 'kind == "instrument"' --columns file.name,date_signed --sort date_signed`,
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

const MARKUPS = ['wiki', 'markdown', 'plain'] as const;
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

async function runTable(args: Arguments, io: Io): Promise<number> {
  const vault = openExistingVault(args, io);
  const wanted = readWanted(args, vault, io);
  const { found, definition } = await readDefinition(args, vault, io);
  if (wanted.bibliography !== null && definition.sources === 'off')
    throw new UsageError('--bibliography needs sources to list. Add --sources or --citations.');

  const headsOnly = readsHeadsOnly(usedProperties(definition));
  const notes = await new GrayMatterNotes(vault, { headsOnly }).readNotes();
  const holder = holderOf(args.text('this'), notes) ?? found.holder;
  const withoutHolder = found.kind === 'static' && holder === found.holder;
  const result = compare(definition, notes, { holder, withoutHolder, now: io.now });
  if (!result.ok) throw definitionError(result.problems, found);

  const { faults } = result.value;
  if (args.has('explain')) io.stderr(explainText(result.value));
  for (const fault of faults) io.stderr(faultLine(fault));
  const exit = faults.length > 0 ? EXIT.look : EXIT.done;
  const text = renderTable(result.value, wanted.format, {
    ...placeOf(wanted, notes),
    footnotes: `c-${shortHash(JSON.stringify(definition, entriesOf), 4)}`,
    date: new Date(io.now()).toISOString().slice(0, 10),
    bom: args.has('bom'),
    explain: args.has('explain'),
    exit,
  });
  await deliver(text, result.value, wanted, vault, io);
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
function readWanted(args: Arguments, vault: VaultFolder, io: Io): Wanted {
  const format = choiceOf(args, 'format', FORMAT_NAMES) ?? 'md';
  if (args.has('bom') && format !== 'csv' && format !== 'tsv')
    throw new UsageError('--bom is for CSV and TSV. Add --format csv or --format tsv.');
  const markup = choiceOf(args, 'links', MARKUPS);
  const output = outputFile(args, 'output', vault, io);
  const bibliography = outputFile(args, 'bibliography', vault, io);
  if (bibliography !== null && bibliography.file === output?.file)
    throw new UsageError('--bibliography and --output should be two files.');
  return { format, markup, output, bibliography };
}

/** Where Markdown goes decides how its links are written, unless the options say. */
function placeOf(
  { output, markup }: Wanted,
  notes: FolderNotes,
): Pick<MarkdownPlace, 'links' | 'holder'> {
  const inVault = output?.inVault ?? null;
  const links = notes.linksAs(markup ?? (inVault === null ? 'plain' : 'wiki'));
  return { links, holder: inVault ?? '' };
}

async function deliver(
  text: string,
  { rows, works }: Table,
  { format, output, bibliography }: Wanted,
  vault: VaultFolder,
  io: Io,
): Promise<void> {
  if (bibliography !== null) {
    await writeOutput(bibliography, renderBibtex(works), vault, io);
    io.stderr(`The works cited stand in ${bibliography.file}\n`);
  }
  if (output === null) {
    io.stdout(format === 'md' ? alignMarkdown(text) : text);
    return;
  }
  await writeOutput(output, text, vault, io);
  io.stderr(`${counted(rows.length, 'note')} compared in ${output.file}\n`);
}

/** The definition that the command line names, with the options laid over it. */
async function readDefinition(
  args: Arguments,
  vault: VaultFolder,
  io: Io,
): Promise<{ found: FoundDefinition; definition: Definition }> {
  const [, name] = args.operands;
  const found = name === undefined ? NO_DEFINITION : await findDefinition(name, vault, io.cwd);
  const written = found.kind === 'base' ? baseOf(found, args, io) : ownOf(found, args);
  return { found, definition: overrideDefinition(written, args) };
}

function ownOf(found: FoundDefinition, args: Arguments): Definition {
  if (args.has('view'))
    throw new UsageError('--view picks a view of a base, and no base is given.');
  const parsed = parseDefinition(found.text);
  if (!parsed.ok) throw definitionError(parsed.problems, found);
  return parsed.value;
}

function baseOf(found: FoundDefinition, args: Arguments, io: Io): Definition {
  const parsed = parseBase(found.text, args.text('view') ?? null);
  if (!parsed.ok) throw definitionError(parsed.problems, found);
  const { definition, passedOver } = parsed.value;
  if (passedOver.length > 0) {
    io.stderr(`${found.file}: passed over what only draws: ${passedOver.join(', ')}\n`);
  }
  return definition;
}

/** Maps as JSON can write them. */
const entriesOf = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value;

/** The note that `this` stands for. */
function holderOf(text: string | undefined, notes: FolderNotes): string | null {
  if (text === undefined) return null;
  const found = findNote(text, notes, '');
  if (found !== null) return found;
  throw new UsageError(
    `--this ${text} leads to no note that can be read. Write its path or a link to it.`,
  );
}

/** The problems of a definition, with the place of each. */
function definitionError(
  problems: readonly Problem[],
  { file, linesBefore }: FoundDefinition,
): UsageError {
  const told = problems.map(({ message, line }) => {
    if (file === '') return message;
    return `${place(file, line === undefined ? undefined : linesBefore + line)}: ${message}`;
  });
  return new UsageError(told.join('\n'));
}
