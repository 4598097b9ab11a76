import type { App } from 'obsidian';
import { fillTemplate } from '../../core/draft/fill-template';
import { splitNote } from '../../core/note/frontmatter';
import { parseFrontmatter } from '../../core/note/parse-frontmatter';
import { checkFileName, checkFolder } from '../../core/pack/check-folder';
import { foldPath } from '../../core/pack/fold-path';
import { ownTemplateFolders } from '../../core/pack/home';
import type { NoteSet, NoteSource, VaultFiles } from '../../core/ports';
import { failure, type Result, success } from '../../core/problem';
import { type NewNoteChoices, NewNoteModal } from '../../ui/new-note-modal';
import { TEXT } from '../../ui/text';
import { civilNow } from '../civil-now';
import { shippedCodebook, shippedPack } from '../install/shipped-pack';
import { told } from '../told';
import { openTarget } from '../vault/open-target';

const TEMPLATE = /^Templates\/New (.+)\.md$/;

/** The vault as a new note knows it. */
interface BeginPorts {
  readonly notes: NoteSource;
  readonly files: VaultFiles;
}

/**
 * Ask of what kind a new note is and where it goes, write it from the template of its kind, and open it.
 *
 * @param folder - The folder offered; without one, that which the app has for new notes.
 */
export async function beginNote(app: App, ports: BeginPorts, folder?: string): Promise<void> {
  const { kinds } = await shippedCodebook();
  const templates = await shippedTemplates();
  const taken = new Set([...(await ports.files.list()).keys()].map(foldPath));
  const offered = Object.entries(kinds).filter(([kind]) => templates.has(kind));
  const from = app.workspace.getActiveFile()?.path ?? '';
  const place = folder ?? app.fileManager.getNewFileParent(from).path;
  new NewNoteModal(app, {
    kinds: Object.fromEntries(offered),
    first: { kind: offered[0]?.[0] ?? '', name: '', folder: place === '/' ? '' : place },
    path: (choices) => pathOf(choices, taken),
    create: (path, { kind, name }) => told(write(path, kind, name.trim())),
  }).open();

  async function write(path: string, kind: string, title: string): Promise<void> {
    const set = await ports.notes.readNotes();
    const template = (await ownTemplate(kind, set, ports.files)) ?? templates.get(kind) ?? '';
    await ports.files.create(path, fillTemplate(template, { title, now: civilNow() }));
    await openTarget(app, path, { pane: 'tab' });
  }
}

/** The templates that are built into the plugin, by the kinds of their notes. */
async function shippedTemplates(): Promise<ReadonlyMap<string, string>> {
  const { files } = await shippedPack();
  return new Map(
    files.flatMap(({ path, text }) => {
      const kind = TEMPLATE.exec(path)?.[1];
      return kind === undefined ? [] : [[kind, text]];
    }),
  );
}

/** The reader's copy of a template, which may be changed; null where there is none, or it would name a note of ours. */
async function ownTemplate(
  kind: string,
  { notes }: NoteSet,
  files: VaultFiles,
): Promise<string | null> {
  const [folder] = ownTemplateFolders(notes);
  const text = folder === undefined ? null : await files.read(`${folder}/New ${kind}.md`);
  const { properties } = parseFrontmatter(splitNote(text ?? '').yaml ?? '', '');
  return properties === null || properties.has('atlas') ? null : text;
}

function pathOf(choices: NewNoteChoices, taken: ReadonlySet<string>): Result<string> {
  const name = checkFileName(choices.name);
  if (!name.ok) return name;
  const folder = checkFolder(choices.folder, TEXT.newNote.place);
  if (!folder.ok) return folder;
  const path = folder.value === '' ? `${name.value}.md` : `${folder.value}/${name.value}.md`;
  return taken.has(foldPath(path)) ? failure({ message: TEXT.newNote.taken(path) }) : success(path);
}
