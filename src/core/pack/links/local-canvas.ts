import { nameOf } from '../pack';
import type { LinkedVault } from './local-link';

/** A text of a card, or the file that it shows, with its value as JSON. Quotes within a value are escaped there. */
const MEMBER = /("(file|text)"\s*:\s*)("(?:[^"\\]|\\.)*")/g;

/**
 * Let the cards of a shipped canvas show our files where those are in this vault.
 *
 * @param localText - Writes the links in the text of a card.
 */
export const localCanvas = (
  canvas: string,
  { find }: LinkedVault,
  localText: (text: string) => string,
): string =>
  canvas.replace(MEMBER, (member: string, before: string, key: string, json: string) => {
    const value = String(JSON.parse(json));
    const local = key === 'text' ? localText(value) : (find(nameOf(value)) ?? value);
    return local === value ? member : before + JSON.stringify(local);
  });
