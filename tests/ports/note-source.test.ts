import { realDisk } from '../../src/cli/disk.mts';
import { GrayMatterNotes } from '../../src/cli/gray-matter-notes.mts';
import { MemoryVault } from '../support/memory-vault';
import { temporaryVault } from '../support/temporary-vault';
import { describeNoteSource } from './note-source.contract';

describeNoteSource(
  'memory',
  { faultLines: true, foreignFrontMatter: 'fault' },
  (files) => new MemoryVault(files),
);

describeNoteSource('gray-matter', { faultLines: true, foreignFrontMatter: 'fault' }, (files) => {
  const root = temporaryVault(files);
  return new GrayMatterNotes({ root, configFolder: '.obsidian', disk: realDisk });
});
