/**
 * Cut a text at the dates in it, which are to stay on one line: `from 1831-11-15 on` becomes `from `,
 * `1831-11-15`, ` on`. Every second piece is a date.
 */
export const splitDates = (text: string): string[] => text.split(/(\d{4}-\d\d(?:-\d\d)?)/);
