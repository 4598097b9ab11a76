// A vault like those that people have, the same one for the same number of notes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { notePath, noteText } from './note-text.mjs';

/**
 * Write a vault.
 *
 * @param {string} root - A folder that is not there yet.
 * @param {number} count - How many notes.
 */
export function makeVault(root, count) {
  for (let number = 0; number < count; number += 1) {
    const file = path.join(root, notePath(number));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, noteText(number));
  }
}
