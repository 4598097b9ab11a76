import { type App, Notice } from 'obsidian';
import { compare } from '../core/compare';
import { baseName, folderOf } from '../core/note/note';
import { checkFileName, checkFolder } from '../core/pack/check-folder';
import type { NoteSet, NoteSource, VaultFiles } from '../core/ports';
import { reasonOf, type Result, success } from '../core/problem';
import type { Definition } from '../core/query/definition';
import { parseDefinition } from '../core/query/parse-definition';
import { renderBibtex } from '../core/render/bibtex';
import { FORMATS, renderTable } from '../core/render/export';
import { footnoteLabel } from '../core/static-table/static-table';
import type { Table } from '../core/table/table';
import { type ExportChoices, type ExportedFile, ExportModal } from '../ui/export-modal';
import { problemLine, TEXT } from '../ui/text';
import { civilNow, civilToday } from './civil-now';
import type { PlacedComparison } from './placed-comparison';

/** Ask how and where a comparison is exported, and write it to new files. */
export async function exportComparison(
  app: App,
  placed: PlacedComparison,
  source: NoteSource,
  files: VaultFiles,
): Promise<void> {
  const parsed = parseDefinition(placed.definition);
  if (!parsed.ok) {
    new Notice(TEXT.export.failed(parsed.problems.map(problemLine).join(' ')));
    return;
  }
  const definition = { ...parsed.value, ...placed.view };
  const notes = await source.readNotes();
  const taken = new Set([...(await files.list()).keys()].map((path) => path.toLowerCase()));
  const { sources, caption } = definition;
  const holder = baseName(placed.holder);
  new ExportModal(app, {
    first: {
      format: 'md',
      sources,
      bom: false,
      folder: folderOf(placed.holder),
      name: asFileName(caption ?? '') ?? TEXT.export.defaultName(holder),
    },
    preview: (choices) => {
      const table = draw({ ...definition, sources: choices.sources }, placed, notes);
      return table.ok ? filesOf(table.value, choices, placed, notes, taken) : table;
    },
    export: (wanted) => void write(wanted, files),
  }).open();
}

const draw = (
  definition: Definition,
  { holder, isStatic }: PlacedComparison,
  notes: NoteSet,
): Result<Table> => compare(definition, notes, { holder, withoutHolder: isStatic, now: civilNow });

/** A caption as a file's name; null where it can be none. */
function asFileName(caption: string): string | null {
  const checked = checkFileName(caption.replace(/[\\/:*?"<>|#^[\]]+/g, ' ').replace(/[. ]+$/, ''));
  return checked.ok ? checked.value : null;
}

/** The new files that an export comes to: the table, and the works cited where it cites them by key. */
function filesOf(
  table: Table,
  choices: ExportChoices,
  { definition }: PlacedComparison,
  { links }: NoteSet,
  taken: ReadonlySet<string>,
): Result<readonly ExportedFile[]> {
  const folder = checkFolder(choices.folder, 'the folder of the export');
  if (!folder.ok) return folder;
  const name = checkFileName(choices.name);
  if (!name.ok) return name;
  const { format, bom } = choices;
  const stem = folder.value === '' ? name.value : `${folder.value}/${name.value}`;
  const bibliography = citesByKey(choices) ? renderBibtex(table.works) : '';
  const hasWorks = bibliography !== '';
  const free = freeStem(stem, [FORMATS[format], ...(hasWorks ? ['bib'] : [])], taken);
  const path = `${free}.${FORMATS[format]}`;
  const text = renderTable(table, format, {
    links,
    holder: path,
    footnotes: footnoteLabel(definition),
    date: civilToday(),
    bom,
    explain: false,
    exit: 0,
  });
  const works = { path: `${free}.bib`, text: bibliography };
  return success([{ path, text }, ...(hasWorks ? [works] : [])]);
}

const citesByKey = ({ format, sources }: ExportChoices): boolean =>
  (format === 'latex' && sources === 'biblatex') ||
  (format === 'md' && (sources === 'biblatex' || sources === 'pandoc'));

/** A stem under which none of the files exists: numbered where one does. */
function freeStem(stem: string, extensions: readonly string[], taken: ReadonlySet<string>): string {
  const isTaken = (candidate: string): boolean =>
    extensions.some((extension) => taken.has(`${candidate}.${extension}`.toLowerCase()));
  let candidate = stem;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${stem} ${number}`;
  return candidate;
}

/** Write new files; nothing that stands at a path meanwhile is ever overwritten. */
async function write(wanted: readonly ExportedFile[], files: VaultFiles): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, text } of wanted) {
      await files.create(path, text);
      written.push(path);
    }
    new Notice(TEXT.export.done(written));
  } catch (error) {
    const done = written.length === 0 ? '' : ` ${TEXT.export.done(written)}`;
    new Notice(TEXT.export.failed(`${reasonOf(error)}${done}`));
  }
}
