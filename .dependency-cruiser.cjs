const HOSTS = '(^|/)(obsidian|electron|gray-matter)(/|$)'; // bare "obsidian" too: it ships types only and never resolves
const forbid = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'core-knows-no-host',
      '^src/core/',
      `^src/(plugin|ui|cli)/|${HOSTS}`,
      'Take it through a port.',
    ),
    forbid(
      'plugin-runs-on-mobile',
      '^src/(plugin|ui)/',
      '^src/cli/|(^|/)gray-matter/',
      'Node is absent on mobile.',
    ),
    forbid('ui-only-draws', '^src/ui/', '^src/plugin/', 'Hand it data and callbacks.'),
    forbid(
      'cli-runs-without-the-app',
      '^src/cli/',
      '^src/(plugin|ui)/|(^|/)obsidian(/|$)',
      'There is no app to import.',
    ),
    forbid(
      'values-know-nothing',
      '^src/core/value/',
      '^src/core/(note|expression|query|table|render|static-table|pack)/',
      'Data flows one way.',
    ),
    forbid(
      'note-first',
      '^src/core/note/',
      '^src/core/(expression|query|table|render|static-table|pack)/',
      'Data flows one way.',
    ),
    forbid(
      'expression-before-query',
      '^src/core/expression/',
      '^src/core/(query|table|render|static-table|pack)/',
      'Data flows one way.',
    ),
    forbid(
      'query-before-table',
      '^src/core/query/',
      '^src/core/(table|render|static-table|pack)/',
      'Data flows one way.',
    ),
    forbid(
      'table-before-render',
      '^src/core/table/',
      '^src/core/(render|static-table|pack)/',
      'Data flows one way.',
    ),
    forbid(
      'render-sees-only-tables',
      '^src/core/render/',
      '^src/core/(expression|query|static-table|pack)/',
      'A renderer sees the table alone.',
    ),
    forbid(
      'pack-apart-from-table',
      '^src/core/pack/',
      '^src/core/(expression|query|table|render|static-table)/',
      'Two flows, two folders.',
    ),
    forbid(
      'table-apart-from-pack',
      '^src/core/(draft|static-table)/',
      '^src/core/pack/',
      'Two flows, two folders.',
    ),
    forbid(
      'drafts-come-last',
      '^src/core/(?!draft/)',
      '^src/core/draft/',
      'A comparison knows nothing of how somebody came to want it.',
    ),
    forbid(
      'checks-come-last',
      '^src/core/(?!check/|program/)',
      '^src/core/check/',
      'Notes and tables know nothing of the rules that they are held against.',
    ),
    forbid(
      'programs-come-last',
      '^src/core/(?!program/)',
      '^src/core/program/',
      'What is done knows nothing of the words in which a command line tells it.',
    ),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-needs-no-node',
      severity: 'error',
      from: { path: '^src/(core|plugin|ui)/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
