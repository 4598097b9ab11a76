// For the app, whose code is one file. Parts that the command line loads when a command wants them would be wrapped there,
// with all that they import: read twice at every start, and 10 kB more. So they are imported like the rest.
import { readFileSync } from 'node:fs';

const WHEN_WANTED = /\bawait import\(('[^']+')\)/g;

/** For esbuild: `await import(…)` of src/core/program becomes an import. */
export const atOnce = {
  name: 'at-once',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]program[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      const parts = [];
      const code = readFileSync(path, 'utf8').replace(
        WHEN_WANTED,
        (_, name) => `part${parts.push(name) - 1}`,
      );
      const imports = parts.map((name, index) => `import * as part${index} from ${name};`);
      return { contents: [...imports, code].join('\n'), loader: 'ts' };
    });
  },
};
