import { baseName } from '../note/note';
import type { Cell, CellLink } from './table';

/** A link to a note under its own name. */
export const noteLink = (path: string): CellLink => ({
  link: path,
  text: baseName(path),
  display: null,
  target: path,
  subpath: '',
});

/** The cell that stands for a note itself. */
export const noteCell = (path: string): Cell => plainCell(noteLink(path));

/** A cell with a value and nothing said about it. */
export const plainCell = (value: Cell['value']): Cell => ({
  value,
  disputed: false,
  unchecked: false,
  differs: false,
  sources: [],
});
