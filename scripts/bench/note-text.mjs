// The notes of a vault like those that people have, the same ones each time.

/** Of a hundred notes, how many have properties, and how many of them have odd ones. */
const [WITH_PROPERTIES, ODD] = [70, 5];

const KINDS = ['case', 'treaty', 'person', 'source', 'meeting', 'idea', 'place', 'daily'];
const STATUSES = ['draft', 'active', 'waiting', 'done', 'dropped', 'someday', 'late', 'new'];
const PLACES = ['Vienna', 'Geneva', 'Brussels', 'Zürich', '"Kraków"', "'The Hague'", 'Åbo', 'Bern'];
const WORDS = [
  ...'the a of and to in neutrality treaty state power border river council letter article war'.split(
    ' ',
  ),
  ...'peace was is has it that which between under against with from signed in 1815 1955'.split(
    ' ',
  ),
  ...['[[Note 12]]', '[[Note 40|forty]]', '#history', '#law/treaty', '**not**'],
];

/** Where a note stands in the vault. */
export const notePath = (number) =>
  `Area ${number % 20}/Part ${Math.floor(number / 200)}/Note ${number}.md`;

/** The text of one note. */
export function noteText(number) {
  const pick = picker(number);
  const body = bodyText(number, pick);
  if (pick(100) >= WITH_PROPERTIES) return body;
  const lines = propertyLines(number, pick);
  const head = pick(100) < ODD ? [...lines, ODDITIES[pick(ODDITIES.length)]] : lines;
  return `---\n${head.join('\n')}\n---\n${body}`;
}

/** What is asked of a note in the jobs, and then some more: 6 to 14 properties. */
function propertyLines(number, pick) {
  const day = `${1900 + pick(120)}-${two(1 + pick(12))}-${two(1 + pick(28))}`;
  const others = [
    `aliases: [N${number}, "Number ${number}"]`,
    `up: "[[Note ${pick(100)}]]"`,
    `created: ${day}T${two(pick(24))}:${two(pick(60))}`,
    `source: https://example.org/papers/${number}?page=${pick(40)}#top`,
    `summary: "What ${number} says: \\"enough\\" for a line"`,
    `done: ${pick(2) === 0}`,
    `weight: ${pick(900) / 10}`,
    'due:',
  ];
  return [
    `kind: ${KINDS[pick(KINDS.length)]}`,
    `status: ${STATUSES[pick(STATUSES.length)]}`,
    `date: ${day}`,
    `rating: ${pick(10)}`,
    `place: ${PLACES[pick(PLACES.length)]}`,
    pick(2) === 0
      ? `tags:\n  - area/${number % 20}\n  - ${KINDS[pick(8)]}`
      : `tags: [area/${number % 20}, ${KINDS[pick(8)]}]`,
    ...others.slice(0, pick(others.length + 1)),
  ];
}

/** What few notes have: texts of several lines, maps, anchors, and what is wrong. */
const ODDITIES = [
  'abstract: |\n  A first line.\n  A second one: with a colon.',
  'abstract: >-\n  Folded over\n  two lines.',
  'note: a plain text that\n  goes on below',
  'note: "a quoted text that\n  goes on below"',
  'where:\n  lat: 47.1\n  long: 8.5',
  'list: [a,\n  b]',
  'base: &base [x, y]\nsame: *base',
  'rating: 3', // for the second time
  '\tindented: by a tab',
  'open: [a, b',
];

/** Between half a kilobyte and eight, the short ones more often. */
function bodyText(number, pick) {
  const length = 500 + Math.floor(7500 * (pick(1000) / 1000) ** 2);
  const paragraphs = [`# Note ${number}`];
  for (let written = 0; written < length;) {
    const paragraph = Array.from({ length: 20 + pick(60) }, () => WORDS[pick(WORDS.length)]);
    paragraphs.push(paragraph.join(' '));
    written += paragraphs.at(-1).length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

const two = (number) => String(number).padStart(2, '0');

/** Numbers that look like chance (mulberry32), from a seed. */
function picker(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
