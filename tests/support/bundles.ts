import { readSource } from './built';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, { imports: { path: string; external?: boolean }[] }>>;
}

/** What is built for a host, in one file or several. */
export interface Bundle {
  /** All of its code, without the notices of libraries. */
  readonly code: string;
  /** The modules that it asks its host for. */
  readonly modules: ReadonlySet<string>;
  /** The packages that went into it, each with its licence. */
  readonly licences: ReadonlyMap<string, string>;
}

/** What the last build made for a host, by its first file: `main.js` or `dist/neutrality-atlas.mjs`. */
export function bundleOf(first: string): Bundle {
  const metafiles = JSON.parse(readSource('dist/metafiles.json')) as Metafile[];
  const built = metafiles.find(({ outputs }) => first in outputs);
  if (built === undefined) throw new Error(`${first} was not built.`);
  const imports = Object.values(built.outputs).flatMap((output) => output.imports);
  const packages = Object.keys(built.inputs).flatMap((file) => packageOf(file) ?? []);
  return {
    code: Object.keys(built.outputs).map(codeOf).join('\n'),
    modules: new Set(imports.filter(({ external }) => external).map(({ path }) => path)),
    licences: new Map(packages.map((folder) => [nameOf(folder), licenceOf(folder)])),
  };
}

const codeOf = (file: string): string => readSource(file).replace(/\/\*![\s\S]*?\*\//g, '');

/** The folder of the package to which a file belongs; null for one of ours. */
const packageOf = (file: string): string | null =>
  /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;

const nameOf = (folder: string): string => folder.replace(/^.*node_modules\//, '');

const licenceOf = (folder: string): string =>
  (JSON.parse(readSource(`${folder}/package.json`)) as { license: string }).license;
