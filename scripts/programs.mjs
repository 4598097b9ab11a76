// The system programs that some tests need, and where they are looked for.
import { existsSync } from 'node:fs';

/** The browser that draws pictures and runs the browser tests; null where there is none. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** What cannot be tested here for lack of a program, and how to get it. */
export function missingPrograms() {
  return findChromium() === null
    ? [
        {
          name: 'Chromium',
          without: 'the tests in a browser',
          get: 'apt-get install chromium, or set CHROMIUM to the path of Chrome.',
        },
      ]
    : [];
}
