/** A cited work, from the properties of its note, for a bibliography. */
export interface Work {
  /** The note's `citekey`. */
  readonly key: string;
  /** `source_type` or `instrument_type`, else the note's kind: `book`, `article`, `treaty`; empty where unknown. */
  readonly type: string;
  /** `title`, else the note's name. */
  readonly title: string;
  /** Given name first. */
  readonly authors: readonly string[];
  /** As written: `1956`, `1955-10-26`; empty where unknown. */
  readonly date: string;
  /** Journal, publisher or collection; empty where unknown. */
  readonly container: string;
  /** Pages or sections; empty where unknown. */
  readonly locator: string;
  /** Empty where there is none. */
  readonly url: string;
}
