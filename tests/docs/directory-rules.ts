import { ESLint, type Linter } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** The file for which the rules are computed: where the plugin begins. */
const FILE = 'src/plugin/main.ts';
const LEVELS = ['off', 'warning', 'error'];

/** ESLint's answer for one file: what each rule is set to, and the plugins that hold them. */
interface Computed {
  readonly rules: Readonly<Record<string, Linter.RuleSeverityAndOptions>>;
  readonly plugins: Readonly<Record<string, { rules?: Record<string, Documented> } | undefined>>;
}

interface Documented {
  readonly meta?: { readonly docs?: { readonly description?: string } };
}

const computed = async (options: ESLint.Options): Promise<Computed> =>
  (await new ESLint({ cwd: root, ...options }).calculateConfigForFile(FILE)) as Computed;

/** The official plugin's recommended set, as it stands for the file where the plugin begins. */
export const recommended = (): Promise<Computed> =>
  computed({
    overrideConfigFile: true,
    overrideConfig: [...obsidianmd.configs.recommended] as Linter.Config[],
  });

/** What `npm run lint` holds the same file against. */
export const inForce = (): Promise<Computed> => computed({});

/** A setting of a rule, its level in a word. */
export const told = (setting: Linter.RuleSeverityAndOptions | undefined): string =>
  LEVELS[Number(setting?.[0] ?? 0)] ?? '';

/** The rules of the recommended set that are on, as rows of a table: name, what it is about, its level here. */
export function writeRules(wanted: Computed, here: Computed): string {
  const rows = Object.keys(wanted.rules)
    .filter((name) => told(wanted.rules[name]) !== 'off')
    .sort()
    .map((name) => `| \`${name}\` | ${about(name, here)} | ${told(here.rules[name])} |`);
  return ['| Rule | What it is about | Here |', '| --- | --- | --- |', ...rows].join('\n');
}

function about(name: string, { plugins }: Computed): string {
  const slash = name.startsWith('@') ? name.lastIndexOf('/') : name.indexOf('/');
  if (slash < 0) return `[ESLint’s own](https://eslint.org/docs/latest/rules/${name})`;
  const rule = plugins[name.slice(0, slash)]?.rules?.[name.slice(slash + 1)];
  const text = rule?.meta?.docs?.description ?? '';
  return text
    .replaceAll('|', '\\|')
    .replaceAll(/[<>]/g, (sign) => `\\${sign}`)
    .replace(/\.$/, '');
}
