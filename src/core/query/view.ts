import type { Definition } from './definition';

const KEYS = ['orientation', 'differences', 'sources', 'gaps'] as const;

/** How a comparison is looked at: what of its definition a reader changes while reading. */
export type View = Pick<Definition, (typeof KEYS)[number]>;

/** The view that a definition asks for. */
export const viewOf = ({ orientation, differences, sources, gaps }: Definition): View => ({
  orientation,
  differences,
  sources,
  gaps,
});

/** The keys in which one view differs from another, with its values. */
export const viewChanges = (from: View, to: View): Partial<View> =>
  Object.fromEntries(KEYS.flatMap((key) => (from[key] === to[key] ? [] : [[key, to[key]]])));
