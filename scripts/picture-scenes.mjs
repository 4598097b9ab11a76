// The vaults and definitions of which scripts/pictures.mjs takes pictures.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTemplate } from './pack.mjs';

/** Our notes, installed. */
export const NOTES = Object.fromEntries(
  Object.entries(readTemplate()).map(([name, text]) => [`Neutrality Atlas/${name}`, text]),
);

const STATES = `filters: kind == "case" && origin == "essay"
sort: [neutral_from]
caption: The five states of the essay
properties:
  entity_type: { displayName: Entity }
  neutral_from: { displayName: Neutral from }
  neutral_until: { displayName: Neutral until }
  neutrality_status: { displayName: Status }
  consent: { displayName: Consent }
  guarantors: { displayName: Guarantors }
  guarantee_form: { displayName: Guarantee }
  end_mode: { displayName: End }`;

const ORDER = 'file.name, neutral_from, neutral_until, neutrality_status';
const block = (...more) => `\`\`\`comparison\n${[STATES, ...more].join('\n')}\n\`\`\`\n`;

/** Comparisons of the five states. */
export const rows = block(`order: [${ORDER}, consent, guarantee_form]`);
export const compared = block(
  `order: [${ORDER}, consent, guarantors, guarantee_form, end_mode]`,
  'orientation: columns',
  'differences: mark',
  'baseline: "[[Austria]]"',
);
export const sourced = block(
  'order: [file.name, neutral_from, guarantee_form]',
  'sources: footnotes',
);
export const different = block(
  'order: [file.name, entity_type, neutral_from, guarantee_form]',
  'orientation: columns',
  'differences: mark',
  'sources: footnotes',
);

/** A base of the five states; what is put behind it belongs to its one view. */
export const base = `filters: kind == "case" && origin == "essay"
properties:
  note.neutral_from: { displayName: Neutral from }
  note.neutral_until: { displayName: Neutral until }
  note.neutrality_status: { displayName: Status }
  note.consent: { displayName: Consent }
  note.guarantors: { displayName: Guarantors }
  note.guarantee_form: { displayName: Guarantee }
  note.end_mode: { displayName: End }
views:
  - type: neutrality-atlas-comparison
    name: The five states
    order: [${ORDER}, consent, guarantors, guarantee_form, end_mode]
    sort: [{ property: neutral_from, direction: ASC }]
    differences: mark
`;

/** Notes of a reader on another subject, with properties of their own. */
export const PAPERS = {
  'Papers/Nap study.md':
    '---\ntype: paper\nyear: 2015\nmethod: experiment\nsample: 120\nfinding: naps help\n---\n',
  'Papers/Shift survey.md':
    '---\ntype: paper\nyear: 2019\nmethod: survey\nsample: 2400\nfinding: naps do not help\n---\n',
  'Papers/Sleep diaries.md':
    '---\ntype: paper\nyear: 2022\nmethod: survey\nfinding: naps help the tired\nunknown: [sample]\n---\n',
  'My review.md': 'What I read on naps.\n',
};

/** The note with a comparison of them. */
export const REVIEW = `What I read on naps.

\`\`\`comparison
filters: type == "paper"
order: [file.name, year, method, sample, finding]
sort: [year]
differences: mark
\`\`\`
`;

/** The vault with faults of all rules that the program is tested with. */
const faulty = path.resolve(import.meta.dirname, '../tests/golden/check/vault');
export const FAULTY = Object.fromEntries(
  readdirSync(faulty, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(faulty, file), readFileSync(file, 'utf8')]),
);
