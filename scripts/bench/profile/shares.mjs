// Reduces a profile to how much of its time each part of the program takes itself.

/** Parts that are none of ours. */
const COLLECTOR = 'garbage collector';
const FILES = 'Node: files';
const LOADING = 'Node: its start, and loading the program';
const NODE = 'Node, else';
const BENCH = 'the bench itself';
const [MEASURING, WAITING] = ['measuring', 'waiting']; // left out

const PARTS_OF_NODE = [
  [MEASURING, /^node:(inspector|internal\/process\/per_thread)/],
  [FILES, /^node:(internal\/)?fs\b/],
  [LOADING, /^node:(module|vm|internal\/(main|modules|bootstrap|vm|url|process\/\w*execution))\b/],
];

/** What V8 calls that which is no function. */
const OF_ITSELF = {
  '(garbage collector)': COLLECTOR,
  '(program)': NODE,
  '(root)': NODE,
  '(idle)': WAITING,
};

/**
 * The time that each part of a program takes itself, what it calls left out. What is built into the engine, as sorting and
 * regular expressions are, counts for who called it.
 *
 * @param {{nodes: object[], samples: number[], timeDeltas: number[]}} profile - As V8 records it.
 * @param {(place: {url: string, line: number, column: number}) => string | null} sourceOf - The source file of a place in a
 *   file that was built, from the project's folder on; both counted from 0. Null where there is none.
 * @returns {Map<string, number>} Microseconds by part, waiting and measuring left out.
 */
export function sharesOf({ nodes, samples, timeDeltas }, sourceOf) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((c) => [c, id])));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map();
  const partOf = (id) => {
    if (!parts.has(id)) parts.set(id, ownPart(byId.get(id).callFrame) ?? partOf(parents.get(id)));
    return parts.get(id);
  };
  const ownPart = ({ functionName, url, lineNumber, columnNumber }) => {
    if (functionName in OF_ITSELF) return OF_ITSELF[functionName];
    if (url === '') return null;
    if (url.startsWith('node:')) return partOfNode(url);
    if (lineNumber === 0 && columnNumber === 0) return LOADING; // a whole file, when it is begun
    return partOfSource(sourceOf({ url, line: lineNumber, column: columnNumber }));
  };
  const shares = new Map();
  for (const [index, id] of samples.entries()) {
    const part = partOf(id);
    if (part === WAITING || part === MEASURING) continue;
    shares.set(part, (shares.get(part) ?? 0) + timeDeltas[index]);
  }
  return shares;
}

const partOfNode = (url) => PARTS_OF_NODE.find(([, urls]) => urls.test(url))?.[0] ?? NODE;

/** Our own folders, and packages by their names. */
function partOfSource(source) {
  if (source === null) return BENCH;
  const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name !== undefined) return name.startsWith('micromark') ? 'micromark' : name;
  const folders = /^src\/(.*)\/[^/]+$/.exec(source)?.[1].split('/');
  if (folders !== undefined) return folders.slice(0, 2).join('/');
  return source.startsWith('pack:') ? 'the notes' : BENCH;
}

/**
 * The mean of several profiles of the same work.
 *
 * @param {Map<string, number>[]} profiles - As `sharesOf` gives them; at least one.
 * @returns The milliseconds of one, and for each part its share of them, the largest first.
 */
export function meanOf(profiles) {
  const sums = new Map();
  for (const profile of profiles)
    for (const [part, time] of profile) sums.set(part, (sums.get(part) ?? 0) + time);
  const all = [...sums.values()].reduce((sum, time) => sum + time, 0);
  const parts = [...sums].sort(([, a], [, b]) => b - a).map(([part, time]) => [part, time / all]);
  return { ms: all / 1000 / profiles.length, parts: Object.fromEntries(parts) };
}
