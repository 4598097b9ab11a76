/** A file of one edition. */
export interface ShippedFile {
  /** Path below the folder of the notes: `States/Austria.md`. */
  readonly path: string;
  /** The edition in which it came to be as it is. */
  readonly edition: number;
  readonly text: string;
}
