import { type Extras, install as program, installWith } from '../core/program/install';
import type { Command } from './command.mts';
import { folderHost } from './folder-host.mts';
import { behindVault } from './in-folder.mts';
import type { Io } from './io.mts';
import { NodeVault } from './node-vault.mts';
import { type OpenedVault, openVault } from './open-vault.mts';
import { type ConfigStep, planPlugin } from './plugin-files.mts';

/** Put our notes, and with them the plugin, into a vault, or bring those that are there up to date. */
export const install: Command = {
  ...program,
  operands: 'VAULT',
  count: [1, 1],
  about: `
Puts the notes into VAULT, the folder of a vault; it is made where there is none. Notes that are there
are brought up to date: what you changed stays, what we changed comes in, and where both changed the
same place yours stays and ours goes into a note beside it (conflict). First the plan is shown: what is
created, updated or merged, what you edited and is kept, which notes of your own take the place of ours
(yours), what you deleted and stays away, and which files are in the way (blocked). The command can be
run again at any time; interrupted, it completes the plan.`,
  flags: {
    'with-plugin': {
      help: 'put the Obsidian plugin into the configuration folder, enable it, and add the missing types of our properties',
    },
    ...program.flags,
  },
  run: (args, io) => {
    const opened = openVault(args, io);
    const host = folderHost(opened, io);
    return args.has('with-plugin')
      ? installWith(behindVault(args), host, withPlugin(opened, io))
      : program.run(behindVault(args), host);
  },
};

const withPlugin = ({ vault, exists }: OpenedVault, io: Io): Extras => ({
  plan: async ({ propertyTypes }) => {
    const files = new NodeVault(vault);
    const steps = await planPlugin(exists ? files : null, vault.configFolder, propertyTypes, io);
    return steps.map(({ text, ...step }) => ({
      ...step,
      write: text === null ? null : () => write(step, text, files),
    }));
  },
  advice: TRUST,
});

const write = (
  { path, disposition }: Omit<ConfigStep, 'text'>,
  text: string,
  files: NodeVault,
): Promise<void> =>
  disposition === 'create' ? files.create(path, text) : files.replace(path, text);

const TRUST = `
Now open the folder as a vault in Obsidian. It asks once whether you trust the author of the vault:
choose "Trust author and enable plugins". If it does not ask, turn off Restricted mode under
Settings > Community plugins. Until then the notes can be read, and the plugin does not run.
`;
