import { oursAmong } from '../../src/core/note/identity';
import { DEFAULT_LINK_FORMAT, type LinkFormat } from '../../src/core/note/link-format';
import { indexLinks } from '../../src/core/note/link-index';
import type { Note } from '../../src/core/note/note';
import { readNote } from '../../src/core/note/read-note';
import type { NoteSet } from '../../src/core/ports';
import type { Fault } from '../../src/core/problem';

/** The notes of a vault given as texts by path; what cannot be read becomes a fault. */
export function noteSet(
  files: Readonly<Record<string, string>>,
  {
    format = DEFAULT_LINK_FORMAT,
    excluded = [],
  }: { format?: LinkFormat; excluded?: readonly string[] } = {},
): NoteSet {
  const notes: Note[] = [];
  const faults: Fault[] = [];
  for (const path of Object.keys(files).sort()) {
    const text = files[path] ?? '';
    if (!path.endsWith('.md')) continue;
    const read = readNote(path, text, { size: text.length, created: 0, modified: 0 });
    if ('note' in read) notes.push(read.note);
    else faults.push({ path, ...read.fault });
  }
  return {
    notes,
    ours: oursAmong(notes),
    faults,
    links: indexLinks(Object.keys(files), format),
    linkFormat: format,
    isExcluded: (path) => excluded.some((folder) => path.startsWith(folder)),
  };
}

/** A note's text from its properties, each as YAML writes it, and its body. */
export const note = (properties: Readonly<Record<string, string>>, body = ''): string =>
  `---\n${Object.entries(properties)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n${body}`;
