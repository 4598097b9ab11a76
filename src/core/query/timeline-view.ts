/** The type of a base's view that draws a timeline. */
export const TIMELINE_VIEW = 'neutrality-atlas-timeline';

/** What a timeline of a base can be set to, by the key under which the base keeps it. */
export const TIMELINE_OPTIONS = {
  begin: 'begin',
  end: 'end',
  events: 'events',
  otherwise: 'otherwise',
  colorBy: 'colorBy',
  undated: 'undated',
} as const;
