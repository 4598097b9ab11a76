/** Paths that differ only in case or in Unicode composition are one path on some systems. */
export const foldPath = (path: string): string => path.normalize('NFC').toLowerCase();
