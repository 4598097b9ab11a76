import { bareNote, folderOf, linksOf, type Note } from '../../note/note';
import { FILE_PROPERTIES } from '../../note/property-id';
import { fileProperty } from '../../note/read-property';
import { parseWikilink } from '../../value/link';
import { destination } from '../../value/same';
import { isLink, isTagged, type FileValue, type Value } from '../../value/value';
import { textOf } from '../show';
import { resolver, type Context, type TypeMembers } from './function';

const noteAt = ({ path }: FileValue, { scope }: Context): Note | null => {
  if (path === scope.note.path) return scope.note;
  return path === scope.holder?.path ? scope.holder : scope.lookup.note(path);
};

/** A file value for a path. */
export const fileAt = (path: string): FileValue => ({ type: 'file', path });

/** The fields that a path alone gives, for files that are no notes. */
const OF_PATH = ['name', 'basename', 'path', 'folder', 'ext', 'file'];

const readField =
  (name: string) =>
  (self: FileValue, context: Context): Value => {
    const { path } = self;
    if (name === 'backlinks') return context.scope.lookup.backlinks(path).map(fileAt);
    const note = noteAt(self, context);
    if (note !== null) return fileProperty(note, name);
    return OF_PATH.includes(name) ? fileProperty(bareNote(path), name) : null;
  };

/** Where a value leads as seen from the note at `from`; null for what leads nowhere. */
export const pathOf = (value: Value, from: string, context: Context): string | null => {
  if (isTagged(value) && value.type === 'file') return value.path;
  if (isLink(value)) return destination(value, resolver(context));
  if (typeof value !== 'string' || value === '') return null;
  const link = parseWikilink(value, from);
  if (link !== null) return destination(link, resolver(context));
  return context.scope.lookup.note(value)?.path ?? resolver(context)(value, from);
};

/** Whether the note of a file links to or embeds what `other` names. */
export const hasLink = (self: FileValue, other: Value, context: Context): boolean => {
  const note = noteAt(self, context);
  if (note === null || other === null) return false;
  const path = pathOf(other, self.path, context);
  const links = linksOf(note);
  context.budget.spend(links.length);
  if (path !== null) {
    return links.some((link) => destination(link, resolver(context)) === path);
  }
  const named = typeof other === 'string' ? (parseWikilink(other, self.path) ?? other) : other;
  const target = isLink(named) ? named.target : textOf(named);
  return links.some((link) => link.target.toLowerCase() === target.toLowerCase());
};

const plainTag = (tag: string): string => tag.trim().replace(/^#/, '').toLowerCase();

const hasTag = (note: Note | null, wanted: readonly Value[]): boolean => {
  const tags = (note?.contents().tags ?? []).map(plainTag);
  return wanted
    .map((value) => plainTag(textOf(value)))
    .some((tag) => tags.some((own) => tag !== '' && (own === tag || own.startsWith(`${tag}/`))));
};

const inFolder = (path: string, folder: string): boolean => {
  const plain = folder.replace(/^\/+|\/+$/g, '');
  return plain === '' || folderOf(path) === plain || folderOf(path).startsWith(`${plain}/`);
};

/** What files can do. */
export const file: TypeMembers<FileValue> = {
  fields: FILE_PROPERTIES.map((name) => ({ name, read: readField(name) })),
  methods: [
    {
      name: 'asLink',
      takes: [0, 1],
      call: ({ path }, args, { scope }) => ({
        type: 'link',
        target: path,
        subpath: '',
        display: args.value(0) === null ? null : textOf(args.value(0)),
        from: scope.note.path,
      }),
    },
    {
      name: 'hasLink',
      takes: [1, 1],
      call: (self, args, context) => hasLink(self, args.value(0), context),
    },
    {
      name: 'hasProperty',
      takes: [1, 1],
      call: (self, args, context) =>
        noteAt(self, context)?.properties.has(textOf(args.value(0))) ?? false,
    },
    {
      name: 'hasTag',
      takes: [1, Infinity],
      call: (self, args, context) => hasTag(noteAt(self, context), args.all()),
    },
    {
      name: 'inFolder',
      takes: [1, 1],
      call: ({ path }, args) => inFolder(path, textOf(args.value(0))),
    },
  ],
};
