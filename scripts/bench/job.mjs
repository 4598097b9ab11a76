// The two jobs that everything is measured by, and how a script does them that has the properties already.

/** What is shown of a note, after its name. */
export const COLUMNS = ['kind', 'status', 'date', 'rating', 'place', 'tags'];

const OPTIONS = ['--columns', ['file.name', ...COLUMNS].join(','), '--sort', 'date'];

/** J selects about one note in a hundred by two properties; J-all takes all. The options are those of our program. */
export const JOBS = {
  J: ['--filter', 'kind == "case"', '--filter', 'status == "active"', ...OPTIONS],
  'J-all': OPTIONS,
};

/** Whether a note is selected, by its properties. */
export const isWanted = {
  J: (data) => data.kind === 'case' && data.status === 'active',
  'J-all': () => true,
};

/**
 * Do a job over notes as a short script does it, and print the table.
 *
 * @param {string} job - `J` or `J-all`.
 * @param {Iterable<[path: string, read: () => object]>} notes - Each with a way to its properties; one that throws is
 *   left out and counted.
 */
export function printTable(job, notes) {
  const rows = [];
  let broken = 0;
  for (const [path, read] of notes) {
    try {
      const data = read() ?? {};
      if (isWanted[job](data))
        rows.push([nameOf(path), ...COLUMNS.map((name) => textOf(data[name]))]);
    } catch {
      broken += 1;
    }
  }
  sortRows(rows);
  const lines = [['Name', ...COLUMNS], ['---', ...COLUMNS.map(() => '---')], ...rows];
  console.log(lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  console.error(`${broken} notes cannot be read`);
}

/** Put rows in the order of their dates, then names; those without a date last. */
export function sortRows(rows) {
  const date = 1 + COLUMNS.indexOf('date');
  const { compare } = new Intl.Collator('und', { numeric: true });
  const last = (text) => (text === '' ? 1 : 0);
  return rows.sort(
    (a, b) =>
      last(a[date]) - last(b[date]) ||
      (a[date] < b[date] ? -1 : a[date] > b[date] ? 1 : compare(a[0], b[0])),
  );
}

const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/** What a cell shows. */
export const textOf = (value) => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)).replaceAll(
    '|',
    '\\|',
  );
};
