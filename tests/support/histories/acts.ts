import fc from 'fast-check';
import type { LinkFormat } from '../../../src/core/note/link-format';
import { indexLinks } from '../../../src/core/note/link-index';
import { oneOf } from './draw';
import { editNote, NOTE_EDITS, type NoteEdit } from './note-edits';
import { keyIn } from './note-parts';
import { reformatted } from './reformat';
import { mapLinks, rewriteLinks } from './links-in-text';
import { BASE, CANVAS } from './template-text';

/** What a reader does to the vault. */
export interface Act {
  readonly you: (typeof ACTS)[number];
  /** Chooses the note. */
  readonly note: number;
  /** Chooses the place in it, and the way. */
  readonly at: number;
}

const ACTS = [
  ...NOTE_EDITS,
  ...(['reformat', 'reformat', 'move', 'rename', 'rename alone', 'delete', 'copy'] as const),
  ...([
    'remove identity',
    'alter identity',
    'truncate',
    'rewrite',
    'add note',
    'add twin',
  ] as const),
  ...(['add view', 'edit view', 'edit canvas', 'change link format', 'edit own note'] as const),
] as const;

/** What a reader does between two updates. */
export const anyActs: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({ you: fc.constantFrom(...ACTS), note: fc.nat(99), at: fc.nat(9999) }),
  { maxLength: 10 },
);

/** A vault as a reader sees it. */
export interface VaultState {
  readonly texts: Readonly<Record<string, string>>;
  readonly format: LinkFormat;
}

/** The vault after an act, and which files it edited in more than formatting; the paths are those from before. */
export interface Done extends VaultState {
  readonly edited: readonly string[];
}

/** Whether an act is none that a history may have in which the reader and we change different places. */
export const isApart = ({ you }: Act): boolean =>
  !/identity|truncate|rewrite|canvas|edit view|copy|twin/.test(you);

/**
 * Do one thing to a vault.
 *
 * @param mark - A word that stands nowhere else, for what the reader writes.
 * @param folder - The folder of our notes.
 * @param apart - Whether only places that are the reader's alone are edited.
 */
export function perform(
  act: Act,
  state: VaultState,
  mark: string,
  folder: string,
  apart: boolean,
): Done {
  const { you, at } = act;
  const { texts, format } = state;
  const ours = Object.keys(texts)
    .filter((each) => ![null, FOREIGN].includes(keyIn(texts[each] ?? '')))
    .sort();
  const path = oneOf(ours, act.note);
  const done = (changed: Record<string, string>, edited: string[] = []): Done => ({
    texts: changed,
    format,
    edited,
  });
  switch (you) {
    case 'add note':
      return done({ ...texts, ...ownNote(ours, at, mark) });
    case 'add twin':
      return done({ ...texts, ...twin(texts, path, at, mark) });
    case 'edit own note': {
      const own = oneOf(
        Object.keys(texts).filter((each) => each.startsWith('Mine/') && !ours.includes(each)),
        act.note,
      );
      return done(
        own === undefined
          ? { ...texts }
          : { ...texts, [own]: `${texts[own] ?? ''}\n${mark} own\n` },
      );
    }
    case 'add view':
    case 'edit view':
      return edit(state, `${folder}/${BASE}`, (text) => editBase(text, you, mark));
    case 'edit canvas':
      return edit(state, `${folder}/${CANVAS}`, (text) =>
        text.replace('"x": ', `"mine": "${mark}", "x": `),
      );
    case 'change link format': {
      const other = FORMATS[at % FORMATS.length] ?? format;
      return at % 2 === 0
        ? { texts: rewriteLinks(texts, other, null), format: other, edited: [] }
        : { texts, format: other, edited: [] };
    }
    default:
      return path === undefined ? done({ ...texts }) : toNote(act, path, state, mark, apart);
  }
}

const FORMATS: readonly LinkFormat[] = [
  { markup: 'markdown', path: 'shortest' },
  { markup: 'wiki', path: 'relative' },
  { markup: 'wiki', path: 'shortest' },
  { markup: 'markdown', path: 'relative' },
  { markup: 'wiki', path: 'absolute' },
];

function edit(state: VaultState, path: string, change: (text: string) => string): Done {
  const text = state.texts[path];
  const changed = text === undefined ? undefined : change(text);
  return changed === undefined || changed === text
    ? { ...state, edited: [] }
    : { ...state, texts: { ...state.texts, [path]: changed }, edited: [path] };
}

