import { setIcon } from 'obsidian';
import type { Drawing } from '../../core/timeline/drawing';
import type { LegendEntry } from '../../core/timeline/legend';
import { TEXT } from '../text';
import { colorOf } from './color';
import { drawPoint } from './draw-point';

/** What the buttons of a timeline do; the view answers them. */
export type ToolbarAction = 'out' | 'in' | 'fit' | 'menu';

const BUTTONS = [
  { action: 'out', icon: 'zoom-out', label: TEXT.timeline.zoomOut },
  { action: 'in', icon: 'zoom-in', label: TEXT.timeline.zoomIn },
  { action: 'fit', icon: 'move-horizontal', label: TEXT.timeline.fit },
  { action: 'menu', icon: 'more-horizontal', label: TEXT.timeline.menu },
] as const satisfies readonly { action: ToolbarAction; icon: string; label: string }[];

/** The buttons that would change nothing. */
export const uselessIn = ({ scale: { perDay }, zooms }: Drawing): ToolbarAction[] => [
  ...(perDay <= zooms.least ? (['out', 'fit'] as const) : []),
  ...(perDay >= zooms.most ? (['in'] as const) : []),
];

/**
 * Draw what stands above a timeline: what its colors and points mean, and its buttons.
 *
 * @param disabled - Buttons that would change nothing; they stay where they are, so that they keep the focus.
 */
export function drawTimelineToolbar(
  parent: HTMLElement,
  legend: readonly LegendEntry[],
  disabled: readonly ToolbarAction[],
): void {
  const key = parent.createDiv({ cls: 'neutrality-atlas-timeline-legend' });
  for (const entry of legend) {
    const item = key.createSpan({ cls: 'neutrality-atlas-timeline-sign' });
    drawSign(item, entry);
    item.createSpan({ text: entry.text });
  }
  const buttons = parent.createDiv({ cls: 'neutrality-atlas-timeline-buttons' });
  for (const { action, icon, label } of BUTTONS) {
    const button = buttons.createEl('button', {
      cls: 'clickable-icon',
      type: 'button',
      attr: { 'aria-label': label, 'data-action': action },
    });
    if (action === 'menu') button.setAttribute('aria-haspopup', 'menu');
    else button.setAttribute('aria-disabled', String(disabled.includes(action)));
    setIcon(button, icon);
  }
}

function drawSign(parent: HTMLElement, entry: LegendEntry): void {
  if (entry.sign === 'point') {
    drawPoint(parent, entry.event, 5);
    return;
  }
  const swatch = parent.createSpan({
    cls: `neutrality-atlas-timeline-swatch is-${entry.sign}`,
    attr: { 'aria-hidden': 'true' },
  });
  if (entry.sign === 'color')
    swatch.setCssProps({ '--neutrality-atlas-color': colorOf(entry.color, true) });
}
