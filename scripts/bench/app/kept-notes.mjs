// What the app knows of the notes, kept on the disk: to make it takes many times as long as to read it, and each measured
// process needs it. It is kept and read as structured clones, which is how the app has it from its database.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeNotes } from './note-metadata.mjs';

const AT_ONCE = 1000; // in one file

const fileOf = (folder, from) => path.join(folder, `${from}.clone`);

/** Keep the first notes in a folder, which may have some of them already. */
export function keepNotes(folder, count) {
  mkdirSync(folder, { recursive: true });
  for (let from = 0; from < count; from += AT_ONCE) {
    const file = fileOf(folder, from);
    if (existsSync(file)) continue;
    writeFileSync(file, serialize([...makeNotes(from, from + AT_ONCE)]));
  }
}

/** The first notes from such a folder. */
export function* keptNotes(folder, count) {
  for (let from = 0; from < count; from += AT_ONCE)
    yield* deserialize(readFileSync(fileOf(folder, from))).slice(0, count - from);
}
