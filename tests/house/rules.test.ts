import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// The house's rules are only worth something if they fail on what they forbid. Here each meets one fault.

const root = path.resolve(import.meta.dirname, '../..');
const house = mkdtempSync(path.join(os.tmpdir(), 'house-'));

const RULE_FILES = [
  'tsconfig.json',
  'tsconfig.core.json',
  '.dependency-cruiser.cjs',
  'eslint.config.mjs',
  'knip.json',
  'package.json',
];

/** Planted files, each breaking the boundary that it is named for. */
const CROSSINGS: Record<string, [file: string, imports: string]> = {
  'core-knows-no-host': ['core/note/a.ts', 'obsidian'],
  'plugin-runs-on-mobile': ['plugin/a.ts', 'gray-matter'],
  'ui-only-draws': ['ui/a.ts', '../plugin/target'],
  'cli-runs-without-the-app': ['cli/a.mts', '../ui/target'],
  'values-know-nothing': ['core/value/a.ts', '../note/target'],
  'note-first': ['core/note/b.ts', '../query/target'],
  'expression-before-query': ['core/expression/a.ts', '../query/target'],
  'query-before-table': ['core/query/a.ts', '../table/target'],
  'table-before-render': ['core/table/a.ts', '../render/target'],
  'render-sees-only-tables': ['core/render/a.ts', '../query/target'],
  'pack-apart-from-table': ['core/pack/a.ts', '../table/target'],
  'table-apart-from-pack': ['core/static-table/a.ts', '../pack/target'],
  'drafts-come-last': ['core/static-table/b.ts', '../draft/target'],
  'checks-come-last': ['core/note/c.ts', '../check/target'],
  'programs-come-last': ['core/note/e.ts', '../program/target'],
  'no-cycles': ['core/value/b.ts', './c'],
  'core-needs-no-node': ['core/render/b.ts', 'node:fs'],
};

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
  writeFileSync(path.join(house, file), text);
};

beforeAll(() => {
  for (const file of RULE_FILES) cpSync(path.join(root, file), path.join(house, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction');
  for (const [, [file, imports]] of Object.entries(CROSSINGS)) {
    write(`src/${file}`, `import * as other from '${imports}';\nexport const it = other;\n`);
    if (imports.endsWith('/target')) {
      write(
        path.posix.join('src', path.posix.dirname(file), `${imports}.ts`),
        'export const it = 1;\n',
      );
    }
  }
  write('src/core/value/c.ts', "import * as other from './b';\nexport const it = other;\n");
  write('src/core/note/dom.ts', 'export const it = document.title;\n');
  write('src/core/note/node.ts', 'export const it = process.cwd();\n');
  write('src/core/note/loose.ts', 'export const it = (list: string[]): string => list[0];\n');
  write(
    'src/plugin/main.ts',
    "import { Notice } from 'obsidian';\nnew Notice('A Title Of Words');\n",
  );
  write('src/plugin/long.ts', `${'export {};\n'.repeat(301)}`);
  write(
    'src/plugin/style.ts',
    'export const draw = (el: HTMLElement): void => {\n  el.style.color = "red";\n  el.innerHTML = el.title;\n};\n',
  );
  write('src/cli/main.mts', 'export {};\n');
  write('manifest.json', '{ "id": "obsidian-plugin", "name": "X", "version": "1.0.0" }\n');
  write('LICENSE', 'Copyright (C) 2020-2025 by Dynalist Inc.\n');
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function run(bin: string, ...args: string[]): { status: number | null; output: string } {
  const file = path.join(root, 'node_modules', bin);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: house,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('the compiler refuses an unchecked index; that of the core also the DOM and Node', () => {
  const whole = run('typescript/bin/tsc');
  expect(whole.status).not.toBe(0);
  expect(whole.output).toContain('src/core/note/loose.ts');
  expect(whole.output).not.toContain('src/core/note/dom.ts');
  const core = run('typescript/bin/tsc', '-p', 'tsconfig.core.json');
  expect(core.status).not.toBe(0);
  expect(core.output).toMatch(/src\/core\/note\/dom\.ts.*'document'/);
  expect(core.output).toMatch(/src\/core\/note\/node\.ts.*'process'/);
});

describe('the boundaries', () => {
  let report: { summary: { violations: { rule: { name: string }; from: string }[] } };
  beforeAll(() => {
    const { output } = run(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      '--output-type',
      'json',
    );
    report = JSON.parse(output.slice(output.indexOf('{'))) as typeof report;
  });

  test.each(Object.entries(CROSSINGS))('%s', (rule, [file]) => {
    const caught = report.summary.violations.filter(({ from }) => from === `src/${file}`);
    expect(caught.map(({ rule }) => rule.name)).toContain(rule);
  });
});

test('the official plugin’s rules, the length of files, manifest and licence', () => {
  const { status, output } = run('eslint/bin/eslint.js', '.', '--max-warnings', '0');
  expect(status).not.toBe(0);
  for (const rule of [
    'obsidianmd/ui/sentence-case',
    'obsidianmd/no-static-styles-assignment',
    'max-lines',
    'obsidianmd/validate-manifest',
    'obsidianmd/validate-license',
  ]) {
    expect(output).toContain(rule);
  }
});

test('unused files and dependencies', () => {
  const { status, output } = run('knip/bin/knip.js');
  expect(status).not.toBe(0);
  expect(output).toMatch(/Unused files/);
  expect(output).toContain('src/plugin/style.ts');
});
