import { Notice } from 'obsidian';
import { folderOf } from '../../core/note/note';
import type { VaultFiles } from '../../core/ports';
import { reasonOf } from '../../core/problem';
import { stampText } from '../../core/render/stamp';
import type { Stamp } from '../../core/table/table';
import { legendOf } from '../../core/timeline/legend';
import { type Layout, layOutTimeline } from '../../core/timeline/lay-out-timeline';
import { renderSvg } from '../../core/timeline/render-svg';
import type { Timeline } from '../../core/timeline/timeline';
import { TEXT } from '../../ui/text';
import { describeEntries, describeTimeline } from '../../ui/timeline/describe';
import { civilToday } from '../civil-now';
import { asFileName, freeStem, takenPaths, writeNewFiles } from '../comparison/new-files';

/** A timeline that can leave its view. */
export interface PortableTimeline {
  readonly name: string;
  readonly timeline: Timeline;
  readonly stamp: Stamp;
  /** How it is looked at. */
  readonly layout: Layout;
}

/** So wide a file can still be opened and printed; what is zoomed in further is drawn no wider. */
const WIDEST = 6000;
const NARROWEST = 900;

/** Write a timeline as SVG to a new file, in the folder of what holds it. Tells how it went. */
export async function exportTimeline(
  portable: PortableTimeline,
  holder: string,
  files: VaultFiles,
): Promise<void> {
  const folder = folderOf(holder);
  const name = asFileName(portable.name) ?? TEXT.timeline.name;
  const stem = freeStem(
    folder === '' ? name : `${folder}/${name}`,
    ['svg'],
    await takenPaths(files),
  );
  await writeNewFiles([{ path: `${stem}.svg`, text: drawFile(portable) }], files);
}

/** Copy a timeline as the text of an SVG file, which drawing programs take. Tells how it went. */
export async function copyTimeline(portable: PortableTimeline): Promise<void> {
  try {
    await activeWindow.navigator.clipboard.writeText(drawFile(portable));
    new Notice(TEXT.timeline.copied);
  } catch (error) {
    new Notice(TEXT.timeline.notCopied(reasonOf(error)));
  }
}

function drawFile({ name, timeline, stamp, layout }: PortableTimeline): string {
  const { undated } = timeline;
  const whole = Math.max(NARROWEST, layout.width);
  const looked = layOutTimeline(timeline, { ...layout, width: whole });
  const drawing =
    looked.width > WIDEST
      ? layOutTimeline(timeline, { ...layout, width: WIDEST, perDay: null })
      : looked;
  return renderSvg(drawing, timeline, {
    title: name,
    description: describeTimeline(timeline, drawing),
    entries: describeEntries(timeline),
    legend: legendOf(timeline, drawing, TEXT.timeline.legend),
    notes: [
      ...(undated.length === 0
        ? []
        : [TEXT.timeline.undatedNames(undated.map((note) => note.name))]),
      stampText(stamp, civilToday()),
    ],
  });
}
