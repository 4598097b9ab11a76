import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds once before the tests that load what is built. */
export default function build(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
}
