// The templates for new notes, one for each kind that readers begin notes of, made from vault-template/codebook.yaml.
import { readCodebook } from './pack.mjs';

/** The essay is one, and a guide has no properties of its own. */
const WITHOUT = ['essay', 'guide'];

const READ_NEXT = ['Read next', 'Two or three notes, each with the reason to go there.'];
const DISPUTED = [
  'What is disputed',
  'Both readings, each with its source. Name the property in disputed.',
];

/** The sections of a note, and what belongs into each. */
const SECTIONS = {
  case: [
    ['In brief', 'What was made neutral, how, and what came of it, in three sentences.'],
    ['How it became neutral', 'The founding act and its date, by the rule of neutral_from.'],
    ['What was promised', 'By whom, in which words. A promise to respect is no guarantee.'],
    ['What became of it', 'Breaches and the end, with dates.'],
    DISPUTED,
    READ_NEXT,
  ],
  instrument: [
    ['In brief', 'What it settled, between whom, and why then.'],
    ['What it says', 'The articles that touch neutrality, in your own words, with their numbers.'],
    ['What became of it', 'In force, replaced, broken: with dates.'],
    DISPUTED,
    READ_NEXT,
  ],
  thinker: [
    ['In brief', 'Who, and what he or she argued.'],
    ['Proposals, and when', 'One line for each, dated, with its source.'],
    ['Later view', 'What changed, and the first public statement of it.'],
    ['Critics', 'Who replied, and where.'],
    DISPUTED,
    READ_NEXT,
  ],
  person: [
    ['In brief', 'The office, and why this person matters here.'],
    ['What is on record', 'Dated statements with their sources; nothing private.'],
    READ_NEXT,
  ],
  power: [
    ['In brief', 'Which state, under which name, from when to when.'],
    ['Its part', 'One line for each guarantee, treaty or breach, dated.'],
    DISPUTED,
    READ_NEXT,
  ],
  organisation: [
    ['In brief', 'What it is, and who belongs to it.'],
    ['Its part', 'One line for each decision that matters here, dated.'],
    READ_NEXT,
  ],
  concept: [
    ['In brief', 'The definition, and what it is not.'],
    ['Where the term comes from', 'First use, with its source.'],
    DISPUTED,
    READ_NEXT,
  ],
  source: [['What it is', 'Author, title, year, place. Say what you read of it, and what not.']],
  claim: [
    ['The claim', 'What is asserted, in your own words, and what would show it.'],
    ['What supports it', 'Each piece with its source.'],
    ['What qualifies it', 'Each piece with its source.'],
    ['What contradicts it', 'Each piece with its source.'],
    READ_NEXT,
  ],
};

/** What the core plugin Templates puts in when it makes the note. */
const FILLED = { as_of: '"{{date}}"' };

/** The templates as texts by path: the properties of each kind in the codebook's order, and the sections. */
export function templates() {
  const { kinds, properties } = readCodebook();
  return Object.fromEntries(
    Object.keys(kinds)
      .filter((kind) => !WITHOUT.includes(kind))
      .map((kind) => [`Templates/New ${kind}.md`, template(kind, properties)]),
  );
}

function template(kind, properties) {
  const sections = SECTIONS[kind];
  if (!sections) throw new Error(`scripts/templates.mjs should say the sections of a ${kind}.`);
  const given = { ...FILLED, kind, tags: `[atlas/${kind}]` };
  const lines = Object.entries(properties)
    .filter(
      ([name, { kinds }]) => name !== 'atlas' && (kinds.includes('any') || kinds.includes(kind)),
    )
    .flatMap(([name, { type, unsourced }]) => [
      `${name}:${given[name] ? ` ${given[name]}` : ''}`,
      ...(type.includes('date') && !unsourced ? [`${name}_source:`] : []),
    ]);
  const body = sections.map(([title, hint]) => `## ${title}\n\n%% ${hint} %%\n`);
  return `---\n${lines.join('\n')}\n---\n%% {{title}}. The note “Codebook” tells what each property means; delete those that you leave empty. %%\n\n${body.join('\n')}`;
}
