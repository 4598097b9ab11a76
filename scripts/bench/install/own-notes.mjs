// A vault of a reader's own, into which our notes are installed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Write notes of about a kilobyte, with properties, and links to each other and to some of ours.
 *
 * @param {string} root - A folder that is not there yet.
 * @param {number} count
 */
export function writeOwnNotes(root, count) {
  const words = 'a note of mine on states, treaties and what came of them. ';
  for (let number = 0; number < count; number += 1) {
    const folder = path.join(root, `Mine ${number % 50}`);
    mkdirSync(folder, { recursive: true });
    const links = [1, 7, 77].map((step) => `[[Note ${(number + step) % count}]]`).join(', ');
    const head = `---\ntags: [mine/${number % 20}]\nup: "[[Note ${number % 100}]]"\ndate: 2020-01-${1 + (number % 28)}\n---\n`;
    writeFileSync(
      path.join(folder, `Note ${number}.md`),
      `${head}# ${number}\n\nSee ${links} and [[Austria]].\n\n${words.repeat(14)}\n`,
    );
  }
}
