import { identityOf } from '../../note/identity';
import type { CheckedNote } from '../checked-note';
import { type CheckedVault, textOf } from '../checked-vault';
import { found, type NoteFinding } from '../finding';

/** An identity that cannot be read, or is that of another kind. */
export function checkIdentity(
  { note: { properties }, places }: CheckedNote,
  { codebook }: CheckedVault,
): NoteFinding[] {
  const atlas = properties.get('atlas') ?? null;
  if (atlas === null || atlas === '') return [];
  const line = places.lineOf('atlas');
  const identity = identityOf(properties);
  if (identity === null)
    return [found('wrong-identity', line, '"atlas" should be like case/austria@1.')];
  const kind = textOf(properties.get('kind'));
  const [named = ''] = identity.key.split('/');
  const isOther = kind !== undefined && Object.hasOwn(codebook.kinds, kind) && kind !== named;
  return isOther
    ? [found('wrong-identity', line, `"atlas" names the kind ${named}, and "kind" is ${kind}.`)]
    : [];
}
