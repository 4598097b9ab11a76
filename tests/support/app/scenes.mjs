// Every surface that the plugin draws, each with the vault and the steps that lead to it: photographed by
// scripts/pictures.mjs and looked through by tests/plugin/accessibility-browser.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nextEdition } from '../../../scripts/next-edition.mjs';
import { readTemplate } from '../../../scripts/pack.mjs';

const NOTES = Object.fromEntries(
  Object.entries(readTemplate()).map(([name, text]) => [`Neutrality Atlas/${name}`, text]),
);
/** The vault with faults of all rules that the program is tested with. */
const faulty = path.resolve(import.meta.dirname, '../../golden/check/vault');
const FAULTY = Object.fromEntries(
  readdirSync(faulty, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(faulty, file), readFileSync(file, 'utf8')]),
);
const UNREADABLE = { ...NOTES, 'Two kinds.md': '---\nkind: case\nkind: case\n---\n' };
const MINE = {
  'States/Austria.md': '---\nkind: case\n---\nMy own notes on Austria.\n',
  'Neutrality Atlas/States/Belgium.md': 'Something else.\n',
};
const MANY = Object.fromEntries(
  Array.from({ length: 300 }, (_, n) => [
    `Cases/Case ${n}.md`,
    `---\nkind: case\na: ${n}\nb: "[[Case ${n % 7}]]"\nc: [x, y]\n---\n`,
  ]),
);
const update = await nextEdition();

const STATES = `filters: kind == "case" && origin == "essay"
sort: [neutral_from]
caption: The five states of the essay
properties:
  neutral_from: { displayName: Neutral from }
  neutral_until: { displayName: Neutral until }
  neutrality_status: { displayName: Status }
  consent: { displayName: Consent }
  guarantors: { displayName: Guarantors }
  guarantee_form: { displayName: Guarantee }
  end_mode: { displayName: End }`;
const ORDER = 'file.name, neutral_from, neutral_until, neutrality_status';
const ALL = `order: [${ORDER}, consent, guarantors, guarantee_form, end_mode]`;
const AGAINST = ['orientation: columns', 'differences: mark', 'baseline: "[[Austria]]"'];
const BASE = `filters: kind == "case" && origin == "essay"
properties:
  note.neutral_from: { displayName: Neutral from }
  note.neutral_until: { displayName: Neutral until }
  note.neutrality_status: { displayName: Status }
  note.consent: { displayName: Consent }
  note.guarantors: { displayName: Guarantors }
  note.guarantee_form: { displayName: Guarantee }
  note.end_mode: { displayName: End }
views:
  - type: neutrality-atlas-comparison
    name: The five states
    order: [${ORDER}, consent, guarantors, guarantee_form, end_mode]
    sort: [{ property: neutral_from, direction: ASC }]
    differences: mark
`;

/** A scene, and what is done further in it. */
const then = (scene, more) => ({
  ...scene,
  steps: async (call, page) => {
    await scene.steps(call, page);
    await more(call, page);
  },
});
/** A scene that is only there once it shows this. */
const until = (selector, scene) =>
  then(scene, (_, page) => page.locator(selector).first().waitFor());

/** A live comparison in a note. */
const live = (lines, files = NOTES) =>
  until('.neutrality-atlas-drawing, .neutrality-atlas-problems', {
    files,
    steps: async (call) => {
      await call('write', 'Live.md', `\`\`\`comparison\n${lines.join('\n')}\n\`\`\`\n`);
      await call('render', 'Live.md');
    },
  });
const compared = live([STATES, ALL, ...AGAINST]);
/** The menu of a live comparison, or what one of its entries opens. */
const menu = (scene, entry) => ({
  ...scene,
  steps: async (call, page) => {
    await scene.steps(call, page);
    await page.locator('.neutrality-atlas-scroller').hover();
    await call('click', 'More options');
    if (entry !== undefined) await call('click', entry);
  },
});
/** The view of a base: in a tab, as an embed in a note, or in a sidebar. */
const base = (place, more) =>
  until('.neutrality-atlas-scroller', {
    steps: async (call) => {
      await call('write', 'States.base', BASE + more);
      await call('openBase', 'States.base', 'The five states', place);
    },
  });
