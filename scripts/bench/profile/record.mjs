// Records where the time of a piece of work goes.
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';

/** How far apart the looks are, in microseconds. */
export const INTERVAL = 200;

/**
 * Do some work, and record a profile of it.
 *
 * @template Result
 * @param {string | null} folder - Where the profile is put; where it is null, none is recorded.
 * @param {string} name - Of the file, without its ending.
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>} What the work gives.
 */
export async function recordProfile(folder, name, work) {
  if (folder === null) return work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.post('Profiler.start');
  const result = await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  writeFileSync(path.join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
  return result;
}
