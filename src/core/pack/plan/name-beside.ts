const LABEL = / \((?:edition \d+|yours)\)(?: \d+)?$/;

/** The name of the file that a note stands beside; that of any other note is its own. */
export const nameBeside = (name: string): string => name.replace(LABEL, '');