const timeline = (name, place = 'tab') =>
  until('.neutrality-atlas-entry', {
    steps: (call) => call('openBase', `Neutrality Atlas/Bases/${name}.base`, 'Timeline', place),
  });
/** What a command opens, and what is pressed there. */
const command = (id, files, ...labels) => ({
  files,
  steps: async (call) => {
    await call('run', id);
    for (const label of labels) await call('click', label);
  },
});
const PLAN = '.neutrality-atlas-plan-steps';
const SUMMARY = 'button:text("Keep as a note")';
const CHECKED = 'button:text("Close")';
const KEPT = 'text=It is kept as';
const installing = (...labels) => command('install-notes', MINE, ...labels);
const updating = (...labels) => ({
  ...update,
  ...command('install-notes', update.files, ...labels),
});
const search = (text) =>
  then(command('open-note'), async (call, page) => {
    await page.locator('.prompt-input').fill(text);
    await call('settle');
  });
const similar = {
  steps: async (call) => {
    await call('open', 'Neutrality Atlas/States/Austria.md');
    await call('run', 'compare-notes');
  },
};
const insert = {
  steps: async (call) => {
    await call('write', 'Paper.md', 'My paper on [[Austria]] and [[Belgium]].\n');
    await call('open', 'Paper.md');
    await call('run', 'insert-comparison');
  },
};
const table = `<!-- comparison\nfilters: kind == "case"\n-->\n\n| Name |\n| --- |\n| Mine |\n\n<!-- /comparison 000000000000 -->\n`;

