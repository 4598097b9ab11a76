// What is said of what a browser is needed for, where there is none.
import { PROGRAMS } from '../programs.mjs';

/** @param {string} what - Was left out. */
export function withoutBrowser(what) {
  const { get } = PROGRAMS.find(({ name }) => name === 'Chromium');
  return `Left out: ${what}, for there is no Chromium here. To get it: ${get}`;
}
