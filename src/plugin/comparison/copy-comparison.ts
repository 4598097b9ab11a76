import { Notice } from 'obsidian';
import { ProblemError, reasonOf, type Result } from '../../core/problem';
import { renderTable } from '../../core/render/export';
import { renderHtmlFragment } from '../../core/render/html/html';
import { stampText } from '../../core/render/stamp';
import { problemLine, TEXT } from '../../ui/text';
import { civilToday } from '../civil-now';
import type { PortableComparison } from './portable-comparison';

/** A comparison as the clipboard takes it, with the stamp of its origin. */
interface Copied {
  readonly html: string;
  readonly text: string;
}

/**
 * Copy a comparison: as HTML for word processors and mail, and as Markdown for everything else. Where the system
 * takes no HTML, the Markdown alone is copied. Tells how it went.
 */
export async function copyComparison(comparison: PortableComparison): Promise<void> {
  // Begun at once, and awaited by the clipboard itself: a phone lets a program copy only right after a touch.
  const copied = drawCopied(comparison);
  try {
    new Notice((await write(copied)) ? TEXT.copy.done : TEXT.copy.asText);
  } catch (error) {
    new Notice(TEXT.copy.failed(reasonOf(error)));
  }
}

async function drawCopied({ holder, footnotes, read }: PortableComparison): Promise<Copied> {
  const { definition, notes, draw } = valueOf(await read());
  const table = valueOf(draw(definition));
  const place = { links: notes.links, holder, footnotes, date: civilToday() };
  return {
    html: renderHtmlFragment(table, { footnotes, stamp: stampText(table.stamp, place.date) }),
    text: renderTable(table, 'md', { ...place, bom: false, explain: false, exit: 0 }),
  };
}

/** @throws ProblemError that tells all problems, where there is no value. */
function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problems.map(problemLine).join(' '));
}

/** Whether HTML was copied too. */
async function write(copied: Promise<Copied>): Promise<boolean> {
  const { clipboard } = activeWindow.navigator;
  const as = (type: string, pick: (copied: Copied) => string): Promise<Blob> =>
    copied.then((ready) => new Blob([pick(ready)], { type }));
  try {
    const item = new ClipboardItem({
      'text/html': as('text/html', ({ html }) => html),
      'text/plain': as('text/plain', ({ text }) => text),
    });
    await clipboard.write([item]);
    return true;
  } catch {
    await clipboard.writeText((await copied).text);
    return false;
  }
}
