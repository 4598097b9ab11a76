// What main.js is made of.

/**
 * The bytes of main.js by package and by our own folders, the largest first.
 *
 * @param metafile - What esbuild told when it was built.
 */
export function partsOf(metafile) {
  const sums = new Map();
  for (const [file, { bytesInOutput: bytes }] of Object.entries(
    metafile.outputs['main.js'].inputs,
  )) {
    const part = partOf(file);
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  return [...sums].sort(([, a], [, b]) => b - a).map(([part, bytes]) => ({ part, bytes }));
}

function partOf(file) {
  if (file === 'pack:neutrality-atlas:pack') return 'the notes, compressed';
  if (file === 'pack:neutrality-atlas:codebook') return 'the codebook';
  const [, module] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
  if (module?.startsWith('micromark')) return 'micromark and its parts';
  if (module !== undefined) return module;
  const [top, folder, next] = file.split('/');
  return top !== 'src' ? 'other' : next?.includes('.') ? `src/${folder}` : `src/${folder}/${next}`;
}
