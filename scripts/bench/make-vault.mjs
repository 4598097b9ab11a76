// A vault like those that people have, the same one for the same number of notes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notePath, noteText } from './note-text.mjs';

/**
 * Write a vault.
 *
 * @param {string} root - A folder that is not there yet.
 * @param {number} count - How many notes.
 * @param {(text: string) => boolean} [isWanted] - Whether a note is written; all are, without it.
 */
export function makeVault(root, count, isWanted = () => true) {
  for (let number = 0; number < count; number += 1) {
    const text = noteText(number);
    if (!isWanted(text)) continue;
    const file = path.join(root, notePath(number));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
