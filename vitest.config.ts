import { defineConfig } from 'vitest/config';
import { vitePack } from './scripts/pack.mjs';

export default defineConfig({
  plugins: [vitePack],
  resolve: { alias: [{ find: /^obsidian$/, replacement: 'obsidian-test-mocks/obsidian' }] },
  test: {
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      include: ['src/core/**'],
      exclude: ['**/*.d.ts'],
      thresholds: { branches: 95, lines: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          include: [
            'tests/{core,cli,notes,ports,house,docs}/**/*.test.ts',
            'tests/plugin/*browser.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'plugin',
          include: ['tests/{plugin,ui}/**/*.test.ts'],
          exclude: ['tests/plugin/*browser.test.ts'],
          environment: 'happy-dom',
          globalSetup: ['tests/support/build.ts'],
          setupFiles: ['obsidian-test-mocks/vitest-setup'],
        },
      },
    ],
  },
});
