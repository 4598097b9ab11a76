/** The app's own colors, in the order in which values get them; see `SVG_COLORS`. */
const NAMES = ['blue', 'orange', 'purple', 'green', 'pink', 'cyan', 'red', 'yellow'] as const;

/** The color of a value as a variable of the theme. */
export const colorOf = (color: number | null, hasColors: boolean): string => {
  const name = color === null ? undefined : NAMES[color];
  if (name !== undefined) return `var(--color-${name})`;
  return hasColors ? 'var(--text-muted)' : 'var(--interactive-accent)';
};
