import type { BasesAllOptions, BasesPropertyOption, BasesViewConfig } from 'obsidian';
import type { PropertyId } from '../../core/note/property-id';
import { TIMELINE_OPTIONS as KEYS } from '../../core/query/timeline-view';
import type { TimelineOptions } from '../../core/timeline/build-timeline';
import { TEXT } from '../../ui/text';
import { toWrittenProperty } from './bases-definition';
import { basesProperty } from './bases-selection';

/** The properties of our own notes: a vault with others chooses among them. */
const USUAL = {
  begin: 'note.neutral_from',
  end: 'note.neutral_until',
  events: 'note.violated_on',
  otherwise: 'note.date_signed',
} as const;

const choice = (key: keyof typeof USUAL, displayName: string): BasesPropertyOption => ({
  ...{ type: 'property', key: KEYS[key], displayName, default: USUAL[key] },
  placeholder: TEXT.timeline.none,
});

/** The controls in the menu of a Timeline view. */
export function timelineOptions(): BasesAllOptions[] {
  const { timeline } = TEXT;
  return [
    {
      type: 'group',
      displayName: timeline.dates,
      items: [
        choice('begin', timeline.begin),
        choice('end', timeline.end),
        choice('events', timeline.event),
        choice('otherwise', timeline.otherwise),
      ],
    },
    {
      type: 'group',
      displayName: timeline.look,
      items: [
        {
          type: 'property',
          key: KEYS.colorBy,
          displayName: timeline.colorBy,
          placeholder: timeline.none,
        },
        { type: 'toggle', key: KEYS.undated, displayName: timeline.undated, default: true },
      ],
    },
  ];
}

/** How a Timeline view is set. */
export interface TimelineConfig extends TimelineOptions {
  /** Whether the notes without a date are listed, or only counted. */
  readonly listsUndated: boolean;
}

/** Read how a Timeline view is set. An option that is emptied is none; `events` can be a list, written by hand. */
export function readTimelineConfig(config: BasesViewConfig): TimelineConfig {
  const read = (key: keyof typeof KEYS, usual: string): readonly PropertyId[] => {
    const set = config.get(KEYS[key]) ?? usual;
    const names = (Array.isArray(set) ? set : [set]).filter((name) => typeof name === 'string');
    return names.filter((name) => name.trim() !== '').map((name) => toWrittenProperty(name.trim()));
  };
  const one = (key: keyof typeof KEYS, usual: string): PropertyId | null =>
    read(key, usual)[0] ?? null;
  return {
    begin: one('begin', USUAL.begin),
    end: one('end', USUAL.end),
    events: read('events', USUAL.events),
    otherwise: one('otherwise', USUAL.otherwise),
    colorBy: one('colorBy', ''),
    nameOf: (property) => config.getDisplayName(basesProperty(property)),
    listsUndated: config.get(KEYS.undated) !== false,
  };
}
