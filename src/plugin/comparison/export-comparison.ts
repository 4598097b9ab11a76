import { type App, Notice } from 'obsidian';
import { folderOf } from '../../core/note/note';
import { checkFileName, checkFolder } from '../../core/pack/check-folder';
import type { VaultFiles } from '../../core/ports';
import { type Result, success } from '../../core/problem';
import { renderBibtex } from '../../core/render/latex/bibtex';
import { type ExportOptions, FORMATS, renderTable } from '../../core/render/export';
import type { Table } from '../../core/table/table';
import { type ExportChoices, type ExportedFile, ExportModal } from '../../ui/export-modal';
import { problemLine, TEXT } from '../../ui/text';
import { civilToday } from '../civil-now';
import { asFileName, freeStem, takenPaths, writeNewFiles } from './new-files';
import type { PortableComparison } from './portable-comparison';

/**
 * Ask how and where a comparison is exported, and write it to new files.
 *
 * @param bom - Whether CSV and TSV begin with a byte order mark unless the person says otherwise.
 */
export async function exportComparison(
  app: App,
  comparison: PortableComparison,
  { files, bom }: { readonly files: VaultFiles; readonly bom: boolean },
): Promise<void> {
  const read = await comparison.read();
  if (!read.ok) {
    new Notice(TEXT.export.failed(read.problems.map(problemLine).join(' ')));
    return;
  }
  const { definition, notes, draw } = read.value;
  const taken = await takenPaths(files);
  const { sources, caption } = definition;
  const { name, holder, footnotes } = comparison;
  new ExportModal(app, {
    first: {
      format: 'md',
      sources,
      bom,
      folder: folderOf(holder),
      name: asFileName(caption ?? '') ?? asFileName(name) ?? TEXT.export.defaultName(''),
    },
    preview: (choices) => {
      const table = draw({ ...definition, sources: choices.sources });
      return table.ok
        ? filesOf(table.value, choices, { links: notes.links, footnotes }, taken)
        : table;
    },
    export: (wanted) => void writeNewFiles(wanted, files),
  }).open();
}

/** The new files that an export comes to: the table, and the works cited where it cites them by key. */
function filesOf(
  table: Table,
  choices: ExportChoices,
  place: Pick<ExportOptions, 'links' | 'footnotes'>,
  taken: ReadonlySet<string>,
): Result<readonly ExportedFile[]> {
  const folder = checkFolder(choices.folder, TEXT.export.place);
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
    ...place,
    holder: path,
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
