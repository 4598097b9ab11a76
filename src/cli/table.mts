import path from 'node:path';
import { compare } from '../core/compare';
import type { Problem } from '../core/problem';
import type { Definition } from '../core/query/definition';
import { parseBase } from '../core/query/parse-base';
import { parseDefinition } from '../core/query/parse-definition';
import { renderCsv } from '../core/render/csv';
import { tableDocument } from '../core/render/json';
import { explainText } from '../core/render/explain';
import { renderMarkdown } from '../core/render/markdown';
import { shortHash } from '../core/static-table/reading';
import type { Table } from '../core/table/table';
import { alignMarkdown } from './align-markdown.mts';
import { findNote } from '../core/query/find-note';
import type { Arguments, Command } from './command.mts';
import { orNull } from './disk.mts';
import { findDefinition, type FoundDefinition, NO_DEFINITION } from './find-definition.mts';
import { type FolderNotes, GrayMatterNotes } from './gray-matter-notes.mts';
import { EXIT, type Io, UsageError } from './io.mts';
import { NodeVault } from './node-vault.mts';
import { openExistingVault, pathInVault } from './open-vault.mts';
import { overrideDefinition } from './override-definition.mts';
import { counted, faultLine, jsonText, place } from './tell.mts';
import type { VaultFolder } from './walk-vault.mts';
import { replaceFile } from './write-file.mts';

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
    format: { value: 'md|csv|json', help: 'how the table is written (default md)' },
    links: {
      value: 'wiki|markdown|plain',
      help: 'how links are written in Markdown (default plain; wiki in VAULT)',
    },
    explain: { help: 'tell on standard error how many notes each step kept' },
    output: { value: 'FILE', help: 'replace this file in one step instead of printing' },
  },
  later: [],
  run: runTable,
};

const FORMATS = ['md', 'csv', 'json'] as const;
const LATER_FORMATS = ['tsv', 'html', 'latex'];
const MARKUPS = ['wiki', 'markdown', 'plain'] as const;

type Markup = (typeof MARKUPS)[number];

async function runTable(args: Arguments, io: Io): Promise<number> {
  const format = formatOf(args.text('format'));
  const markup = markupOf(args.text('links'));
  const vault = openExistingVault(args, io);
  const output = outputOf(args.text('output'), vault, io.cwd);
  const [, name] = args.operands;
  const found = name === undefined ? NO_DEFINITION : await findDefinition(name, vault, io.cwd);
  const definition = definitionOf(found, args, io);

  const notes = await new GrayMatterNotes(vault).readNotes();
  const holder = holderOf(args.text('this'), notes) ?? found.holder;
  const withoutHolder = found.kind === 'static' && holder === found.holder;
  const result = compare(definition, notes, { holder, withoutHolder, now: io.now });
  if (!result.ok) throw definitionError(result.problems, found);

  const { faults } = result.value;
  if (args.has('explain')) io.stderr(explainText(result.value));
  for (const fault of faults) io.stderr(faultLine(fault));
  const exit = faults.length > 0 ? EXIT.look : EXIT.done;
  const texts = {
    json: () => jsonText(tableDocument(result.value, exit)),
    csv: () => renderCsv(result.value),
    md: () => markdownOf(result.value, notes, markup, output, definition),
  };
  await deliver(texts[format](), output, vault, io);
  if (output !== null) {
    io.stderr(`${counted(result.value.rows.length, 'note')} compared in ${output.file}\n`);
  }
  return exit;
}

function definitionOf(found: FoundDefinition, args: Arguments, io: Io): Definition {
  return overrideDefinition(
    found.kind === 'base' ? baseOf(found, args, io) : ownOf(found, args),
    args,
  );
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

function markdownOf(
  result: Table,
  notes: FolderNotes,
  markup: Markup | undefined,
  output: Output | null,
  definition: Definition,
): string {
  const inVault = output?.inVault ?? null;
  const markdown = renderMarkdown(result, {
    links: notes.linksAs(markup ?? (inVault === null ? 'plain' : 'wiki')),
    holder: inVault ?? '',
    footnotes: `c-${shortHash(JSON.stringify(definition, entriesOf), 4)}`,
  });
  return `${output === null ? alignMarkdown(markdown) : markdown}\n`;
}

/** Maps as JSON can write them. */
const entriesOf = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value;

function formatOf(text = 'md'): (typeof FORMATS)[number] {
  const format = FORMATS.find((each) => each === text);
  if (format !== undefined) return format;
  if (LATER_FORMATS.includes(text))
    throw new UsageError(`The format ${text} is not part of this version.`);
  throw new UsageError(`--format should be md, csv or json, but it is "${text}".`);
}

function markupOf(text: string | undefined): Markup | undefined {
  const markup = MARKUPS.find((each) => each === text);
  if (text === undefined || markup !== undefined) return markup;
  throw new UsageError(`--links should be wiki, markdown or plain, but it is "${text}".`);
}

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

/** The file that `--output` names. */
interface Output {
  readonly file: string;
  /** Its path in the vault; null for one outside it. */
  readonly inVault: string | null;
}

function outputOf(text: string | undefined, vault: VaultFolder, cwd: string): Output | null {
  if (text === undefined) return null;
  const file = path.resolve(cwd, text);
  const stat = orNull(() => vault.disk.statSync(file));
  if (text === '' || stat?.isDirectory())
    throw new UsageError(`--output should be a file, but ${file} is a folder.`);
  return { file, inVault: pathInVault(vault, file) };
}

async function deliver(
  text: string,
  output: Output | null,
  vault: VaultFolder,
  io: Io,
): Promise<void> {
  if (output === null) io.stdout(text);
  else if (output.inVault !== null) await new NodeVault(vault).replace(output.inVault, text);
  else replaceFile(io.disk, realPlace(output.file, io), output.file, text);
}

/** Where a file outside the vault really is: a link to it stays a link. */
function realPlace(file: string, io: Io): string {
  return orNull(() => io.disk.realpathSync(file)) ?? file;
}