const SHOWN = {
  'comparison-rows': live([STATES, `order: [${ORDER}, consent, guarantee_form]`]),
  'comparison-columns': compared,
  'comparison-only': live([STATES, ALL, 'orientation: columns', 'differences: only', 'gaps: true']),
  'comparison-sources': then(
    live([STATES, 'order: [file.name, neutral_from, guarantee_form]', 'sources: footnotes']),
    (_, page) => page.locator('a[data-source]').nth(1).focus(),
  ),
  'comparison-groups': live([
    'filters: kind == "case"',
    `order: [${ORDER}, guarantors]`,
    'groupBy: { property: neutrality_type, direction: ASC }',
    'summaries: { neutral_from: Earliest }',
    'gaps: true',
  ]),
  'comparison-broken': live(['filters: kind ==', 'colour: red']),
  'comparison-empty': live(['filters: kind == "none"']),
  'comparison-unreadable': then(live([STATES, `order: [${ORDER}]`], UNREADABLE), (call) =>
    call('click', 'is left out'),
  ),
  'comparison-many-rows': live(['filters: kind == "case"'], MANY),
  'comparison-many-columns': live(['filters: kind == "case"', 'orientation: columns'], MANY),
  'comparison-menu': menu(compared),
  export: menu(compared, 'Export…'),
  explain: menu(live([STATES, `order: [${ORDER}]`], UNREADABLE), 'Explain…'),

  'bases-view': base('tab', '    sources: footnotes\n'),
  'bases-view-embed': base('embed', '    baseline: Neutrality Atlas/States/Switzerland.md\n'),
  'bases-view-sidebar': base('sidebar', ''),
  'bases-view-notices': base('tab', '    orientation: diagonal\n    baseline: Nowhere.md\n'),
  timeline: timeline('Cases'),
  'timeline-instruments': timeline('Instruments'),
  'timeline-zoomed': then(timeline('Cases', 'embed'), async (call, page) => {
    await page.getByRole('link', { name: /^Belgium: / }).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await call('settle');
  }),
  'timeline-undated': {
    files: {
      'A.md': '---\nkind: case\n---\n',
      'B.md': '---\nkind: case\nneutral_from: "once"\nneutral_until: 1919\n---\n',
      'Times.base':
        'views:\n  - type: neutrality-atlas-timeline\n    name: Times\n    begin: note.neutral_from\n    end: note.neutral_until\n    undated: true\n',
    },
    steps: async (call) => {
      await call('openBase', 'Times.base', 'Times', 'tab');
      await call('click', 'without a date');
      await call('click', 'cannot be read');
    },
  },

  insert: then(insert, async (call) => {
    await call('set', 'Filter', 'origin == "essay"');
    for (const name of ['neutral_from', 'neutrality_status', 'guarantee_form'])
      await call('tick', name);
    await call('set', 'Caption', 'Neutral states');
    await call('click', 'Definition');
  }),
  'insert-faults': then(insert, async (call) => {
    await call('set', 'Filter', 'origin ==');
    for (const fold of ['Sorting and groups', 'Differences, gaps and sources'])
      await call('click', fold);
    await call('set', 'At most', 'few');
    await call('set', 'Differences', 'mark');
    await call('set', 'Notes', 'link');
  }),
  'insert-picked': then(similar, (call) => call('click', 'Compare with ')),
  similar,

  'install-plan': until(PLAN, installing()),
  'install-plan-fault': then(until(PLAN, installing()), (call) => call('set', 'Folder', '../x')),
  'install-summary': until(SUMMARY, installing('Install ')),
  'update-plan': until(PLAN, updating()),
  'update-plan-difference': then(until(PLAN, updating()), async (call, page) => {
    await page.locator('.neutrality-atlas-difference > summary').first().click();
    await call('settle');
  }),
  'update-plan-effects': updating('would open another note', 'another type in this vault'),
  'update-plan-choice': then(updating('1Yours'), async (_, page) => {
    await page.locator('.neutrality-atlas-steps select').first().selectOption('both');
    await page.locator('.neutrality-atlas-difference:visible > summary').click();
  }),
  'update-summary': until(KEPT, updating('Update ', 'Keep as a note')),
  'remove-plan': until(PLAN, command('remove-notes', update.files)),
  'remove-summary': until(SUMMARY, command('remove-notes', update.files, 'to the trash')),
  'restore-note': command('restore-note', update.files),
  'restore-question': command('restore-note', update.files, 'Edited by you'),

  'open-note': search('neutrality law'),
  'open-note-treaty': search('treaty london'),
  'open-note-all': search(''),
  'open-note-none': search('zzzz'),
  'new-note': then(command('new-note'), (call) => call('set', 'Name', 'Ruritania')),
  'new-note-taken': then(command('new-note'), async (call) => {
    await call('set', 'Folder', 'Neutrality Atlas/States');
    await call('set', 'Name', 'Austria');
  }),
  settings: { steps: (call) => call('openSettings') },
  'settings-fault': {
    steps: async (call) => {
      await call('openSettings');
      await call('set', 'Folder for the notes', '../x');
    },
  },
  check: until(CHECKED, command('check-notes', FAULTY)),
  'check-filtered': then(until(CHECKED, command('check-notes', FAULTY)), async (_, page) => {
    await page.locator('.neutrality-atlas-rules select').selectOption('wrong-type');
  }),
  'check-kept': until(KEPT, command('check-notes', FAULTY, 'Keep as a note')),
  'check-none': until(CHECKED, command('check-notes')),
  'refresh-edited': {
    steps: async (call) => {
      await call('write', 'Paper.md', `My paper.\n\n${table}`);
      const broken = '<!-- comparison\nfilter: x\n-->\n\n<!-- /comparison -->\n';
      await call('write', 'Talk.md', `${table}\n\n${broken}`);
      await call('run', 'refresh-all-tables');
    },
  },
  'convert-question': {
    steps: async (call) => {
      await call('write', 'Paper.md', table);
      await call('open', 'Paper.md');
      await call('run', 'convert-to-block');
    },
  },
  rename: {
    steps: async (call) => {
      await call('write', 'Paper.md', '```comparison\nnotes: ["[[Austria]]"]\n```\n');
      await call('rename', 'Neutrality Atlas/States/Austria.md', 'Neutrality Atlas/States/Oh.md');
      await call('click', 'Update…');
    },
  },
};

/** The scenes by name, each with its vault. */
export const SCENES = Object.fromEntries(
  Object.entries(SHOWN).map(([name, { files = NOTES, ...scene }]) => [name, { files, ...scene }]),
);
