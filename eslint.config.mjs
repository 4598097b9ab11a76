import { defineConfig, globalIgnores } from 'eslint/config';
import obsidianmd from 'eslint-plugin-obsidianmd';
import globals from 'globals';
import tseslint from 'typescript-eslint';

// The official plugin checks manifest.json and LICENSE too, but ships no parser for them.
const manifestParser = {
  parseForESLint: (text) =>
    tseslint.parser.parseForESLint(`(${text}\n)`, {
      range: true,
      loc: true,
      tokens: true,
      comment: true,
      filePath: 'manifest.ts',
    }),
};

const plainTextParser = {
  parseForESLint(text) {
    const lines = text.split('\n');
    let at = 0;
    const tokens = lines.map((value, index) => {
      const range = [at, at + value.length];
      at += value.length + 1;
      const start = { line: index + 1, column: 0 };
      return {
        type: 'Line',
        value,
        range,
        loc: { start, end: { line: index + 1, column: value.length } },
      };
    });
    const loc = { start: { line: 1, column: 0 }, end: { line: lines.length, column: 0 } };
    const ast = {
      type: 'Program',
      body: [],
      tokens,
      comments: [],
      sourceType: 'module',
      range: [0, text.length],
      loc,
    };
    return { ast, visitorKeys: { Program: [] }, scopeManager: null, services: {} };
  },
};

export default defineConfig(
  globalIgnores([
    'main.js',
    'dist/',
    'coverage/',
    'demo-vault/',
    '**/*.mjs',
    '**/*.cjs',
    '**/*.d.mts',
    '*.config.ts',
  ]),
  obsidianmd.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.mts'],
    rules: { 'max-lines': ['error', 300], complexity: ['error', 12] },
  },
  {
    // The command line and the tests run in Node; the app never loads them.
    files: ['src/cli/**/*.mts', 'tests/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: {
      'obsidianmd/no-nodejs-modules': 'off',
      'import/no-nodejs-modules': 'off',
      'obsidianmd/hardcoded-config-path': 'off',
    },
  },
  {
    // Vitest types its matchers (expect.stringContaining and the like) as any.
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    languageOptions: { parser: manifestParser },
    rules: { 'obsidianmd/validate-manifest': 'error' },
  },
  {
    // The bench measures what others write; none of it is in what we ship.
    files: ['package.json'],
    rules: { 'depend/ban-dependencies': ['error', { allowed: ['fast-glob', 'js-yaml'] }] },
  },
  {
    files: ['LICENSE'],
    plugins: { obsidianmd },
    languageOptions: { parser: plainTextParser },
    rules: { 'obsidianmd/validate-license': ['error', { disableUnchangedYear: true }] },
  },
);