function toNote(act: Act, path: string, state: VaultState, mark: string, apart: boolean): Done {
  const { you, at } = act;
  const { texts, format } = state;
  const without = (): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).filter(([each]) => each !== path));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const free = (to: string): boolean =>
    !Object.keys(texts).some((each) => each.toLowerCase() === to.toLowerCase());
  const broken = /delete|alone|identity|truncate/.test(you) ? brokenBy(path, state) : [];
  if (apart && broken.length > 0) return { ...state, edited: [] };
  const and = (others: readonly string[], change: (text: string) => string): Done => {
    const done = edit(state, path, change);
    return { ...done, edited: [...done.edited, ...others] };
  };
  switch (you) {
    case 'reformat':
      return { ...edit(state, path, (text) => reformatted(text, at)), edited: [] };
    case 'delete':
      return { texts: without(), format, edited: [path, ...broken] };
    case 'move':
    case 'rename': {
      const to = you === 'move' ? `Mine/Sorted/${name}` : path.replace(/\.md$/, ` ${mark}.md`);
      const moved = free(to) ? rewriteLinks(texts, format, { from: path, to }) : { ...texts };
      const tables = changedTables(texts, moved);
      return apart && tables.length > 0
        ? { ...state, edited: [] }
        : { texts: moved, format, edited: tables };
    }
    case 'rename alone': {
      const to = path.replace(/[^/]*$/, `${mark}.md`);
      const renamed = { ...without(), [to]: texts[path] ?? '' };
      return { texts: renamed, format, edited: broken };
    }
    case 'copy': {
      const to = path.replace(/\.md$/, ` ${mark}.md`);
      return { texts: { ...texts, [to]: texts[path] ?? '' }, format, edited: [path] };
    }
    case 'remove identity':
      return and(broken, (text) => text.replace(/^atlas:.*\n/m, ''));
    case 'alter identity':
      return and(broken, (text) => text.replace(/^atlas:.*$/m, ALTERED[at % ALTERED.length] ?? ''));
    case 'truncate':
      return and(broken, (text) => text.slice(0, (at * 7) % (text.length + 1)));
    case 'rewrite':
      return edit(state, path, (text) =>
        text.replace(/^---\n(?![\s\S]*^---\n)[\s\S]*$/m, `---\n${mark} rewrote it all.\n`),
      );
    default:
      return edit(state, path, (text) => editNote(you as NoteEdit, text, at, mark, apart));
  }
}

/** Notes in which the app wrote a link in a static table anew: until a refresh that cannot be told from a hand edit. */
const changedTables = (before: VaultState['texts'], after: VaultState['texts']): string[] => {
  const rows = (text = ''): string => text.replace(/^[^|].*$/gm, '').trim();
  return Object.keys(before).filter(
    (path) =>
      path in after &&
      rows(before[path]).replace(/\n+/g, '\n') !== rows(after[path]).replace(/\n+/g, '\n'),
  );
};

/**
 * Notes with a link to a file by a path, or by a name that it has in this vault alone: when our note is there no more,
 * nobody can tell that the link is ours.
 */
function brokenBy(path: string, { texts, format }: VaultState): string[] {
  const links = indexLinks(Object.keys(texts), format);
  return Object.keys(texts).filter((from) => {
    let isBroken = false;
    mapLinks(texts[from] ?? '', ({ target }) => {
      isBroken ||= /\/|mk\d+x/.test(target) && links.resolve(target, from) === path;
      return null;
    });
    return isBroken;
  });
}

/** A key that none of our notes has. */
const FOREIGN = 'case/another';
const ALTERED = ['atlas: case/austria', 'atlas: mine', `atlas: ${FOREIGN}@1`, 'atlas: [a]'];

/** A note of the reader's with links to some of ours. */
function ownNote(ours: readonly string[], at: number, mark: string): Record<string, string> {
  const linked = oneOf(ours, at) ?? 'Nothing.md';
  const name = linked.slice(linked.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const head = at % 3 === 0 ? `---\nkind: idea\nabout: "[[${name}]]"\n---\n` : '';
  return {
    [`Mine/${mark}.md`]: `${head}On [[${name}|${mark}]] and [[${linked.replace(/\.md$/, '')}]].\n`,
  };
}

/** A note of the reader's of the same name as one of ours; sometimes of the same kind, or ours by an alias. */
export function twin(
  texts: VaultState['texts'],
  path: string | undefined,
  at: number,
  mark: string,
): Record<string, string> {
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? 'Neutrality Atlas.md';
  const place = ['', 'Mine/', 'Mine/Twins/'][at % 3] ?? '';
  const twinPath = `${place}${name}`;
  const text =
    at % 2 === 0 ? `${mark} on the same.\n` : `---\nkind: case\n---\n${mark} on the same.\n`;
  return twinPath in texts ? {} : { [twinPath]: text };
}

function editBase(text: string, you: 'add view' | 'edit view', mark: string): string {
  if (you === 'add view') return `${text}  - type: cards\n    name: ${mark}\n`;
  return text.replace(/ {6}- file\.name\n/, (line) => `${line}      - ${mark}\n`);
}
