import { type CheckRun, checkNotes } from '../check/check-notes';
import { countRules, type Finding } from '../check/finding';
import { EXIT } from './exit';
import type { Arguments, Program } from './program';
import type { ProgramHost } from './program-host';
import { counted, jsonText } from './tell';

/** Look for what is broken in a vault. */
export const check: Program = {
  name: 'check',
  summary: 'look for broken links, wrong properties and stale tables in the notes',
  flags: {
    folder: { value: 'PATH', help: 'tell only of notes in this folder of VAULT' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runCheck,
};

async function runCheck(args: Arguments, host: ProgramHost): Promise<number> {
  const folder = await host.findFolder(args.text('folder') ?? '');
  const texts = new Map<string, string>();
  const onText = (path: string, text: string): void => void texts.set(path, text);
  const notes = await host.readNotes({ onText });
  const run = await checkNotes(notes, {
    codebook: await host.codebook(),
    read: (path) => Promise.resolve(texts.get(path) ?? null),
    types: await host.settings.read('types.json').catch(() => null),
    folder,
    now: host.now,
    onProgress: host.progress('checking'),
  });
  const { findings, checked } = run;
  const exit = findings.length > 0 ? EXIT.look : EXIT.done;
  if (args.has('json')) host.stdout(jsonText({ version: 1, checked, findings, exit }));
  else host.stdout(textOf(run));
  return exit;
}

/** The findings note by note, and in the last line how many there are. */
function textOf({ findings, checked }: CheckRun): string {
  const notes = new Map<string, Finding[]>();
  for (const finding of findings)
    notes.set(finding.path, [...(notes.get(finding.path) ?? []), finding]);
  const told = [...notes].map(([path, those]) => `${path}\n${those.map(lineOf).join('')}\n`);
  if (findings.length === 0) return `${counted(checked, 'note')} checked: no finding.\n`;
  const rules = countRules(findings).map(([rule, count]) => `${String(count)} ${rule}`);
  return `${told.join('')}${counted(findings.length, 'finding')} in ${String(notes.size)} of ${counted(checked, 'note')}: ${rules.join(', ')}.\n`;
}

const lineOf = ({ line, rule, message, fix }: Finding): string =>
  `  line ${String(line)}, ${rule}: ${message}\n    ${fix}\n`;
