/** The name that is nearest to a wrong one, by at most two letters; null where none is near. */
export function nearestName(wrong: string, names: readonly string[]): string | null {
  let [best, fewest]: [string | null, number] = [null, 3];
  for (const name of names) {
    const steps = Math.abs(name.length - wrong.length) < fewest ? distance(wrong, name) : fewest;
    if (steps < fewest) [best, fewest] = [name, steps];
  }
  return best;
}

/** How many letters must be changed, added or left out (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const changed = at(row, j) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, at(row, j + 1) + 1, at(next, j) + 1));
    }
    row = next;
  }
  return at(row, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;
