import { readSource } from './built';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { imports: { path: string; external?: boolean }[] }>>;
}

/** What a bundle is made of. */
export interface Bundle {
  /** The files that went into it, by their paths from the top of the repository. */
  readonly inputs: readonly string[];
  /** The modules that it asks its host for. */
  readonly modules: ReadonlySet<string>;
  /** The packages that went into it, each with its licence. */
  readonly licences: ReadonlyMap<string, string>;
}

/** A bundle of the last build: `main.js` or `dist/neutrality-atlas.mjs`. */
export function bundleOf(output: string): Bundle {
  const metafiles = JSON.parse(readSource('dist/metafiles.json')) as Metafile[];
  const built = metafiles.find(({ outputs }) => output in outputs);
  const inputs = Object.keys(built?.inputs ?? {});
  const external = built?.outputs[output]?.imports.filter((each) => each.external) ?? [];
  const packages = inputs.flatMap((file) => packageOf(file) ?? []);
  return {
    inputs,
    modules: new Set(external.map(({ path }) => path)),
    licences: new Map(packages.map((folder) => [nameOf(folder), licenceOf(folder)])),
  };
}

/** The folder of the package to which a file belongs; null for one of ours. */
const packageOf = (file: string): string | null =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;

const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '');

const licenceOf = (folder: string): string =>
  (JSON.parse(readSource(`${folder}/package.json`)) as { license: string }).license;
