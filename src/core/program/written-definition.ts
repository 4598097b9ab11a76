import type { Definition } from '../query/definition';
import { parseBase } from '../query/parse-base';
import { parseDefinition } from '../query/parse-definition';
import { findDefinition } from './find-definition';
import {
  definitionError,
  type FoundDefinition,
  refuseView,
  type WrittenDefinition,
} from './found-definition';
import type { Arguments } from './program';
import type { ProgramHost } from './program-host';

/**
 * Read the definition that a person names.
 *
 * @param name - A file; see `findDefinition`.
 * @throws UsageError where there is none, or it cannot be read, with the place of each problem.
 */
export async function readWritten(
  name: string,
  args: Arguments,
  host: ProgramHost,
): Promise<WrittenDefinition> {
  const found = await findDefinition(name, host);
  return {
    found,
    definition: found.kind === 'base' ? baseOf(found, args, host) : ownOf(found, args),
  };
}

function ownOf(found: FoundDefinition, args: Arguments): Definition {
  refuseView(args);
  const parsed = parseDefinition(found.text);
  if (!parsed.ok) throw definitionError(parsed.problems, found);
  return parsed.value;
}

function baseOf(found: FoundDefinition, args: Arguments, host: ProgramHost): Definition {
  const parsed = parseBase(found.text, args.text('view') ?? null);
  if (!parsed.ok) throw definitionError(parsed.problems, found);
  const { definition, passedOver } = parsed.value;
  if (passedOver.length > 0) {
    host.stderr(`${found.file}: passed over what only draws: ${passedOver.join(', ')}\n`);
  }
  return definition;
}
