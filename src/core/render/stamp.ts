import type { Stamp } from '../table/table';

/**
 * Say in one line where a table comes from: `Neutrality Atlas, edition 1: 8 cases, 3 of them yours. 2026-11-26.`
 *
 * @param date - The day on which it is made.
 */
export function stampText({ edition, items, areCases, own }: Stamp, date: string): string {
  const noun = areCases ? 'case' : 'note';
  const counted = `${items} ${noun}${items === 1 ? '' : 's'}`;
  if (edition === null || own === items)
    return `${counted}, compared with Neutrality Atlas. ${date}.`;
  const yours = own === 0 ? '' : `, ${own} of them yours`;
  return `Neutrality Atlas, edition ${edition}: ${counted}${yours}. ${date}.`;
}
