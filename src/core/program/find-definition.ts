import { findCodeBlocks } from '../note/code-blocks';
import { findRegions } from '../note/region';
import { ProblemError } from '../problem';
import { type FoundDefinition, NO_DEFINITION } from './found-definition';
import type { ProgramHost } from './program-host';
import { UsageError } from './usage-error';

/**
 * Find the definition that a person names: a YAML file, a base, or a note that holds a comparison or a base.
 *
 * @param name - A path inside the vault, or another that the host knows.
 * @throws UsageError where there is no such file or no comparison in it.
 */
export async function findDefinition(
  name: string,
  host: Pick<ProgramHost, 'findDefinition'>,
): Promise<FoundDefinition> {
  const { text, label, inVault } = await host.findDefinition(name);
  if (!name.endsWith('.md')) {
    const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
    const found = { ...NO_DEFINITION, text: plain, file: label };
    return name.endsWith('.base') ? { ...found, kind: 'base', holder: inVault } : found;
  }
  const found = firstComparison(text, label);
  if (found === null) {
    throw new UsageError(
      `${label} holds no comparison: neither a code block \`\`\`comparison or \`\`\`base nor a table below <!-- comparison.`,
    );
  }
  return { ...found, file: label, holder: inVault };
}

/** @throws UsageError where the note's Markdown is nested too deep to be read. */
function firstComparison(note: string, label: string): Block | null {
  try {
    return firstStaticTable(note, firstCodeBlock(note));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw new UsageError(`${label}: ${error.message}`);
  }
}

type Block = Pick<FoundDefinition, 'text' | 'linesBefore' | 'kind'> & { readonly from: number };

function firstCodeBlock(note: string): Block | null {
  const found = findCodeBlocks(note).find(
    ({ language }) => language === 'comparison' || language === 'base',
  );
  if (found === undefined) return null;
  const { text, line, from } = found;
  return { text, linesBefore: line, kind: found.language === 'base' ? 'base' : 'comparison', from };
}

/** The first static table, where it stands before the code block. */
function firstStaticTable(note: string, block: Block | null): Block | null {
  const [region] = findRegions(note).regions;
  if (region === undefined || (block !== null && block.from < region.from)) return block;
  return { text: region.definition, linesBefore: region.line, kind: 'static', from: region.from };
}
