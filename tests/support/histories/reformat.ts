import { isScalar, parse, parseDocument, stringify, visit } from 'yaml';
import { oneOf } from './draw';
import { chunksOf, partsOf } from './note-parts';

type Way = (text: string) => string;

const inYaml =
  (change: Way): Way =>
  (text) => {
    const parts = partsOf(text);
    return parts === null ? text : parts.open + change(parts.yaml) + parts.rest;
  };

const inBody =
  (change: Way): Way =>
  (text) => {
    const parts = partsOf(text);
    return parts === null ? text : parts.open + parts.yaml + change(parts.rest);
  };

/** All lists of some YAML in one style. */
const lists = (flow: boolean): Way =>
  inYaml((yaml) => {
    const document = parseDocument(yaml);
    visit(document, {
      Seq: (_, list) => {
        list.flow = flow;
        if (!flow) list.items.forEach((item) => isScalar(item) && (item.spaceBefore = false));
      },
    });
    return document.toString({ lineWidth: 0 });
  });

/** Properties from the last to the first; a comment goes with what stands above it. */
const reversed = inYaml((yaml) =>
  yaml
    .split(/^(?=[^\s#-])/m)
    .reverse()
    .join(''),
);

/** Plain texts between quotes. */
const quoted = inYaml((yaml) =>
  yaml.replace(/^(\w+): ([a-z][^"'#:\r\n]*)(?=\r?$)/gim, (line, name: string, value: string) =>
    /^(true|false|null)$/i.test(value) ? line : `${name}: "${value}"`,
  ),
);

/** Other signs before the items of lists, where the body is not code, callout or table. */
const bullets = inBody((rest) =>
  chunksOf(rest)
    .map((chunk) => (/^(```|<!--)/m.test(chunk) ? chunk : chunk.replace(/^(\s*)- /gm, '$1* ')))
    .join('\n'),
);

/** More room between pieces. */
const roomy = inBody((rest) =>
  chunksOf(rest)
    .map((chunk) => (chunk.endsWith('\n') && chunk.trim() !== '' ? `${chunk}\n` : chunk))
    .join('\n'),
);

/** What changes how a note is written, and nothing of what it says. */
const WAYS: readonly (readonly [string, Way])[] = [
  ['CRLF', (text) => text.replace(/\r?\n/g, '\r\n')],
  ['LF', (text) => text.replaceAll('\r\n', '\n')],
  ['order', reversed],
  ['processFrontMatter', inYaml((yaml) => stringify(parse(yaml), { lineWidth: 0 }))],
  ['quotes', quoted],
  ['flow', lists(true)],
  ['block', lists(false)],
  ['no last newline', (text) => text.trimEnd()],
  ['more last newlines', (text) => `${text}\n\n`],
  ['bullets', bullets],
  ['blank lines', roomy],
  ['spaces', inBody((rest) => rest.replace(/^(# .*|## .*)$/gm, '$1 '))],
];

/** A note written another way. */
export const reformatted = (text: string, at: number): string => oneOf(WAYS, at)?.[1](text) ?? text;
