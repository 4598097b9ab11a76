/** Whether two canvases hold the same, in whatever order their keys stand; what is no JSON is only itself. */
export function isSameCanvas(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [canonical(a), canonical(b)];
  return first !== null && first === second;
}

function canonical(json: string): string | null {
  try {
    return JSON.stringify(JSON.parse(json), sortedKeys);
  } catch {
    return null;
  }
}

const sortedKeys = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
