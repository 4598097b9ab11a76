import { type CheckRun, checkNotes } from '../core/check/check-notes';
import { countRules, type Finding } from '../core/check/finding';
import type { Arguments, Command } from './command.mts';
import { findFolder } from './find-folder.mts';
import { GrayMatterNotes } from './gray-matter-notes.mts';
import { EXIT, type Io } from './io.mts';
import { NodeSettings } from './node-settings.mts';
import { NodeVault } from './node-vault.mts';
import { openExistingVault } from './open-vault.mts';
import { counted, jsonText, progressOn } from './tell.mts';

/** Look for what is broken in a vault. */
export const check: Command = {
  name: 'check',
  operands: 'VAULT',
  count: [1, 1],
  summary: 'look for broken links, wrong properties and stale tables in the notes',
  about: `
Checks the notes of VAULT and writes nothing. Every note is checked by the rules for any vault: links that lead
nowhere, properties of contradicting types, sources without a value, duplicate keys, static tables that are stale.
Our notes, and notes of yours that are made like them in the same folder, are checked by the codebook, too: missing
and unknown properties, values, dates without a source or out of order, sources that nothing cites. Each finding
says where, why and what to do. What the app excludes, and templates, are not checked.

Ends with 1 when there is a finding, so that a script can stop.`,
  flags: {
    folder: { value: 'PATH', help: 'tell only of notes in this folder of VAULT' },
    json: { help: 'print one JSON document instead of text' },
  },
  run: runCheck,
};

async function runCheck(args: Arguments, io: Io): Promise<number> {
  const vault = openExistingVault(args, io);
  const folder = findFolder(vault, args.text('folder') ?? '');
  const texts = new Map<string, string>();
  const onText = (path: string, text: string): void => void texts.set(path, text);
  const notes = await new GrayMatterNotes(vault, { onText }).readNotes();
  const settings = new NodeSettings(new NodeVault(vault), vault.configFolder);
  const progress = progressOn(io, 'checking');
  const run = await checkNotes(notes, {
    codebook: io.codebook(),
    read: (path) => Promise.resolve(texts.get(path) ?? null),
    types: await settings.read('types.json').catch(() => null),
    folder,
    now: io.now,
    onProgress: (done, all) => Promise.resolve(progress(done, all)),
  });
  const { findings, checked } = run;
  const exit = findings.length > 0 ? EXIT.look : EXIT.done;
  if (args.has('json')) io.stdout(jsonText({ version: 1, checked, findings, exit }));
  else io.stdout(textOf(run));
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
