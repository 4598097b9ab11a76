/** The outlines of points, one for each property that makes them, around the middle of a square with sides of 2. */
const SHAPES = [
  [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  [
    [-0.8, -0.8],
    [0.8, -0.8],
    [0.8, 0.8],
    [-0.8, 0.8],
  ],
  [
    [0, -0.95],
    [1, 0.85],
    [-1, 0.85],
  ],
  [
    [0, 0.95],
    [1, -0.85],
    [-1, -0.85],
  ],
] as const;

/**
 * The outline of a point as the data of an SVG path.
 *
 * @param event - Which property makes it; after four the outlines come again.
 * @param x - Its middle.
 * @param size - Half of its width.
 */
export function pointPath(event: number, x: number, y: number, size: number): string {
  const corners = SHAPES[event % SHAPES.length] ?? SHAPES[0];
  return `M${corners.map(([dx, dy]) => `${rounded(x + dx * size)} ${rounded(y + dy * size)}`).join('L')}Z`;
}

/** A length as a drawing writes it: to a hundredth. */
export const rounded = (length: number): number => Math.round(length * 100) / 100;
