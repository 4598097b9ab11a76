import { hashAsSeen, readAsSeen } from '../../note/as-seen';
import { findRegions, type Region } from '../../note/region';
import { canonicalLink } from './canonical-link';
import { headingOf, lineReader } from './canonical-line';
import { type Fence, openFence, readFenced } from './fence';
import type { MergeContext } from './merge';

/** A line of a note's body that is not blank, a line of code, or the whole of what stands in a static table. */
export interface Token {
  /** The blank lines before it. */
  readonly gap: string;
  /** As it is written, without its last line ending. */
  readonly text: string;
  /** Its last line ending; empty at the end of a body that has none. */
  readonly eol: string;
  /** In one spelling, whatever its formatting. */
  readonly canonical: string;
  /** The text of a heading; null for anything else. */
  readonly heading: string | null;
  /** For what stands in a static table: whether it is as the program wrote it; null for anything else. */
  readonly table: 'made' | 'changed' | null;
}

/** A body in pieces; joined they are the body. */
export interface BodyTokens {
  readonly tokens: readonly Token[];
  /** The blank lines at the end. */
  readonly rest: string;
}

/** One line or more, with line endings; blank ones have no spelling. */
interface Piece extends Pick<Token, 'heading' | 'table'> {
  readonly raw: string;
  readonly canonical: string | null;
}

/** Cut a note's body, without a byte order mark, into what is held against other texts. Never throws. */
export function bodyTokens(body: string, context: MergeContext): BodyTokens {
  let at = 0;
  const pieces = findRegions(body).regions.flatMap((region) => {
    const table = lineAfter(body, region.content.from);
    const before = body.slice(at, region.from);
    at = lineAfter(body, region.to);
    return [
      ...readLines(before, context),
      ...definitionLines(body.slice(region.from, table), context),
      tablePiece(body.slice(table, at), body, region, context),
    ];
  });
  return join([...pieces, ...readLines(body.slice(at), context)]);
}

const lineAfter = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

function join(pieces: readonly Piece[]): BodyTokens {
  const tokens: Token[] = [];
  let gap = '';
  for (const { raw, canonical, heading, table } of pieces) {
    if (canonical === null) gap += raw;
    else {
      const eol = /\r?\n$/.exec(raw)?.[0] ?? '';
      const text = raw.slice(0, raw.length - eol.length);
      tokens.push({ gap, text, eol, canonical, heading, table });
      gap = '';
    }
  }
  return { tokens, rest: gap };
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** In a quotation, too. */
const BLANK = /^[\s>]*$/;

const withoutEnding = (line: string): string => line.replace(/\r?\n$/, '');

/** The lines of Markdown; those of fenced code as they are, blank ones too. */
function readLines(text: string, context: MergeContext): Piece[] {
  const read = lineReader(context);
  let fence: Fence | null = null;
  let isAfterBlank = true;
  return linesOf(text).map((raw) => {
    const line = withoutEnding(raw);
    const code: ReturnType<typeof readFenced> = fence === null ? null : readFenced(line, fence);
    if (code !== null) {
      if (code.closes) fence = null;
      return { raw, canonical: code.text, heading: null, table: null };
    }
    const wasAfterBlank = isAfterBlank;
    isAfterBlank = BLANK.test(line);
    if (isAfterBlank) return { raw, canonical: null, heading: null, table: null };
    fence = openFence(line);
    const canonical = read(line, wasAfterBlank);
    const heading = fence === null && canonical.startsWith('#') ? headingOf(line) : null;
    return { raw, canonical, heading, table: null };
  });
}

/** The lines of a static table's definition as they are, but for links: those are written for the vault. */
const definitionLines = (text: string, context: MergeContext): Piece[] =>
  linesOf(text).map((raw) => ({
    raw,
    canonical: withoutEnding(raw)
      .trimEnd()
      .replace(/\[\[[^[\]\n]+\]\]/g, (link) => canonicalLink(link, context)),
    heading: null,
    table: null,
  }));

function tablePiece(raw: string, body: string, region: Region, context: MergeContext): Piece {
  const content = body.slice(region.content.from, region.content.to);
  const behind = body.slice(region.to, lineAfter(body, region.to));
  const isMade =
    behind.trim() === '' &&
    (readAsSeen(content).length === 0 || hashAsSeen(content) === region.hash);
  const lines = readLines(content + behind, context).flatMap(({ canonical }) => canonical ?? []);
  return { raw, canonical: lines.join('\n'), heading: null, table: isMade ? 'made' : 'changed' };
}
