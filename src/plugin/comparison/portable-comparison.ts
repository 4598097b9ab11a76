import type { NoteSet } from '../../core/ports';
import type { Result } from '../../core/problem';
import type { Definition } from '../../core/query/definition';
import type { Table } from '../../core/table/table';

/** A comparison that can leave its place: be copied, or exported to a file. */
export interface PortableComparison {
  /** What its file is called where it has no caption. */
  readonly name: string;
  /** Path of the file that holds it; empty where there is none. */
  readonly holder: string;
  /** Begins the labels of its footnotes. */
  readonly footnotes: string;
  /** Read what it is made from now; or tell what is wrong with its definition. */
  readonly read: () => Promise<Result<ReadComparison>>;
}

/** Asks how and where a comparison is exported, and writes it. */
export type ExportTable = (comparison: PortableComparison) => Promise<void>;

/** A comparison as it is looked at, with the notes from which it is drawn. */
interface ReadComparison {
  readonly definition: Definition;
  readonly notes: NoteSet;
  /** Draw it as a changed definition wants it. */
  readonly draw: (definition: Definition) => Result<Table>;
}
