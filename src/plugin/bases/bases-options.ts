import type { BasesAllOptions, BasesViewConfig } from 'obsidian';
import { SUMMARIES } from '../../core/expression/summaries';
import { TEXT } from '../../ui/text';

/** What a view's menu can set, by the key under which the base keeps it. */
export const OPTIONS = {
  orientation: 'orientation',
  differences: 'differences',
  baseline: 'baseline',
  gaps: 'gaps',
  sources: 'sources',
  summary: 'summary',
} as const;

/** The controls in the menu of a Comparison view. */
export function comparisonOptions(config: BasesViewConfig): BasesAllOptions[] {
  const { bases } = TEXT;
  return [
    {
      type: 'group',
      displayName: bases.layout,
      items: [
        {
          type: 'dropdown',
          key: OPTIONS.orientation,
          displayName: bases.orientation,
          default: 'columns',
          options: { ...bases.orientations },
        },
        {
          type: 'dropdown',
          key: OPTIONS.summary,
          displayName: bases.summary,
          default: 'none',
          options: {
            none: bases.noSummary,
            ...Object.fromEntries([...SUMMARIES.keys()].map((name) => [name, name])),
          },
        },
        { type: 'toggle', key: OPTIONS.gaps, displayName: bases.gaps, default: false },
        {
          type: 'dropdown',
          key: OPTIONS.sources,
          displayName: bases.sources,
          default: 'off',
          options: { ...bases.sourceStyles },
        },
      ],
    },
    {
      type: 'group',
      displayName: bases.differences,
      items: [
        {
          type: 'dropdown',
          key: OPTIONS.differences,
          displayName: bases.show,
          default: 'off',
          options: { ...bases.differencesShown },
        },
        {
          type: 'file',
          key: OPTIONS.baseline,
          displayName: bases.baseline,
          placeholder: bases.baselinePlaceholder,
          filter: ({ extension }) => extension === 'md',
          shouldHide: () => !['mark', 'only'].includes(String(config.get(OPTIONS.differences))),
        },
      ],
    },
  ];
}
