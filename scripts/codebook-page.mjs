// The page that explains every property, made from vault-template/codebook.yaml.
import { readCodebook } from './pack.mjs';

const head = (edition) => `---
atlas: guide/codebook@${edition}
kind: guide
origin: implied
tags: [atlas/guide]
---

What every property of the notes means, and the rule by which it was coded. [[Neutrality Atlas]] says how to read unknown, disputed and unchecked values.

A date is written by EDTF (ISO 8601-2), as exactly as it is known: \`1815-11-20\`, \`1815-11\`, \`"1815"\`, \`1839~\` for about 1839, \`1815/1819\` for a span. Dates are Gregorian. Any property may have its sources in a property of the same name with \`_source\` at its end. One that is called sourced below has them in each of our notes, or the note names it in \`unchecked\`.
`;

/**
 * The note as text, made from the codebook alone.
 *
 * @param edition - In which it last changed.
 */
export function codebookPage(edition) {
  const { kinds, properties } = readCodebook();
  const sections = ['any', ...Object.keys(kinds)].map((kind) => section(kind, kinds, properties));
  return `${head(edition)}\n${sections.filter((text) => text !== null).join('\n\n')}\n`;
}

function section(kind, kinds, properties) {
  const own = Object.entries(properties).filter(
    ([
      ,
      {
        kinds: [first],
      },
    ]) => first === kind,
  );
  if (own.length === 0) return null;
  const title = kind === 'any' ? 'Every note' : `${kind[0].toUpperCase()}${kind.slice(1)}`;
  const entries = own.map(([name, property]) => entry(name, property, kinds));
  return [`## ${title}`, ...(kind === 'any' ? [] : [kinds[kind]]), ...entries].join('\n\n');
}

function entry(name, property, kinds) {
  const { type, meaning, rule, unit, required, example } = property;
  const values = property.values === 'kinds' ? kinds : property.values;
  const also = property.kinds.slice(1);
  const sourced = property.sourced || (type.includes('date') && !property.unsourced);
  const marks = [type, ...(required ? ['required'] : []), ...(sourced ? ['sourced'] : [])];
  const lines = [`**\`${name}\`** (${marks.join(', ')}): ${sentence(meaning)}`];
  if (rule) lines.push(`- Rule: ${sentence(rule)}`);
  if (unit) lines.push(`- Unit: ${sentence(unit)}`);
  if (also.length > 0) lines.push(`- Also in notes of kind: ${also.join(', ')}.`);
  for (const [value, meant] of Object.entries(values ?? {}))
    lines.push(`- \`${value}\`: ${sentence(meant)}`);
  lines.push(`- Example: \`${String(example)}\``);
  return `${lines[0]}\n\n${lines.slice(1).join('\n')}`;
}

const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`);
