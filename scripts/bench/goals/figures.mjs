// The figure that each goal is told against, from what was measured.
import { memoryOfFurther } from '../growth.mjs';

/**
 * Take the figures of the goals.
 *
 * @param {object} measured - What was measured, by the names of the parts; parts may be missing from it, and what needs a
 *   browser may be null.
 * @returns {Record<string, {value: number, work?: number, beside?: string} | null>} For each goal's `id` the figure by the
 *   clock, the same of the work of all processors where it is a ratio of times, and what should be known beside it. Null
 *   where it was not measured.
 */
export function figuresOf({ headless, growth, start, app, install, plugin }) {
  const grown = (count) => growth?.find(({ notes }) => notes === count);
  const started = (words) => start?.find(({ name }) => name.endsWith(words));
  const inApp = (name, count) =>
    app?.jobs.find(({ job, notes }) => job === name && notes === count);
  const rows = app?.drawing?.find(({ orientation }) => orientation === 'rows');
  const installed = install?.runs.install;
  const ours = plugin?.starts?.find(({ name }) => name === OURS);
  const wayOf = (job) => headless?.jobs[job].find(({ name }) => name === OURS);
  return {
    'J 10k': ratio(wayOf('J')),
    'J 50k': ratio(grown(50_000)?.ours),
    'J-all': ratio(wayOf('J-all')),
    memory: plain(grown(50_000)?.ours.mb, `the limit ${grown(50_000)?.limit.mb}`),
    'memory of more': furtherMemory(grown(10_000), grown(50_000)),
    start: ratio(started('--version')),
    'start of a table': ratio(started('table --help')),
    'app first': ratio(inApp('J', 10_000)?.first),
    'app changed': plain(inApp('J', 10_000)?.changed.ours),
    'markdown first': ratio(inApp('markdown', 1000)?.first),
    'markdown again': ratio(inApp('markdown', 1000)?.changed),
    drawing: plain(rows?.draw.script, `painted after ${rows?.draw.paint.toFixed()}`),
    scrolling: plain(rows?.scroll.long, `the longest ${rows?.scroll.longest.toFixed()} ms`),
    install: both(installed?.ms.timesLimit, installed?.work.timesLimit),
    'install by ours': both(installed?.ms.timesReading, installed?.work.timesReading),
    size: plain(plugin?.sizes.withoutNotes),
    evaluation: plain(ours?.evaluation?.median, `reading it ${ours?.reading?.median}`),
    onload: plain(ours?.onload?.median),
  };
}

const OURS = 'Neutrality Atlas';

const plain = (value, beside) =>
  value === undefined ? null : { value, ...(beside !== undefined && { beside }) };

const both = (value, work) => (value === undefined ? null : { value, work });

const ratio = (way) => both(way?.ratio, way?.workRatio);

function furtherMemory(smaller, larger) {
  if (smaller === undefined || larger === undefined) return null;
  const { limit, ours } = memoryOfFurther(smaller, larger);
  return plain(ours / limit, `${ours.toFixed(2)} MB, the limit ${limit.toFixed(2)}`);
}
