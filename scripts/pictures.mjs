// npm run pictures [-- NAME]: photographs the plugin in Chromium for the README, into docs/images; with a NAME only
// the pictures that have it in theirs.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from '../tests/support/app/browser.mjs';
import { SCENES } from '../tests/support/app/scenes.mjs';
import { missingPrograms } from './programs.mjs';

const root = path.resolve(import.meta.dirname, '..');
const images = path.join(root, 'docs/images');
const [, , wanted = ''] = process.argv;

const missing = missingPrograms().find(({ name }) => name === 'Chromium');
if (missing) {
  console.error(
    `No pictures can be taken, for there is no ${missing.name} here. To get it: ${missing.get}`,
  );
  process.exit(1);
}
const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const dark = true;
const phone = true;
/** The note alone. */
const note = { element: '.markdown-rendered', height: 900 };
const WIDE_LINES = 'body { --file-line-width: 860px }'; // "Readable line length" off
const columns = { ...note, width: 1000, style: WIDE_LINES };
const form = { width: 1180, height: 1000 };
const settings = { width: 800, height: 640 };
const showDifference = (page) =>
  page.locator('.neutrality-atlas-diff').first().scrollIntoViewIfNeeded();

/** The pictures: the scene of each, and how it is looked at. */
const PICTURES = {
  'comparison-rows-light': ['comparison-rows', { ...note, width: 900 }],
  'comparison-rows-dark': ['comparison-rows', { ...note, width: 900, dark }],
  'comparison-columns-light': ['comparison-columns', columns],
  'comparison-columns-dark': ['comparison-columns', { ...columns, dark }],
  'comparison-sources': ['comparison-sources', { height: 900, width: 900, element: 'body' }],
  'comparison-menu': ['comparison-menu', { width: 900, height: 560 }],
  'comparison-phone': ['comparison-rows', { phone }],
  'comparison-phone-columns': ['comparison-columns', { phone, dark }],
  'insert-light': ['insert', form],
  'insert-dark': ['insert', { ...form, dark }],
  'insert-phone': ['insert-picked', { phone }],
  'similar-light': ['similar', { width: 1000, height: 860 }],
  'similar-dark': ['similar', { width: 1000, height: 860, dark }],
  'similar-phone': ['similar', { phone, dark }],
  'bases-view': ['bases-view', { width: 1000 }],
  'bases-view-dark': ['bases-view-embed', { width: 1000, dark }],
  'bases-view-sidebar': ['bases-view-sidebar', { width: 320 }],
  timeline: ['timeline', { width: 1000, height: 900 }],
  'timeline-dark': ['timeline-zoomed', { width: 1000, dark }],
  'timeline-instruments': ['timeline-instruments', { width: 1000, height: 900 }],
  'timeline-phone': ['timeline', { phone }],
  'install-plan': ['install-plan', {}],
  'install-plan-dark': ['install-plan', { dark }],
  'install-plan-phone': ['install-plan', { phone }],
  'install-summary': ['install-summary', {}],
  'update-plan': ['update-plan', { height: 900 }],
  'update-plan-difference': ['update-plan-difference', { height: 1400 }],
  'update-plan-difference-dark': ['update-plan-difference', { height: 1400, dark }],
  'update-plan-phone': ['update-plan-difference', { phone, look: showDifference }],
  'update-plan-effects': ['update-plan-effects', { height: 1100 }],
  'update-plan-choice': ['update-plan-choice', { height: 800 }],
  'update-summary': ['update-summary', { height: 800 }],
  'remove-plan': ['remove-plan', {}],
  'remove-plan-dark': ['remove-plan', { dark }],
  'remove-plan-phone': ['remove-plan', { phone }],
  'restore-note': ['restore-note', {}],
  'open-note': ['open-note', {}],
  'open-note-dark': ['open-note-treaty', { dark }],
  'open-note-phone': ['open-note-all', { phone }],
  'new-note': ['new-note', { height: 480 }],
  'new-note-phone': ['new-note', { phone, dark }],
  settings: ['settings', settings],
  'settings-dark': ['settings', { ...settings, dark }],
  'settings-phone': ['settings', { phone }],
  check: ['check', { height: 900 }],
  'check-dark': ['check-filtered', { height: 900, dark }],
  'check-phone': ['check', { phone }],
  'check-kept': ['check-kept', { height: 900 }],
  'check-none': ['check-none', { height: 420 }],
  'refresh-edited': ['refresh-edited', {}],
};

const browser = await startBrowser();
let faults = 0;

/** Take one picture: of the page as the steps leave it, or of one element of it. */
async function take(name, [scene, { element, style, look: show, ...options }]) {
  const { steps, ...vault } = SCENES[scene];
  const { page, problems, call, look } = await browser.open({ ...vault, ...options });
  if (style !== undefined) await page.addStyleTag({ content: style });
  await steps(call, page);
  await show?.(page);
  const target = element === undefined ? page : page.locator(element).first();
  await target.screenshot({ path: path.join(images, `${name}.png`) });
  const { pale, overflowing, pageOverflows } = await look();
  const told = [
    ...problems,
    ...(pageOverflows ? ['The page is wider than the window.'] : []),
    ...overflowing.map((each) => `${each} is left by its content.`),
    ...new Set(pale.map(({ element: each, ratio }) => `${each} has a contrast of ${ratio}.`)),
  ];
  console.log(`${name}.png${told.map((each) => `\n  ${each}`).join('')}`);
  faults += problems.length;
  await page.close();
}

mkdirSync(images, { recursive: true });
try {
  for (const [name, picture] of Object.entries(PICTURES))
    if (name.includes(wanted)) await take(name, picture);
} finally {
  await browser.close();
}
process.exit(faults > 0 ? 1 : 0);
