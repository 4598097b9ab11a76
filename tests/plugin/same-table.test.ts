import { expect, test } from 'vitest';
import type { NoteSet } from '../../src/core/ports';
import { ObsidianNotes } from '../../src/plugin/vault/obsidian-notes';
import { readTemplate } from '../../scripts/pack.mjs';
import { openApp } from '../support/app/host.mjs';
import { CASES } from '../support/cases';
import { compareText } from '../support/compare-text';
import { MemoryVault } from '../support/memory-vault';

const DEFINITIONS = [
  '',
  'filters: kind == "case"',
  'filters: file.hasTag("atlas/case")\nsources: footnotes',
  'filters: kind == "instrument"\norder: [file.name, date_signed, file.tags, file.links]\nsort: [date_signed]',
  'filters: file.hasLink("Austria")\norder: [file.name, file.embeds]\norientation: columns',
];

test.each([
  ['a small vault', CASES],
  ['our own notes', readTemplate()],
])('gives the same tables as reading the files does: %s', async (_, files) => {
  const vault = new MemoryVault(files);
  const cached = await new ObsidianNotes((await openApp(files)).app).readNotes();
  // A vault in memory leaves nothing out; the app leaves out our templates, as the command line does.
  const read = { ...(await vault.readNotes()), isExcluded: cached.isExcluded };
  const draw = (set: NoteSet, definition: string): unknown => compareText(definition, set);
  expect(cached.notes.map(({ path }) => path)).toEqual(read.notes.map(({ path }) => path));
  expect(cached.faults).toEqual(read.faults);
  for (const definition of DEFINITIONS) {
    expect(draw(cached, definition)).toEqual(draw(read, definition));
  }
});
