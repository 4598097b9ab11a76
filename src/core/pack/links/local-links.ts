import { applyEdits, type Edit } from '../../note/edit';
import { splitNote } from '../../note/frontmatter';
import { markdownSpans, type Span } from '../../note/markdown';
import { regionsAmong } from '../../note/region';
import { changeTexts } from '../../note/yaml-texts';
import { ProblemError } from '../../problem';
import { localCanvas } from './local-canvas';
import { type LinkedVault, localLink, type LinkPlace, WIKILINK } from './local-link';
import { tableRows } from './table-rows';

/**
 * Write the links of a shipped text so that they reach our files where those are in this vault, in the
 * reader's link format.
 *
 * Code stays as it is, and so does every link that the vault would write as it is shipped: in the app's own
 * format, and where no other file has the name, that is every one.
 *
 * @param text - A note, a base or a canvas as shipped.
 * @param from - Its path in the vault.
 */
export function localise(text: string, from: string, vault: LinkedVault): string {
  if (from.endsWith('.canvas'))
    return localCanvas(text, vault, (card) => localBody(card, from, vault));
  if (!text.includes('[[')) return text;
  if (from.endsWith('.base')) return localYaml(text, from, vault);
  const { head, yaml, body } = splitNote(text);
  return localHead(head, yaml ?? '', from, vault) + localBody(body, from, vault);
}

function localHead(head: string, yaml: string, from: string, vault: LinkedVault): string {
  const start = head.indexOf('\n') + 1;
  return head.slice(0, start) + localYaml(yaml, from, vault) + head.slice(start + yaml.length);
}

function localYaml(yaml: string, from: string, vault: LinkedVault): string {
  const place = { from, wikiOnly: true, inTable: false };
  const change = (text: string): string =>
    text.replace(WIKILINK, (link) => localLink(link, place, vault));
  // Most often there is nothing to change, and looking costs less than reading YAML.
  const plain = yaml.replaceAll("''", "'");
  return yaml.includes('\\') || change(plain) !== plain ? changeTexts(yaml, change) : yaml;
}

/** The links of Markdown outside code and static tables; those in the definition of such a table as in properties. */
function localBody(body: string, from: string, vault: LinkedVault): string {
  if (!mayChange(body, from, vault)) return body;
  const { kept, definitions } = spansIn(body);
  const rows = tableRows(body);
  const isIn = (spans: readonly Span[], at: number): boolean =>
    spans.some((span) => at >= span.from && at < span.to);
  const placeAt = (at: number): LinkPlace => ({ from, wikiOnly: false, inTable: isIn(rows, at) });

  const edits: Edit[] = definitions.map((span) => ({
    ...span,
    text: localYaml(body.slice(span.from, span.to), from, vault),
  }));
  for (const { 0: link, index } of body.matchAll(WIKILINK)) {
    if (isIn(kept, index) || isIn(definitions, index) || isEscaped(body, index)) continue;
    const text = localLink(link, placeAt(index), vault);
    if (text !== link) edits.push({ from: index, to: index + link.length, text });
  }
  return applyEdits(body, edits);
}

/** Whether any link would be written otherwise, wherever it stands: most often none, and looking costs less than reading Markdown. */
function mayChange(body: string, from: string, vault: LinkedVault): boolean {
  const anywhere: LinkPlace = { from, wikiOnly: false, inTable: true };
  const inDefinitions = body.replaceAll("''", "'");
  return [...new Set([body, inDefinitions])].some((text) =>
    [...text.matchAll(WIKILINK)].some(([link]) => localLink(link, anywhere, vault) !== link),
  );
}

const isEscaped = (text: string, at: number): boolean =>
  (/\\*$/.exec(text.slice(Math.max(0, at - 9), at))?.[0].length ?? 0) % 2 === 1;

interface Spans {
  /** Code, and what stands in static tables: that is made anew at the end of each run. */
  readonly kept: readonly Span[];
  readonly definitions: readonly Span[];
}

const NONE: Spans = { kept: [], definitions: [] };

function spansIn(body: string): Spans {
  if (!/`|~~~|^(?: {4}|\t)|<!-- comparison\b/m.test(body)) return NONE;
  try {
    const { code, html } = markdownSpans(body);
    const { regions } = regionsAmong(body, html);
    return {
      kept: [...code, ...regions.map(({ content }) => content)],
      definitions: regions.map(({ definitionAt }) => definitionAt),
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { kept: [{ from: 0, to: body.length }], definitions: [] };
  }
}
