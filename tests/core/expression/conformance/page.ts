import { refusedFunctions } from '../../../../src/core/expression/functions/global';
import type { TriedEntry, TriedSection } from './sections';

const inCell = (text: string): string => text.replaceAll('|', '\\|');

/** A piece of code in a cell. */
const code = (text: string): string => {
  const fence = text.includes('`') ? '``' : '`';
  return inCell(`${fence}${text}${fence}`);
};

const isPassed = ({ cases }: TriedEntry): boolean => cases.every(({ passes }) => passes);

const row = ({ name, cases }: TriedEntry): string => {
  const [first] = cases;
  const count = cases.filter(({ passes }) => passes).length;
  const example =
    first === undefined ? '' : `${code(first.text)} → ${code(JSON.stringify(first.found))}`;
  return `| ${inCell(name)} | ${example} | ${String(count)} of ${String(cases.length)} |`;
};

const table = ({ title, entries }: TriedSection): string => `## ${title}

| Documented | For example | Cases passed |
| --- | --- | --- |
${entries.map(row).join('\n')}
`;

const misses = (sections: readonly TriedSection[]): string => {
  const missed = sections.flatMap(({ title, entries }) =>
    entries.flatMap(({ name, cases }) =>
      cases
        .filter(({ passes }) => !passes)
        .map(
          ({ text, expected, found }) =>
            `- ${title}, ${name}: ${code(text)} gives ${code(JSON.stringify(found))}, not ${code(JSON.stringify(expected))}.`,
        ),
    ),
  );
  return missed.length === 0 ? 'None beside what is left out.' : missed.join('\n');
};

const leftOut = (): string =>
  [...new Set(refusedFunctions.values())]
    .map((reason) => {
      const names = [...refusedFunctions].filter(([, own]) => own === reason);
      return `- ${names.map(([name]) => code(`${name}()`)).join(', ')}: ${reason}.`;
    })
    .join('\n');

/** The page of the documentation that tells how much of the language of Bases there is. */
export const writePage = (sections: readonly TriedSection[]): string => {
  const entries = sections.flatMap((section) => section.entries);
  const passed = entries.filter(isPassed).length;
  const all = entries.length + refusedFunctions.size;
  return `# The language of Bases

<!-- Made by tests/core/expression/conformance; RECORD_GOLDEN=1 writes it anew. -->

Filters, formulas and summary formulas are written in the language of [Bases](https://help.obsidian.md/bases/syntax), and mean here what its documentation says: in the app, on the command line, in every export.

**${String(passed)} of ${String(all)}** documented operators, units, properties, types, functions, fields, summaries and examples do what is documented. Each is tried by the tests with the documentation's own examples, or with what its words come to; this page is made from them, and a test fails when it no longer tells what they find.

## What is left out

${leftOut()}

An expression that uses one of them, also as the text of a link, is refused with a sentence. In ${code('format()')} the time zone (${code('Z')}, ${code('ZZ')}, ${code('z')}) is refused, for a date here has none; all other tokens of Moment.js are written in English, so that a table is the same for every reader.

## Misses

${misses(sections)}

## What goes beyond the documentation

- Dates are [EDTF](https://www.loc.gov/standards/datetime/) texts too: ${code('"1815/1819" < "1955-10-26"')} is true, and ${code('year')} of ${code('1839~')} is 1839. A whole number beside a date stands for that year. A text that writes a whole day has the functions of a date.
- Where the app and its documentation [differ](https://github.com/obsidianmd/obsidian-help/issues/1095), the documentation holds: two dates subtracted give milliseconds, ${code('5.isEmpty()')} needs no parentheses, and objects can be written out.
- ${code('list.flat()')} flattens lists within lists to any depth.
- What is missing is empty and not a fault: its functions give nothing, arithmetic with it gives nothing, and it is neither smaller nor greater than anything.
- A function that a value does not have, and arithmetic between types that have none, are faults with a sentence; text is turned into a number with ${code('number()')}.
- ${code('Stddev')} is that of a population. ${code('Earliest')}, ${code('Latest')} and ${code('Range')} read EDTF dates, at mixed precision and before year 1; the range of dates is told in years, months, weeks and days. ${code('Unique')} counts what differs in meaning: links by where they lead, lists as sets.
- Regular expressions are those of JavaScript with the flags g, i, m, s and u, without lookbehind. They cannot hang the app: matching is counted, and ends with a sentence when it takes too long. So does every other expression.

${sections.map(table).join('\n')}`;
};
