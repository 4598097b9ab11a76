import type { Links } from '../ports';
import { escapeMarkdown } from '../render/markdown/escape-markdown';
import type { CheckRun } from './check-notes';
import { countRules, type Finding } from './finding';
import type { Rule } from './rules';

/** How the findings are written for a vault. */
interface ReportOptions {
  /** When the check was: `2026-11-26`. */
  readonly day: string;
  /** The path of the note that will hold them. */
  readonly path: string;
  readonly links: Links;
}

/** Rules that a link from the report would satisfy. */
const UNLINKED: ReadonlySet<Rule> = new Set(['orphan', 'unused-source']);

/**
 * The findings of a check as Markdown that can be kept as a note, each to be ticked off. What they quote is no link
 * and no tag in it, and a note that nothing links to is named without a link: so the report has no finding itself, and
 * hides none.
 */
export function reportFindings({ findings, checked }: CheckRun, options: ReportOptions): string {
  const notes = new Map<string, Finding[]>();
  for (const finding of findings)
    notes.set(finding.path, [...(notes.get(finding.path) ?? []), finding]);
  const counts = countRules(findings).map(([rule, count]) => `- ${rule}: ${String(count)}`);
  const parts = [
    `Check of ${options.day}: ${String(checked)} notes looked at, ${String(findings.length)} findings in ${String(notes.size)} of them.`,
    counts.join('\n'),
    ...[...notes].map(([path, those]) => sectionOf(path, those, options)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sectionOf(
  path: string,
  findings: readonly Finding[],
  { links, path: holder }: ReportOptions,
): string {
  const isLinked =
    links.resolve(path, holder) === path && !findings.some(({ rule }) => UNLINKED.has(rule));
  const name = isLinked ? links.write(path, holder, null, '') : escapeMarkdown(path);
  const items = findings.map(
    ({ line, rule, message, fix }) =>
      `- [ ] Line ${String(line)}, ${rule}: ${escapeMarkdown(message)} ${escapeMarkdown(fix)}`,
  );
  return `## ${name}\n\n${items.join('\n')}`;
}
