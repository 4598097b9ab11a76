import type { Scale } from './scale';
import type { Entry } from './timeline';

/** A stretch of a bar. Lengths are in pixels, here and below; `left` is that of the whole drawing. */
export interface Strip {
  readonly left: number;
  readonly width: number;
  /**
   * `sure`: it was so. `from` and `until`: it may have begun, or ended, anywhere in it. `soft`: all of it may have been
   * so.
   */
  readonly kind: 'sure' | 'from' | 'until' | 'soft';
  /** Whether it goes on beyond what is drawn. */
  readonly opensLeft: boolean;
  readonly opensRight: boolean;
}

/** A point in time, in the span in which it may lie. */
export interface Point {
  /** The middle of the point. */
  readonly at: number;
  readonly left: number;
  readonly width: number;
  /** Whether it may lie anywhere in the span. */
  readonly isSoft: boolean;
  /** Index into `Timeline.events`. */
  readonly event: number;
}

/** A note as it is drawn: its name, and below it bars and points. */
export interface Box {
  readonly entry: Entry;
  readonly left: number;
  readonly top: number;
  /** All that it takes of its row. */
  readonly width: number;
  /** How wide the name may be. */
  readonly nameWidth: number;
  readonly strips: readonly Strip[];
  readonly points: readonly Point[];
}

/** A group as it is drawn: its name, and below it its rows. */
export interface Band {
  readonly name: string;
  readonly top: number;
}

/** Sizes that follow from that of the font. */
export interface Sizes {
  readonly font: number;
  /** The line of years above everything. */
  readonly axis: number;
  readonly row: number;
  /** The name of a note, at the top of its row. */
  readonly name: number;
  readonly bar: number;
  readonly band: number;
  /** Half of a point. */
  readonly point: number;
  readonly gap: number;
}

export const sizesOf = (font: number): Sizes => ({
  font,
  axis: font * 2,
  row: font * 3,
  name: font * 1.5,
  bar: font * 0.8,
  band: font * 2.4,
  point: font * 0.48,
  gap: font * 0.8,
});

/** How wide a day can be, in pixels. */
export interface Zooms {
  /** Where the whole timeline fills the width. */
  readonly least: number;
  readonly most: number;
}

/** A timeline as it is drawn, on screen and in a file: nothing but places and sizes. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly sizes: Sizes;
  readonly scale: Scale;
  readonly zooms: Zooms;
  /** In the order of the timeline's entries. */
  readonly boxes: readonly Box[];
  readonly bands: readonly Band[];
  /** Where today is; null where it is not in sight. */
  readonly today: number | null;
}
