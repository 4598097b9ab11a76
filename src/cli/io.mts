import type { Codebook } from '../core/check/codebook';
import type { PackFiles } from '../core/pack/pack';
import type { Disk } from './disk.mts';

/** All that the program takes from outside: the machine it runs on, and what is built into it. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The folder from which relative paths are meant. */
  readonly cwd: string;
  /** Whether messages go to a person's terminal, where progress makes sense. */
  readonly isTerminal: boolean;
  /** The present moment of the reader's own clock, in milliseconds. */
  readonly now: () => number;
  /** The folder with the built plugin: main.js, manifest.json, styles.css. */
  readonly pluginFolder: string;
  readonly disk: Disk;
  /** Whether each note is read whole, and all front matter by the full parser: slower, with the same answers. */
  readonly fullYaml: boolean;
  /** The notes that it installs. */
  readonly pack: () => Promise<PackFiles>;
  /** What the codebook demands of them. */
  readonly codebook: () => Codebook | Promise<Codebook>;
}
