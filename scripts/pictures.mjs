// npm run pictures [-- NAME]: photographs the plugin in Chromium for the README, into docs/images; with a NAME only
// the pictures that have it in theirs.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startBrowser } from '../tests/support/app/browser.mjs';
import { nextEdition } from './next-edition.mjs';
import {
  base,
  compared,
  different,
  FAULTY,
  NOTES,
  PAPERS,
  REVIEW,
  rows,
  sourced,
} from './picture-scenes.mjs';
import { missingPrograms } from './programs.mjs';

const root = path.resolve(import.meta.dirname, '..');
const images = path.join(root, 'docs/images');
const [, , wanted = ''] = process.argv;

const [missing] = missingPrograms();
if (missing) {
  console.error(
    `No pictures can be taken, for there is no ${missing.name} here. To get it: ${missing.get}`,
  );
  process.exit(1);
}
const built = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const browser = await startBrowser();
let faults = 0;

/** Take one picture: of the page as the steps leave it, or of one element of it. */
async function picture(name, { files = NOTES, element, ...options }, steps) {
  if (!name.includes(wanted)) return;
  const { page, problems, call, look } = await browser.open({ files, ...options });
  await steps(call, page);
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

const live = (text) => async (call) => {
  await call('write', 'Live.md', text);
  await call('render', 'Live.md');
};
/** The view of a base: in a tab, as an embed in a note, or in a sidebar. */
const view = (place, more) => async (call) => {
  await call('write', 'States.base', base + more);
  await call('openBase', 'States.base', 'The five states', place);
};
const note = { element: '.markdown-rendered', height: 900 };

const ownForm = async (call) => {
  await call('open', 'My review.md');
  await call('run', 'insert-comparison');
  await call('set', 'Kind', 'type == "paper"');
  for (const name of ['year', 'method', 'sample', 'finding']) await call('tick', name);
  await call('set', 'Differences', 'mark');
};

const similar = async (call) => {
  await call('open', 'Neutrality Atlas/States/Austria.md');
  await call('run', 'compare-notes');
};

mkdirSync(images, { recursive: true });
try {
  for (const [theme, dark] of [
    ['light', false],
    ['dark', true],
  ]) {
    await picture(`comparison-rows-${theme}`, { ...note, dark, width: 900 }, live(rows));
    await picture(
      `comparison-columns-${theme}`,
      { ...note, dark, width: 1000 },
      async (call, page) => {
        await page.addStyleTag({ content: 'body { --file-line-width: 860px }' }); // "Readable line length" off
        await live(compared)(call);
      },
    );
    await picture(`insert-${theme}`, { dark, width: 1180, height: 1000 }, async (call) => {
      await call('write', 'Paper.md', 'My paper on [[Austria]] and [[Belgium]].\n');
      await call('open', 'Paper.md');
      await call('run', 'insert-comparison');
      await call('set', 'Filter', 'origin == "essay"');
      for (const name of ['neutral_from', 'neutrality_status', 'guarantee_form']) {
        await call('tick', name);
      }
      await call('set', 'Caption', 'Neutral states');
      await call('click', 'Definition');
    });
    await picture(`similar-${theme}`, { dark, width: 1000, height: 860 }, similar);
  }
  await picture('first-offer', { files: {}, element: '.notice' }, async (call, page) => {
    await page.evaluate('host.plugin.onUserEnable()');
    await call('settle');
  });
  await picture(
    'difference-source',
    { ...note, width: 1000, height: 1000, element: 'body' },
    async (call, page) => {
      await page.addStyleTag({ content: 'body { --file-line-width: 860px }' });
      await live(different)(call);
      await page.locator('a[data-source]').nth(9).focus();
    },
  );
  await picture('own-form', { files: PAPERS, width: 1180, height: 1000 }, ownForm);
  await picture('own-table', { files: PAPERS, ...note, width: 800 }, async (call) => {
    await call('write', 'My review.md', REVIEW);
    await call('render', 'My review.md');
  });
  const against = '    baseline: Neutrality Atlas/States/Switzerland.md\n';
  await picture('bases-view', { width: 1000 }, view('tab', '    sources: footnotes\n'));
  await picture('bases-view-dark', { dark: true, width: 1000 }, view('embed', against));
  await picture('bases-view-sidebar', { width: 320 }, view('sidebar', ''));
  const shipped = (name, place) => (call) =>
    call('openBase', `Neutrality Atlas/Bases/${name}.base`, 'Timeline', place);
  await picture('timeline', { width: 1000, height: 900 }, shipped('Cases', 'tab'));
  await picture('timeline-dark', { dark: true, width: 1000 }, async (call, page) => {
    await shipped('Cases', 'embed')(call);
    await page.getByRole('link', { name: /^Belgium: / }).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await call('settle');
  });
  await picture(
    'timeline-instruments',
    { width: 1000, height: 900 },
    shipped('Instruments', 'tab'),
  );
  await picture('timeline-phone', { phone: true }, shipped('Cases', 'tab'));
  await picture(
    'comparison-sources',
    { ...note, width: 900, element: 'body' },
    async (call, page) => {
      await live(sourced)(call);
      await page.locator('a[data-source]').nth(1).focus();
    },
  );
  await picture('comparison-menu', { width: 900, height: 560 }, async (call, page) => {
    await live(compared)(call);
    await page.locator('.neutrality-atlas-scroller').hover();
    await call('click', 'More options');
  });
  await picture('comparison-phone', { phone: true }, live(rows));
  await picture('comparison-phone-columns', { phone: true, dark: true }, live(compared));

  const mine = {
    'States/Austria.md': '---\nkind: case\n---\nMy own notes on Austria.\n',
    'Neutrality Atlas/States/Belgium.md': 'Something else.\n',
  };
  const plan = (call) => call('run', 'install-notes');
  await picture('install-plan', { files: mine }, plan);
  await picture('install-plan-dark', { files: mine, dark: true }, plan);
  await picture('install-plan-phone', { files: mine, phone: true }, plan);
  await picture('install-summary', { files: mine }, async (call) => {
    await call('run', 'install-notes');
    await call('click', 'Install ');
  });
  const update = await nextEdition();
  const opened = async (call, page) => {
    await call('run', 'install-notes');
    await page.locator('.neutrality-atlas-difference > summary').first().click();
    await call('settle');
  };
  await picture('update-plan', { ...update, height: 900 }, plan);
  await picture('update-plan-difference', { ...update, height: 1400 }, opened);
  await picture('update-plan-difference-dark', { ...update, dark: true, height: 1400 }, opened);
  await picture('update-plan-phone', { ...update, phone: true }, async (call, page) => {
    await opened(call, page);
    await page.locator('.neutrality-atlas-diff').first().scrollIntoViewIfNeeded();
  });
  await picture('update-plan-effects', { ...update, height: 1100 }, async (call) => {
    await call('run', 'install-notes');
    await call('click', 'would open another note');
    await call('click', 'another type in this vault');
  });
  await picture('update-plan-choice', { ...update, height: 800 }, async (call, page) => {
    await call('run', 'install-notes');
    await call('click', '1Yours');
    await page.locator('.neutrality-atlas-steps select').first().selectOption('both');
    await page.locator('.neutrality-atlas-difference:visible > summary').click();
  });
  await picture('update-summary', { ...update, height: 800 }, async (call) => {
    await call('run', 'install-notes');
    await call('click', 'Update ');
    await call('click', 'Keep as a note');
  });
  const removal = (call) => call('run', 'remove-notes');
  await picture('remove-plan', { files: update.files }, removal);
  await picture('remove-plan-dark', { files: update.files, dark: true }, removal);
  await picture('remove-plan-phone', { files: update.files, phone: true }, removal);
  await picture('restore-note', { files: update.files }, (call) => call('run', 'restore-note'));
  const search = (text) => async (call, page) => {
    await call('run', 'open-note');
    await page.locator('.prompt-input').fill(text);
    await call('settle');
  };
  await picture('open-note', {}, search('neutrality law'));
  await picture('open-note-dark', { dark: true }, search('treaty london'));
  await picture('open-note-phone', { phone: true }, search(''));
  const begun = async (call) => {
    await call('run', 'new-note');
    await call('set', 'Name', 'Ruritania');
  };
  await picture('new-note', { height: 480 }, begun);
  await picture('new-note-phone', { phone: true, dark: true }, begun);
  const set = (call) => call('openSettings');
  await picture('settings', { width: 800, height: 640 }, set);
  await picture('settings-dark', { width: 800, height: 640, dark: true }, set);
  await picture('settings-phone', { phone: true }, set);
  const checked = (call) => call('run', 'check-notes');
  await picture('check', { files: FAULTY, height: 900 }, checked);
  await picture('check-dark', { files: FAULTY, dark: true, height: 900 }, async (call, page) => {
    await checked(call);
    await page.locator('.neutrality-atlas-rules select').selectOption('wrong-type');
  });
  await picture('check-phone', { files: FAULTY, phone: true }, checked);
  await picture('check-kept', { files: FAULTY, height: 900 }, async (call) => {
    await checked(call);
    await call('click', 'Keep as a note');
  });
  await picture('check-none', { height: 420 }, checked);
  await picture('insert-phone', { phone: true }, async (call) => {
    await similar(call);
    await call('click', 'Compare with ');
  });
  await picture('similar-phone', { phone: true, dark: true }, similar);
  const table = `<!-- comparison\nfilters: kind == "case"\n-->\n\n| Name |\n| --- |\n| Mine |\n\n<!-- /comparison 000000000000 -->\n`;
  await picture('refresh-edited', {}, async (call) => {
    await call('write', 'Paper.md', `My paper.\n\n${table}`);
    await call(
      'write',
      'Talk.md',
      `${table}\n\n<!-- comparison\nfilter: x\n-->\n\n<!-- /comparison -->\n`,
    );
    await call('run', 'refresh-all-tables');
  });
} finally {
  await browser.close();
}
process.exit(faults > 0 ? 1 : 0);
