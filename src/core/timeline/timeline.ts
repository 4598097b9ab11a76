import type { Edge, When } from './when';

/** What is drawn as a bar. */
export interface Period {
  readonly begin: Edge;
  readonly end: Edge;
  /** Whether it ends before it begins. */
  readonly isReversed: boolean;
}

/** What is drawn as a point, or as a span in which it lies. */
export interface Happening {
  /** Which property says so, as an index into `Timeline.events`. */
  readonly event: number;
  readonly when: When;
}

/** A date property that says no date. */
export interface Unread {
  readonly property: string;
  /** What it says instead, or why a formula has no answer. */
  readonly text: string;
}

/** A note on the timeline; it has at least one period or happening. */
export interface Entry {
  readonly path: string;
  readonly name: string;
  /** Index into `Timeline.groups`; null without groups. */
  readonly group: number | null;
  /** Index into `Timeline.colors`; null for a value that has no color of its own. */
  readonly color: number | null;
  /** The value that gives the color; empty for none. */
  readonly colorValue: string;
  readonly periods: readonly Period[];
  readonly happenings: readonly Happening[];
  readonly unread: readonly Unread[];
}

/** A note without a date, and what stands where one should be. */
interface Undated {
  readonly path: string;
  readonly name: string;
  readonly unread: readonly Unread[];
}

/** Notes in time, as plain data: what views and exports are drawn from. */
export interface Timeline {
  /** The notes with a date, in the order of the base. */
  readonly entries: readonly Entry[];
  readonly undated: readonly Undated[];
  /** Names of the properties that make points. */
  readonly events: readonly string[];
  /** The values that have a color of their own, the most frequent first. */
  readonly colors: readonly string[];
  /** Names of the groups in order; null without groups. */
  readonly groups: readonly string[] | null;
}
